/** The briefing as a PowerPoint file: grounds as pictures, everything else native. */
import { zipSync, type Zippable } from 'fflate';
import { step, type ExportJob, type Exporter } from '@/components/export/job';
import { encoded } from '@/components/still/files';
import { inTurn } from '@/components/still/series';
import { stillMap, stillOf, type StillMap } from '@/components/still/still';
import { deckOf, type SlidePlan } from '@/geo/slides/deck';
import { partsOf, type Finished, type Parts } from '@/geo/slides/ooxml/package';
import { palettes } from '@/geo/style/palette';

/** 154 pixels to the inch of the slide: enough for a projector, and a third quicker without a graphics card than 192. */
const RATIO = 1.6;
const JPEG_QUALITY = 0.88;
const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Draws a slide's map; gives how to finish the slide. */
async function drawn({ id, briefing, basemap, signal }: ExportJob, plan: SlidePlan, map: StillMap): Promise<() => Promise<Finished>> {
  if (plan.kind === 'plain') return () => Promise.resolve({ slide: plan.compose(), picture: null });
  const { frame: { width, height }, ...room } = plan.map;
  const { canvas, picture, view } = await stillOf(briefing, plan.view, {
    ...room, width, height, ratio: RATIO, palette: plan.view.palette, briefingId: id, basemap, map, signal,
  });
  return async () => {
    const ground = await encoded(canvas, 'image/jpeg', JPEG_QUALITY);
    return { slide: plan.compose({ picture, camera: view.camera }), picture: new Uint8Array(await ground.arrayBuffer()) };
  };
}

/** An archive has no dates before: a computer whose clock has lost its battery has. */
const FIRST_DATE = new Date(1980, 0, 1);

/** Pictures are packed already. In one go: words are few, and a worker of the zip's own would be a script from nowhere. */
function zipped(parts: Parts, made: Date): Blob {
  const encode = new TextEncoder();
  const files: Zippable = Object.fromEntries([...parts].map(([path, content]) =>
    [path, typeof content === 'string' ? [encode.encode(content), { level: 6 as const }] : [content, { level: 0 as const }]]));
  return new Blob([new Uint8Array(zipSync(files, { mtime: new Date(Math.max(made.getTime(), FIRST_DATE.getTime())) }))], { type: TYPE });
}

/** All slides, drawn on one hidden map. */
async function finishedSlides(job: ExportJob, deck: readonly SlidePlan[], total: number): Promise<Finished[]> {
  const map = await step(job, 'The slides failed before their first map', stillMap);
  try {
    return await inTurn(deck, async (plan, done) => {
      const failing = `The slides failed on ${plan.what}`;
      job.progress(done, total, plan.what);
      const finish = await step(job, failing, () => drawn(job, plan, map));
      return () => step(job, failing, finish);
    });
  } finally {
    map.close();
  }
}

/** @throws which slide failed, and why */
export const savePptx: Exporter = async (job) => {
  const { title, bottomLine: subject, author, language } = job.briefing;
  const deck = deckOf(job.briefing);
  const total = deck.length + 1;
  const slides = await finishedSlides(job, deck, total);
  job.progress(deck.length, total, 'the file');
  const about = { title, subject, author, language, made: new Date() };
  const blob = await step(job, 'The slides failed on their file', async () => zipped(partsOf(slides, about, palettes.paper), about.made));
  return { blob, name: `${job.id}.pptx` };
};
