/** Picture files of the current View: PNG and WebP of pixels, SVG of vectors, each with what every map must carry. */
import { readPoints } from '@/components/source/pointsOf';
import { served } from '@/components/source/served';
import type { Briefing } from '@/geo/document/briefing';
import { markingOf } from '@/geo/handout/handling';
import { sheetOf } from '@/geo/handout/sheet';
import { paintGround } from '@/geo/picture/ground/paintGround';
import { paintPicture } from '@/geo/picture/pen';
import { svgPen } from '@/geo/picture/svgText';
import { palettes } from '@/geo/style/palette';
import { shownIds } from '@/geo/view/shown';
import { fromAbove } from '@/geo/view/still';
import type { View } from '@/geo/view/view';
import { canvasPen } from './canvasPen';
import { loadFonts } from './fonts';
import { pictureOf, stillOf, type StillOptions } from './still';
import { fontRules } from './svgFonts';

/** Every character that the sheet may draw, once: what decides which font files are needed. */
export function charactersOf(briefing: Briefing): string {
  const { title, author, layers, links } = briefing;
  const names = [...briefing.byId.values()].flatMap(({ name, names: others, brief }) => [name, brief ?? '', ...others.map(([, text]) => text)]);
  const beside = [...layers.map((layer) => layer.title), ...links.flatMap(({ label, basis }) => [label ?? '', basis ?? ''])];
  return [...new Set([title, author ?? '', markingOf(briefing.handling)?.text ?? '', ...beside, ...names].join(''))].join('');
}

/** The sheet as pixels: its size in CSS pixels times the ratio. */
export async function sheetCanvas(briefing: Briefing, view: View, options: StillOptions): Promise<HTMLCanvasElement> {
  const [still] = await Promise.all([stillOf(briefing, view, options), loadFonts(charactersOf(briefing))]);
  const palette = palettes[options.palette];
  const sheet = sheetOf(briefing, view, still.view, palette);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(sheet.size.width * options.ratio);
  canvas.height = Math.round(sheet.size.height * options.ratio);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error(`This browser has no room for a picture of ${canvas.width} × ${canvas.height} pixels: choose a smaller size.`);
  context.fillStyle = palette.page;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(options.ratio, options.ratio);
  context.drawImage(still.canvas, 0, sheet.mapTop, still.width, still.height);
  const pen = canvasPen(context);
  context.save();
  context.beginPath();
  context.rect(0, sheet.mapTop, still.width, still.height);
  context.clip();
  pen.within({ x: 0, y: sheet.mapTop }, 1, () => paintPicture(still.picture, palette, pen));
  context.restore();
  sheet.paint(pen);
  return canvas;
}

export function encoded(canvas: HTMLCanvasElement, type: 'image/png' | 'image/webp' | 'image/jpeg', quality?: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob?.type === type) resolve(blob);
      else reject(new Error(`This browser could not write a picture of ${canvas.width} × ${canvas.height} pixels as ${type}.`));
    }, type, quality);
  });
}

/** The sheet as vectors: the land of the first picture instead of tiles, since a file of vectors must stay small. */
export async function sheetSvg(briefing: Briefing, view: View, options: StillOptions): Promise<Blob> {
  const [{ groundPaths, onGround }, { decodeGround }, answer, pointsOf] = await Promise.all([
    import('@/geo/picture/ground/ground'), import('@/geo/basemap/ground'), fetch('/ground', options.signal ? { signal: options.signal } : {}),
    readPoints(served, options.briefingId, briefing, view.hide),
  ]);
  if (!answer.ok) throw new Error(`The land's outlines could not be read (${answer.status} from /ground).`);
  const palette = palettes[options.palette];
  const { lens, picture } = pictureOf(briefing, fromAbove(view), options);
  const paths = groundPaths(decodeGround(await answer.json()), lens, onGround(briefing, view, shownIds(briefing, view), pointsOf));
  const sheet = sheetOf(briefing, view, lens, palette);
  const pen = svgPen('along-');
  const box = `M0 0H${lens.size.width}V${lens.size.height}H0Z`;
  const all = `M0 0H${sheet.size.width}V${sheet.size.height}H0Z`;
  pen.fill(all, palette.page);
  pen.raw(`<clipPath id="map"><path d="${box}"/></clipPath><g transform="translate(0 ${sheet.mapTop})"><g clip-path="url(#map)">`);
  paintGround(paths, lens, palette, pen);
  paintPicture(picture, palette, pen);
  pen.raw('</g></g>');
  sheet.paint(pen);
  const text = pen.file(sheet.size, briefing.title, briefing.bottomLine ?? briefing.title, briefing.language, await fontRules(pen.written(), options.signal));
  return new Blob([text], { type: 'image/svg+xml' });
}
