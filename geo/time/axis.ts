/**
 * The timeline's broken axis: months (or years) where the dates are sparse, days where they are dense, "later" for
 * what has no end yet. Each part has its own scale; days of a part lie evenly in it, and no day lies in the breaks.
 */
import { civilOf, daysInMonth, dayOf, firstOf, monthOf } from './day';
import type { Extent } from './edtf';

type SegmentKind = 'coarse' | 'fine' | 'later';

/** Days `from` to `to`, inclusive, on pixels `x0` to `x1`: day d takes from its own x to that of d + 1. */
export type Segment = { kind: SegmentKind; from: number; to: number; x0: number; x1: number };

/** In order of time, without gaps of days; at least one. */
export type Axis = { segments: Segment[] };

type Part = Pick<Segment, 'kind' | 'from' | 'to'>;

/** Up to so many days stand on an axis of days alone. */
const ALL_FINE = 62;
/** The longest stretch that is spread out in days. */
const FINE = 20;
/** Days are spread out where so many ends fall close together, on at least a quarter of all written to the day. */
const DENSE = 3;
/** How far "later" reaches for the window's handles. */
const LATER = 366;
const YEARS_AS_MONTHS = 6;
/** Pixels between two parts. */
const BREAK = 14;

/** The stretch of at most FINE days in which most ends fall, the latest of equals; null where none stands out. */
function densest(days: readonly number[]): [first: number, last: number] | null {
  const sorted = [...days].sort((a, b) => a - b);
  let best: [number, number] = [0, 0];
  let start = 0;
  for (let end = 0; end < sorted.length; end += 1) {
    while (sorted[end]! - sorted[start]! >= FINE) start += 1;
    if (end - start >= best[1] - best[0]) best = [start, end];
  }
  const [first, last] = [sorted[best[0]], sorted[best[1]]];
  const count = best[1] - best[0] + 1;
  if (first === undefined || last === undefined || first === last) return null;
  return count >= DENSE && count * 4 >= sorted.length ? [first, last] : null;
}

/** Out to the first, eleventh or twenty-first, and to the tenth, the twentieth or the month's end. */
function toThirds([first, last]: [number, number]): [number, number] {
  const [a, b] = [civilOf(first), civilOf(last)];
  const from = a.day >= 21 ? 21 : a.day >= 11 ? 11 : 1;
  const to = b.day <= 10 ? 10 : b.day <= 20 ? 20 : daysInMonth(b.year, b.month);
  return [dayOf(a.year, a.month, from), dayOf(b.year, b.month, to)];
}

/** Out to whole months, or to whole years where there are many. */
function toMonths([first, last]: [number, number]): [number, number] {
  const [a, b] = [civilOf(first), civilOf(last)];
  if (b.year - a.year > YEARS_AS_MONTHS) return [dayOf(a.year, 1, 1), dayOf(b.year, 12, 31)];
  return [firstOf(monthOf(first)), firstOf(monthOf(last) + 1) - 1];
}

function parted(first: number, last: number, days: readonly number[]): Part[] {
  if (last - first < ALL_FINE) return [{ kind: 'fine', from: first - 1, to: last + 1 }];
  const dense = densest(days);
  const [from, to] = toMonths([first, last]);
  const fine = dense && toThirds(dense);
  if (!fine || to - from < 4 * (fine[1] - fine[0] + 1)) return [{ kind: 'coarse', from, to }];
  return [
    { kind: 'coarse' as const, from, to: fine[0] - 1 },
    { kind: 'fine' as const, from: fine[0], to: fine[1] },
    ...(last > fine[1] ? [{ kind: 'coarse' as const, from: fine[1] + 1, to }] : []),
  ].filter((part) => part.from <= part.to);
}

/** Shares of the width: "later" a sixth, days three tenths, the rest by length with at least an eighth each. */
function sharesOf(parts: readonly Part[]): number[] {
  const later = parts.some(({ kind }) => kind === 'later') ? 0.16 : 0;
  const coarse = parts.filter(({ kind }) => kind === 'coarse');
  const fine = coarse.length === 0 ? 1 - later : 0.29;
  const left = 1 - later - (parts.some(({ kind }) => kind === 'fine') ? fine : 0);
  const least = coarse.length > 1 ? 0.12 : 0;
  const days = coarse.reduce((sum, { from, to }) => sum + to + 1 - from, 0);
  return parts.map(({ kind, from, to }) => {
    switch (kind) {
      case 'later':
        return later;
      case 'fine':
        return fine;
      case 'coarse':
        return least + (left - least * coarse.length) * ((to + 1 - from) / days);
    }
  });
}

/**
 * The axis of some extents, from x0 to x1 in pixels; null where nothing is dated.
 * @param asOf the document's own day, which the axis always shows
 */
export function axisOf(extents: readonly Extent[], asOf: number | null, x0: number, x1: number): Axis | null {
  const bounds = extents.flatMap(({ earliest, latest }) => [earliest, latest]).filter(Number.isFinite);
  if (asOf !== null) bounds.push(asOf);
  if (bounds.length === 0) return null;
  const [first, last] = bounds.reduce(([low, high], day) => [Math.min(low, day), Math.max(high, day)], [Infinity, -Infinity]);
  const days = extents.flatMap((extent) => extent.days);
  const parts = parted(first!, last!, asOf === null ? days : [...days, asOf]);
  const end = parts.at(-1)!.to;
  if (extents.some(({ latest }) => latest === Infinity)) parts.push({ kind: 'later', from: end + 1, to: end + LATER });
  const shares = sharesOf(parts);
  const room = Math.max(1, x1 - x0 - BREAK * (parts.length - 1));
  let x = x0;
  const segments = parts.map((part, i) => {
    const segment = { ...part, x0: x, x1: x + room * shares[i]! };
    x = segment.x1 + BREAK;
    return segment;
  });
  return { segments };
}

export const firstDay = ({ segments }: Axis): number => segments[0]!.from;
export const lastDay = ({ segments }: Axis): number => segments.at(-1)!.to;

/** The part in which a day lies, or the nearest. */
export const segmentAt = ({ segments }: Axis, day: number): Segment =>
  segments.find(({ to }) => day < to + 1) ?? segments.at(-1)!;

function within({ from, to, x0, x1 }: Segment, day: number): number {
  return x0 + (Math.min(1, Math.max(0, (day - from) / (to + 1 - from)))) * (x1 - x0);
}

/** Where a day begins, in pixels; a fraction of a day counts. Held at the axis' ends. */
export const xOf = (axis: Axis, day: number): number => within(segmentAt(axis, day), day);

/** Where a day ends, in pixels: left of a break, not right of it. */
export const endOf = (axis: Axis, day: number): number => within(segmentAt(axis, day), day + 1);

/** The day under a pixel; in a break or beside the axis, the nearest. Whole days. */
export function dayAt({ segments }: Axis, x: number): number {
  const segment = segments.find(({ x1 }) => x <= x1 + BREAK / 2) ?? segments.at(-1)!;
  const { from, to, x0, x1 } = segment;
  const day = from + Math.floor(((x - x0) / (x1 - x0)) * (to + 1 - from) + 1e-9);
  return Math.min(to, Math.max(from, day));
}
