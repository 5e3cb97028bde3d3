/** What every slide carries: handling, as-of, border note, whose data, its number; and below a map its scale and key. */
import type { Briefing } from '../document/briefing';
import { markingOf, type Marking } from '../handout/handling';
import { timesShown } from '../handout/sheet';
import { KEY_ROW, keyOf, keyRows, MOST_KEY_ROWS, paintKey, paintScale, scaleWords } from '../handout/key';
import type { Camera, View } from '../view/view';
import { ATTRIBUTION, BORDER_NOTE } from '../style/notes';
import type { Palette } from '../style/palette';
import { whenInWords } from '../time/words';
import { advanceOf, metricsOf, STRANGE_FACE, textItem, widthOf, wordsAt } from './faces';
import { slidePen } from './pen';
import { SLIDE, type Item, type Paint } from './slide';

/** Between the slide's edge and what is written on it. */
export const SIDE = 43;
/** Where the line at the foot begins. */
export const FOOT_TOP = 692;

/** 12 pt, the least that TLP 2.0 allows, and a little. */
const MARKING = { size: 17, height: 30, side: 14 };
const BLACK: Paint = { color: '#000000', opacity: 1 };
const SMALL = 11.5;
const SQUARE = 11;

const isTlp = ({ text }: Marking): boolean => text.startsWith('TLP:');

/** The marking's words on black. An author's own colour is for a square beside them: nobody measured it on black. */
function markingRuns(marking: Marking) {
  const run = { face: 'sans-bold' as const, size: MARKING.size };
  if (isTlp(marking)) return [{ ...run, text: marking.text, color: marking.color }];
  return [{ ...run, text: '■ ', color: marking.color }, { ...run, text: marking.text, color: '#FFFFFF' }];
}

const markingWidth = (marking: Marking | null): number =>
  marking === null ? 0 : Math.ceil(widthOf(markingRuns(marking))) + 2 * MARKING.side + (isTlp(marking) ? 0 : SQUARE);

function markingItem(marking: Marking, where: 'top' | 'bottom'): Item {
  const width = markingWidth(marking);
  const frame = { x: SLIDE.width - width, y: where === 'top' ? 0 : SLIDE.height - MARKING.height, width, height: MARKING.height };
  const words = textItem(`Handling, ${where}`, frame, [{ runs: markingRuns(marking), align: 'middle' }], { wrap: false, anchor: 'middle' });
  return { ...words, fill: BLACK };
}

/** "As of 13 July 2025 · Shows 1–15 July 2025": the date of what is known, and which times a map leaves out. */
function headRun({ asOf }: Briefing, view: View | null) {
  const text = [asOf && `As of ${whenInWords(asOf)}`, view && timesShown(view)].filter(Boolean).join(' · ');
  return { text, face: 'sans' as const, size: 14 };
}

/** Beside a marking nothing may give: room for the widest face in use. */
const headWidth = (briefing: Briefing, view: View | null): number => advanceOf(headRun(briefing, view)) * STRANGE_FACE;

/** Room for as-of and handling, from the slide's right edge; px. */
export const headRoom = (briefing: Briefing, view: View): { width: number; height: number } =>
  ({ width: Math.max(200, headWidth(briefing, view) + 40) + markingWidth(markingOf(briefing.handling)), height: 38 });

function asOfItem(briefing: Briefing, view: View | null, right: number, palette: Palette): Item[] {
  const runs = [{ ...headRun(briefing, view), color: palette.ink2 }];
  if (runs[0]!.text === '') return [];
  const width = headWidth(briefing, view) + 16;
  const frame = { x: right - width, y: 3, width, height: 24 };
  return [{ ...textItem('As of', frame, [{ runs, align: 'middle' }], { wrap: false, anchor: 'middle' }), fill: { color: palette.page, opacity: 0.72 } }];
}

/**
 * Handling and as-of, flush in the upper right corner.
 * @param view of the slide's map; null where it has none
 */
export function headItems(briefing: Briefing, view: View | null, palette: Palette): Item[] {
  const marking = markingOf(briefing.handling);
  return [
    ...asOfItem(briefing, view, SLIDE.width - markingWidth(marking) - (marking ? 8 : SIDE), palette),
    ...(marking ? [markingItem(marking, 'top')] : []),
  ];
}

/** Border note and whose data on the left; number and handling on the right. */
export function footItems(briefing: Briefing, palette: Palette): Item[] {
  const marking = markingOf(briefing.handling);
  const run = { face: 'sans' as const, size: SMALL, color: palette.ink3, lang: 'en' };
  const right = SLIDE.width - (marking ? markingWidth(marking) + 14 : SIDE);
  const number = { ...run, text: '‹#›', size: 13, color: palette.ink2, number: true };
  return [
    textItem('Boundaries and data', { x: SIDE, y: FOOT_TOP, width: right - SIDE - 70, height: 24 }, [{ runs: [{ ...run, text: `${BORDER_NOTE} ${ATTRIBUTION}` }] }], { anchor: 'middle' }),
    textItem('Slide number', { x: right - 60, y: FOOT_TOP, width: 60, height: 24 }, [{ runs: [number], align: 'end' }], { role: 'number', anchor: 'middle' }),
    ...(marking ? [markingItem(marking, 'bottom')] : []),
  ];
}

const KEY_SCALE = 1.15;
const SCALE_ROOM = 190;
const NORTH_ROOM = 34;
/** Of the row that scale and key stand in. */
const ROW = 30;

type KeyBox = { left: number; right: number };
const rowsOf = (briefing: Briefing, view: View, { left, right }: KeyBox) => keyRows(keyOf(briefing, view), (right - left - SCALE_ROOM) / KEY_SCALE, { most: MOST_KEY_ROWS, wider: STRANGE_FACE });

/** Height of the strip below a map. */
export const keyHeight = (briefing: Briefing, view: View, box: KeyBox): number =>
  ROW + (Math.max(1, rowsOf(briefing, view, box).length) - 1) * KEY_ROW * KEY_SCALE;

const isTurned = ({ bearing, pitch }: Camera): boolean => Math.abs(bearing) > 0.5 || pitch > 0.5;

/** An arrow to the north, where the map is turned away from it. */
function northItems(camera: Camera, x: number, y: number, palette: Palette): Item[] {
  if (!isTurned(camera)) return [];
  const turn = (-camera.bearing * Math.PI) / 180;
  const at = (dx: number, dy: number) => `${dx * Math.cos(turn) - dy * Math.sin(turn)} ${dx * Math.sin(turn) + dy * Math.cos(turn)}`;
  const pen = slidePen({ x, y });
  pen.fill(`M${at(0, -11)}L${at(5, 4)}L${at(-5, 4)}Z`, palette.ink2);
  const size = 13;
  const label = wordsAt('N', { x: x + 11, y: y - (size * metricsOf('sans').height) / 2 + size * metricsOf('sans').ascent }, [{ runs: [{ text: 'N', face: 'sans', size, color: palette.ink2 }] }]);
  return [{ kind: 'group', name: 'North', alt: 'Direction of north', items: [...pen.items, label] }];
}

/** Scale on the left and key on the right of the strip whose upper edge is at `top`. */
export function keyItems(briefing: Briefing, view: View, camera: Camera, box: KeyBox, top: number, palette: Palette): Item[] {
  const middle = top + ROW / 2 + 1;
  const scale = slidePen({ x: box.left, y: middle + 3 }, KEY_SCALE);
  const reach = paintScale(camera, palette, scale) * KEY_SCALE;
  const key = slidePen({ x: box.left, y: middle }, KEY_SCALE);
  const rows = rowsOf(briefing, view, box);
  paintKey(rows, palette, key, (box.right - box.left) / KEY_SCALE);
  const said = rows.flat().map(({ item }) => item.title).join(', ');
  return [
    ...(scale.items.length > 0 ? [{ kind: 'group' as const, name: 'Scale', alt: `Scale: ${scaleWords(camera)}`, items: scale.items }] : []),
    ...northItems(camera, box.left + reach + NORTH_ROOM / 2 + (reach > 0 ? 8 : 0), middle, palette),
    ...(key.items.length > 0 ? [{ kind: 'group' as const, name: 'Legend', alt: `Legend: ${said}`, items: key.items }] : []),
  ];
}
