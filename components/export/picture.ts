/** Exporters of the current View as a picture file. */
import { encoded, sheetCanvas, sheetSvg } from '@/components/still/files';
import type { StillOptions } from '@/components/still/still';
import { scaleOf } from '@/geo/view/camera';
import { step, type ExportJob, type Exporter } from './job';

export type PictureFrame = {
  /** Of the map on the screen, in CSS pixels. */
  width: number;
  height: number;
  /** Device pixels for a CSS pixel, 1 to 4. */
  ratio: number;
};

function optionsOf({ id, basemap, view, signal }: ExportJob, { width, height, ratio }: PictureFrame): StillOptions {
  return { width, height, ratio, palette: view.palette, briefingId: id, basemap, scale: scaleOf({ width, height }), signal };
}

const TYPES = { png: 'image/png', webp: 'image/webp' } as const;

export const pixels = (frame: PictureFrame, extension: keyof typeof TYPES): Exporter => async (job) => {
  job.progress(0, 1, 'the map');
  const canvas = await step(job, 'The picture failed', () => sheetCanvas(job.briefing, job.view, optionsOf(job, frame)));
  const blob = await step(job, 'The picture failed', () => encoded(canvas, TYPES[extension], 0.92));
  return { blob, name: `${job.id}.${extension}` };
};

export const vectors = (frame: PictureFrame): Exporter => async (job) => {
  job.progress(0, 1, 'the map');
  const blob = await step(job, 'The picture failed', () => sheetSvg(job.briefing, job.view, optionsOf(job, { ...frame, ratio: 1 })));
  return { blob, name: `${job.id}.svg` };
};

/** To the clipboard. It takes a promise, so that the click that asked for it still counts when it is done; what failed is told in the promise's own words. */
export async function copyPicture(job: ExportJob, frame: PictureFrame): Promise<void> {
  // Browsers leave both out on pages that come from another machine without https.
  if (!globalThis.navigator.clipboard || !globalThis.ClipboardItem) throw new Error('This browser copies pictures only on pages of this machine or over https. Save it as a PNG instead.');
  const blob = pixels(frame, 'png')(job).then((made) => made.blob);
  const [made, copied] = await Promise.allSettled([blob, navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])]);
  for (const done of [made, copied]) if (done.status === 'rejected') throw done.reason;
}
