/** The key to a map that stands still: the layers and the lines that are on it, and its scale. */
import type { Briefing, Status, Symbol } from '../document/briefing';
import { legendOf } from '../card/legend';
import { inkColor, type Pen } from '../picture/pen';
import type { Ink } from '../picture/picture';
import { strokeOf } from '../picture/strokes';
import { symbolPath } from '../picture/symbols';
import { textWidth } from '../picture/labels/measure';
import { scaleBar } from '../projection/scaleBar';
import type { Palette } from '../style/palette';
import type { Camera, View } from '../view/view';
import { shownIds } from '../view/shown';

export type KeyItem =
  | { kind: 'layer'; title: string; symbol: Symbol; ink: Ink }
  | { kind: 'hollow'; title: string }
  | { kind: 'line'; title: string; status: Status }
  /** How many there was no room for. */
  | { kind: 'more'; title: string };

/** Only what stands on the map: layers with something shown, and the kinds of line among it. */
export function keyOf(briefing: Briefing, view: View): KeyItem[] {
  const shown = shownIds(briefing, view);
  const seen = new Set([...briefing.places, ...briefing.links].filter(({ id }) => shown.has(id)).map(({ layer }) => layer));
  const layers = briefing.layers.filter(({ id, dense }) => seen.has(id) || (dense && !view.hide.includes(id)));
  const { lines, hollow } = legendOf(briefing, shown, view.hide, view.window !== null);
  const dashed = lines.some(({ pattern }) => pattern === 'dashed');
  return [
    ...layers.map(({ title, symbol, index, color }): KeyItem => ({ kind: 'layer', title, symbol, ink: { series: index, own: color } })),
    ...lines.map(({ status, words }): KeyItem => ({ kind: 'line', title: words, status })),
    ...(hollow && !dashed ? [{ kind: 'hollow' as const, title: hollow }] : []),
  ];
}

const SIZE = 12;
const SIGN = { layer: 15, hollow: 15, line: 32, more: 0 } as const;
const GAP = 5;
const BETWEEN = 16;

const widthOf = (item: KeyItem, wider: number): number => SIGN[item.kind] + GAP + textWidth(item.title, 'sans', SIZE) * wider;

/** As many rows as leave a page or a slide its map, where a document has layers by the dozen. */
export const MOST_KEY_ROWS = 6;

/**
 * The items in rows no wider than `width`, each with its place in its row.
 * @param most rows: with more than that, the last says how many items are left
 * @param wider how much wider than measured words may run
 */
export function keyRows(items: readonly KeyItem[], width: number, { most = Infinity, wider = 1 } = {}): { item: KeyItem; x: number }[][] {
  const rows: { item: KeyItem; x: number }[][] = [[]];
  let x = 0;
  for (const item of items) {
    const wide = widthOf(item, wider);
    if (x > 0 && x + wide > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)!.push({ item, x });
    x += wide + BETWEEN;
  }
  if (rows.length <= most) return rows;
  return [...rows.slice(0, most - 1), [{ item: { kind: 'more', title: `and ${rows.slice(most - 1).flat().length} more` }, x: 0 }]];
}

export const KEY_ROW = 20;

function paintSign(item: KeyItem, palette: Palette, pen: Pen): void {
  switch (item.kind) {
    case 'layer':
      return pen.within({ x: 7, y: 0 }, 1, () => pen.fill(symbolPath(item.symbol, 6), inkColor(item.ink, palette)));
    case 'hollow':
      return pen.within({ x: 7, y: 0 }, 1, () => pen.line(symbolPath('circle', 5), { color: palette.ink2, width: 2 }));
    case 'more':
      return;
    case 'line': {
      const vertices = [0, 0.25, 0.5, 0.75, 1].map((t) => ({ x: t * SIGN.line, y: 0, t }));
      const { shape, heads } = strokeOf({ vertices, before: 0, starts: true, ends: true }, {
        id: 'key', ink: { series: 0, own: null }, status: item.status, width: 2, direction: 'forward', openEnd: false, faded: false,
      });
      if ('fill' in shape) pen.fill(shape.fill, palette.ink);
      else pen.line(shape.line, { color: palette.ink, width: shape.width, dash: shape.dash.split(' ').map(Number), round: shape.round });
      for (const head of heads) pen.fill(head.path, palette.ink);
    }
  }
}

/** Rows of signs and words; the first row's middle is at y = 0. `end`: rows are flush with this x on the right. */
export function paintKey(rows: readonly { item: KeyItem; x: number }[][], palette: Palette, pen: Pen, end: number | null = null): void {
  rows.forEach((row, i) => {
    const last = row.at(-1);
    const left = end === null || !last ? 0 : end - last.x - widthOf(last.item, pen.wider ?? 1);
    for (const { item, x } of row) {
      pen.within({ x: left + x, y: i * KEY_ROW }, 1, () => paintSign(item, palette, pen));
      pen.words([{ text: item.title, face: 'sans', size: SIZE, color: palette.ink2 }], { x: left + x + SIGN[item.kind] + GAP, y: i * KEY_ROW + 4 }, 'start', null);
    }
  });
}

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** Words of the scale, for those who cannot see it; null on a tilted globe. */
export function scaleWords(camera: Camera): string | null {
  const bar = scaleBar(camera, 'km');
  return bar ? `${grouped(bar.value)} ${bar.unit}` : null;
}

/**
 * The bar with its figures above it, its line at y = 8; nothing on a tilted globe, where no one scale holds.
 * @returns how far it reaches to the right
 */
export function paintScale(camera: Camera, palette: Palette, pen: Pen): number {
  const bar = scaleBar(camera, 'km');
  if (!bar) return 0;
  const words = `${grouped(bar.value)} ${bar.unit}`;
  const room = textWidth(words, 'sans', 11.5) * (pen.wider ?? 1);
  // Too short for its words above it: they begin at its end.
  const short = bar.widthPx < room + 14;
  const run = (text: string) => [{ text, face: 'sans' as const, size: 11.5, color: palette.ink2 }];
  pen.words(run('0'), { x: 0, y: -3 }, 'start', null);
  pen.words(run(words), { x: bar.widthPx, y: -3 }, short ? 'start' : 'end', null);
  pen.line(`M0.5 2V8H${bar.widthPx + 0.5}V2M${bar.widthPx / 2 + 0.5} 5V8`, { color: palette.ink2, width: 1 });
  return short ? bar.widthPx + room : bar.widthPx;
}
