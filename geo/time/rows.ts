/** Bars in rows, in lanes where they overlap there, and labels above them where there is room. */
import { cutTo, textWidth } from '../picture/labels/measure';
import { lastDay, segmentAt, type Axis } from './axis';
import type { Bar } from './bars';

const GAP = 6;
/** Bars of one row may touch, as days follow each other. */
const TOUCH = -0.5;

type Interval = readonly [from: number, to: number];

const isFree = (taken: readonly Interval[], [from, to]: Interval, gap: number): boolean =>
  taken.every(([a, b]) => to + gap <= a || from >= b + gap);

/**
 * Where a label of some width may start: at the bar's start, a little right of it, along it, at its end, about it; and where a line
 * is to be kept clear of, on either side of that if it runs through the bar, or a little behind the bar.
 */
function spotsFor({ x0, x1 }: Bar, width: number, line: number | null): number[] {
  const along = Array.from({ length: Math.max(0, Math.floor((x1 - x0 - width) / 12)) }, (_, i) => x0 + (i + 1) * 12);
  const spots = [x0, x0 + GAP, x0 + 2 * GAP, ...along, x1 - width, (x0 + x1 - width) / 2, x0 + 4 * GAP, x1 - width - 2 * GAP];
  if (line === null) return spots;
  const beside = line < x0 || line > x1 ? [] : [line + GAP, line - GAP - width];
  return [...spots, ...beside, x1 + GAP, x1 + 2 * GAP, x1 + 3 * GAP];
}

/** @param line to keep clear of; null for none */
function spotFor(bar: Bar, width: number, words: readonly Interval[], axis: Axis, line: number | null = null): number | null {
  const taken = line === null ? words : [...words, [line, line] as const];
  const own = [segmentAt(axis, bar.event.range.earliest), segmentAt(axis, Math.min(bar.event.range.latest, lastDay(axis)))];
  const [left, right] = [axis.segments[0]!.x0, axis.segments.at(-1)!.x1];
  const near: Interval = [Math.min(own[0]!.x0, bar.x0), Math.max(own[1]!.x1, bar.x1)];
  for (const [from, to] of [near, [left, right] as Interval]) {
    const spot = spotsFor(bar, width, line).find((x) => x >= from && x + width <= to && isFree(taken, [x, x + width], GAP));
    if (spot !== undefined) return spot;
  }
  return null;
}

type Face = Parameters<typeof textWidth>[1];
const faceOf = ({ event }: Bar, selected: string | null): Face => (event.featureId === selected ? 'sans-bold' : 'sans');

type Row = { bars: Interval[]; labels: Interval[] };

/** The first row where bar and label fit, else one where the bar does, else the last. */
function rowFor(bar: Bar, width: number, rows: readonly Row[], axis: Axis): number {
  const free = rows.flatMap((row, i) => (isFree(row.bars, [bar.x0, bar.x1], TOUCH) ? [i] : []));
  return free.find((i) => spotFor(bar, width, rows[i]!.labels, axis) !== null) ?? free[0] ?? rows.length - 1;
}

/** Bars that overlap in a row, each in a lane of it; the others have all its height. */
function inLanes(bars: readonly Bar[]): Bar[] {
  const open = new Map<number, number[]>();
  const laned = new Map<Bar, { lane: number; ends: number[] }>();
  for (const bar of [...bars].sort((a, b) => a.x0 - b.x0)) {
    const over = (end: number): boolean => end + TOUCH <= bar.x0;
    let ends = open.get(bar.row) ?? [];
    if (ends.every(over)) ends = [];
    const free = ends.findIndex(over);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = bar.x1;
    open.set(bar.row, ends);
    // All that overlap have the same list of ends, as long in the end as they need lanes.
    laned.set(bar, { lane, ends });
  }
  return bars.map((bar) => ({ ...bar, lane: laned.get(bar)!.lane, lanes: laned.get(bar)!.ends.length }));
}

/** Rows do not depend on the selection, so that bars stay where they are. */
export function inRows(bars: readonly Bar[], count: number, axis: Axis, size: number): Bar[] {
  const rows: Row[] = Array.from({ length: count }, () => ({ bars: [], labels: [] }));
  return inLanes(bars.map((bar) => {
    const width = textWidth(bar.event.label, faceOf(bar, null), size);
    const row = rowFor(bar, width, rows, axis);
    const { bars: taken, labels } = rows[row]!;
    const spot = isFree(taken, [bar.x0, bar.x1], TOUCH) ? spotFor(bar, width, labels, axis) : null;
    if (spot !== null) labels.push([spot, spot + width]);
    taken.push([bar.x0, bar.x1]);
    return { ...bar, row };
  }));
}

/** Shares of a label's width to which it is cut where the whole finds no room clear of the line. */
const CUTS = [0.85, 0.7, 0.55];
/** Ems that are left of a cut label at least: less says nothing. */
const LEAST_CUT = 6;

function labelFor(bar: Bar, face: Face, size: number, words: readonly Interval[], axis: Axis, line: number | null): Bar['label'] {
  const { label } = bar.event;
  const set = (text: string, clearOf: number | null): Bar['label'] => {
    const width = textWidth(text, face, size);
    const x = spotFor(bar, width, words, axis, clearOf);
    return x === null ? null : { x, width, text };
  };
  const whole = set(label, line);
  if (whole !== null || line === null) return whole;
  const rooms = CUTS.map((share) => share * textWidth(label, face, size)).filter((room) => room >= LEAST_CUT * size);
  for (const room of rooms) {
    const cut = set(cutTo(label, room, face, size), line);
    if (cut !== null) return cut;
  }
  return set(label, null);
}

/**
 * Labels above their bars, the selected feature's first; one that finds no room is left out.
 * @param line where the document's day crosses the bands: labels stand clear of it, cut short if need be, and cross it where not even
 *   that finds room
 */
export function labelled(bars: readonly Bar[], axis: Axis, { selected, text, line }: { selected: string | null; text: number; line: number | null }): Bar[] {
  const isSelected = ({ event }: Bar): boolean => event.featureId === selected;
  const labels = new Map<Bar, Bar['label']>();
  const taken = new Map<number, Interval[]>();
  for (const bar of [...bars.filter(isSelected), ...bars.filter((other) => !isSelected(other))]) {
    const inRow = taken.get(bar.row) ?? [];
    const label = labelFor(bar, faceOf(bar, selected), text, inRow, axis, line);
    labels.set(bar, label);
    if (label) taken.set(bar.row, [...inRow, [label.x, label.x + label.width]]);
  }
  return bars.map((bar) => ({ ...bar, label: labels.get(bar) ?? null }));
}
