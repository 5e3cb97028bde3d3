/** The handout as a PDF file, made in the browser: tagged, with outline, embedded fonts, and maps whose signs are vectors. */
import type { Briefing } from '@/geo/document/briefing';
import { handoutOf, type HandoutOptions } from '@/geo/handout/pages';
import { step, type ExportJob, type Exported, type Exporter } from '@/components/export/job';
import { encoded } from '@/components/still/files';
import { inTurn } from '@/components/still/series';
import { stillMap } from '@/components/still/still';
import type { Picture } from '@/geo/picture/picture';
import type { Camera } from '@/geo/view/view';
import { JPEG_QUALITY, mapsOf, printStill } from './maps';

export type PrintedMap = { ground: Uint8Array; picture: Picture; camera: Camera };

const USUAL: HandoutOptions = { paper: 'a4', notes: false };

const nameOf = (title: string | null, number: number): string => `page ${number}${title ? `, ${title}` : ''}`;

type Item = ReturnType<typeof mapsOf>[number];

/** Ground and picture of every map, by the block's id. */
async function printedMaps(job: ExportJob, items: readonly Item[], total: number): Promise<Map<string, PrintedMap>> {
  const map = await step(job, 'The handout failed at its first map', stillMap);
  try {
    const made = await inTurn(items, async (item, done) => {
      const what = nameOf(item.page.title, item.number);
      const failing = `The handout failed on ${what}`;
      job.progress(done, total, what);
      const { canvas, picture, view } = await step(job, failing, () =>
        printStill(job.briefing, item.block, { briefingId: job.id, basemap: job.basemap, map, signal: job.signal }));
      return () => step(job, failing, async (): Promise<[string, PrintedMap]> => {
        const jpeg = await encoded(canvas, 'image/jpeg', JPEG_QUALITY);
        return [item.block.id, { ground: new Uint8Array(await jpeg.arrayBuffer()), picture, camera: view.camera }];
      });
    });
    return new Map(made);
  } finally {
    map.close();
  }
}

const subjectOf = ({ bottomLine }: Briefing): Record<string, string> => (bottomLine ? { Subject: bottomLine } : {});

export const handoutPdf = (options: HandoutOptions): Exporter => async (job): Promise<Exported> => {
  const { briefing, signal } = job;
  const handout = handoutOf(briefing, options);
  const maps = mapsOf(handout);
  const total = maps.length + 1;
  const grounds = await printedMaps(job, maps, total);
  job.progress(maps.length, total, 'the file');
  const blob = await step(job, 'The handout failed on its file', async () => {
    const { writePdf } = await import('./pdfFile');
    return writePdf(handout, grounds, {
      title: briefing.title, language: briefing.language, signal,
      info: { Title: briefing.title, Author: briefing.author ?? 'Sandtable', ...subjectOf(briefing), Creator: 'Sandtable', Producer: 'Sandtable' },
    });
  });
  return { blob, name: `${job.id}.pdf` };
};

export const pdfHandout: Exporter = handoutPdf(USUAL);
