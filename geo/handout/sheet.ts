/** A map as a picture file: what must stand round it so that it can leave the house. Nothing of the map is covered. */
import type { Briefing } from '../document/briefing';
import type { Pen } from '../picture/pen';
import type { Projector, Size } from '../projection/projector';
import { ATTRIBUTION, BORDER_NOTE } from '../style/notes';
import type { Palette } from '../style/palette';
import { windowWords } from '../time/span';
import { whenInWords } from '../time/words';
import type { View } from '../view/view';
import { markingOf, markingWidth, MARKING_HEIGHT, paintMarking } from './handling';
import { KEY_ROW, keyOf, keyRows, paintKey, paintScale } from './key';
import { directionIn, paintLine, run, wrap, type Run } from './type';

export type Sheet = {
  size: Size;
  /** Where the map's upper left corner stands. */
  mapTop: number;
  paint(pen: Pen): void;
};

const SIDE = 18;
type Style = { size: number; leading: number };

const TITLE: Style = { size: 23, leading: 26 };
/** With less room than this beside the marking, the title stands below it. */
const LEAST_TITLE = 200;
const SMALL: Style = { size: 11.5, leading: 15 };
const BYLINE: Style = { ...SMALL, size: SMALL.size + 1 };
/** Left of the key: the scale bar's own room. */
const SCALE_ROOM = 150;

/** "Shows 1–15 July 2025": a map that leaves out what falls outside a window says so. Null where it shows all times. */
export const timesShown = ({ window }: Pick<View, 'window'>): string | null => (window ? `Shows ${windowWords(window)}` : null);

/** "As of 13 July 2025 · by Sandtable · Shows 1–15 July 2025" */
export function bylineOf({ asOf, author }: Pick<Briefing, 'asOf' | 'author'>, view: Pick<View, 'window'>): string {
  return [asOf && `As of ${whenInWords(asOf)}`, author && `by ${author}`, timesShown(view)].filter(Boolean).join(' · ');
}

/** @param lens of the map, whose size is the map's own */
export function sheetOf(briefing: Briefing, view: View, lens: Projector, palette: Palette): Sheet {
  const { height } = lens.size;
  const marking = markingOf(briefing.handling);
  const marked = marking ? markingWidth(marking) + 12 : 0;
  // A marking is never cut, however narrow the map.
  const width = Math.ceil(Math.max(lens.size.width, marked));
  const room = width - 2 * SIDE;
  const isBeside = room - marked >= LEAST_TITLE;
  const titleTop = isBeside ? 0 : MARKING_HEIGHT;
  const titleRoom = isBeside ? room - marked : room;
  const paragraph = (runs: readonly Run[], { size, leading }: Style, within: number) => {
    const [lines, dir] = [wrap(runs, size, within), directionIn(runs)];
    const paint = (top: number, pen: Pen): void =>
      lines.forEach((line, i) => paintLine(line, size, top + i * leading + size * 0.85, { left: SIDE, right: SIDE + within, dir }, palette, pen));
    return { height: lines.length * leading, paint };
  };
  const title = paragraph([run(briefing.title, 'serif-bold')], TITLE, titleRoom);
  const byline = paragraph([run(bylineOf(briefing, view), 'sans', 'ink2')], BYLINE, room);
  const bylineTop = titleTop + 12 + title.height;
  const mapTop = Math.max(MARKING_HEIGHT, bylineTop) + byline.height + 12;
  const rows = keyRows(keyOf(briefing, view), Math.max(180, room - SCALE_ROOM));
  const notes = paragraph([run(`${BORDER_NOTE} ${ATTRIBUTION}`, 'sans', 'ink3')], SMALL, room);
  const keyTop = mapTop + height + 12;
  const notesTop = keyTop + Math.max(1, rows.length) * KEY_ROW + 8;
  const size = { width, height: Math.round(notesTop + notes.height + 10) };
  const rule = (y: number, color: string) => ({ path: `M${SIDE} ${y}H${width - SIDE}`, line: { color, width: 1 } });
  return {
    size,
    mapTop,
    paint(pen) {
      title.paint(titleTop + 10, pen);
      byline.paint(bylineTop, pen);
      if (marking) paintMarking(marking, width, 0, pen);
      for (const { path, line } of [rule(mapTop - 0.5, palette.ink), rule(mapTop + height + 0.5, palette.ink)]) pen.line(path, line);
      pen.within({ x: SIDE, y: keyTop + 10 }, 1, () => {
        paintScale(lens.camera, palette, pen);
        paintKey(rows, palette, pen, room);
      });
      notes.paint(notesTop, pen);
    },
  };
}
