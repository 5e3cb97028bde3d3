/** What a band says of its features without a date, in the widest room that bars and labels leave. */
import type { BriefingFeature, BriefingLayer } from '../document/briefing';
import { textWidth } from '../picture/labels/measure';

export type Note = { x: number; row: number; text: string };

type Drawn = { row: number; x0: number; x1: number; label: { x: number; width: number } | null };
type Room = {
  x0: number;
  x1: number;
  rows: number;
  size: number;
  /** The full-height line, which words had better not cross. */
  line: number | null;
};
type Gap = { row: number; from: number; to: number };

const MARGIN = 12;
const MOST_NAMES = 12;

function gapsIn(row: number, bars: readonly Drawn[], { x0, x1, line }: Room): Gap[] {
  const lines = line === null ? [] : [[line, line] as const];
  const taken = [...lines, ...bars.filter((bar) => bar.row === row).flatMap((bar) => [
    [bar.x0, bar.x1] as const,
    ...(bar.label ? [[bar.label.x, bar.label.x + bar.label.width] as const] : []),
  ])].sort((a, b) => a[0] - b[0]);
  const gaps: Gap[] = [];
  let from = x0;
  for (const [left, right] of taken) {
    gaps.push({ row, from: from === x0 ? x0 : from + MARGIN, to: left - MARGIN });
    from = Math.max(from, right);
  }
  return [...gaps, { row, from: from === x0 ? x0 : from + MARGIN, to: x1 }];
}

const widest = (gaps: readonly Gap[]): Gap | undefined =>
  gaps.reduce<Gap | undefined>((best, gap) => (!best || gap.to - gap.from > best.to - best.from ? gap : best), undefined);

/** As many names as fit, from the first on, then how many more; one name, whichever fits; the count alone. */
function wordings(names: readonly string[]): string[] {
  const some = (shown: readonly string[]): string => {
    const more = names.length - shown.length;
    return `Undated: ${shown.join(' · ')}${more > 0 ? ` and ${more} more` : ''}`;
  };
  const firsts = names.slice(0, MOST_NAMES);
  return [...firsts.map((_, i) => some(firsts.slice(0, firsts.length - i))), ...firsts.slice(1).map((name) => some([name])), `${names.length} undated`];
}

function placed(texts: readonly string[], bars: readonly Drawn[], room: Room): Note | null {
  const gap = widest(Array.from({ length: room.rows }, (_, row) => gapsIn(row, bars, room)).flat());
  const text = gap && texts.find((words) => textWidth(words, 'sans', room.size) <= gap.to - gap.from);
  return text === undefined ? null : { x: gap!.from, row: gap!.row, text };
}

/**
 * Names clear of the full-height line, or else the count; across it where not even that finds room.
 * @param bars null where the band is a density: nothing is written over it
 */
export function noteOf(layer: BriefingLayer, undated: readonly BriefingFeature[], bars: readonly Drawn[] | null, room: Room): Note | null {
  if (bars === null || (undated.length === 0 && !layer.dense)) return null;
  const texts = layer.dense ? ['Undated: shown at all times'] : wordings(undated.map(({ name }) => name));
  return placed(texts, bars, room) ?? placed(texts, bars, { ...room, line: null });
}
