/** The window of time as days, and how handles, keys and the player change it. */
import { dayAt, endOf, firstDay, lastDay, segmentAt, xOf, type Axis } from './axis';
import { civilOf, daysInMonth, dayOf, dayText, isLongYear, roundMonths } from './day';
import { rangeOf, type DayRange } from './edtf';
import { whenInWords } from './words';

/** Inclusive days. */
export type Span = readonly [from: number, to: number];

export type Handle = 'from' | 'to';

export type EdtfWindow = [from: string, to: string];

/** A View's window on the axis; the whole axis where there is none. */
export function spanOf(window: Readonly<EdtfWindow> | null, axis: Axis): Span {
  const [from, to] = [window && rangeOf(window[0]), window && rangeOf(window[1])];
  const whole: Span = [firstDay(axis), lastDay(axis)];
  if (!from || !to) return whole;
  const held = (day: number): number => Math.min(whole[1], Math.max(whole[0], day));
  return [held(from.earliest), held(to.latest)];
}

/** The window that a span means: null where it is the whole axis. */
export const windowOf = ([from, to]: Span, axis: Axis): EdtfWindow | null =>
  from <= firstDay(axis) && to >= lastDay(axis) ? null : [dayText(from), dayText(to)];

/** One end put on a day; it stops at the other end. */
export function withEnd([from, to]: Span, handle: Handle, day: number, axis: Axis): Span {
  const held = Math.min(lastDay(axis), Math.max(firstDay(axis), day));
  return handle === 'from' ? [Math.min(held, to), to] : [from, Math.max(held, from)];
}

/** Both ends moved, the length in days kept, within the axis. */
export function moved([from, to]: Span, days: number, axis: Axis): Span {
  const step = Math.min(lastDay(axis) - to, Math.max(firstDay(axis) - from, days));
  return [from + step, to + step];
}

/** From one day to another, in either order. */
export const between = (a: number, b: number): Span => [Math.min(a, b), Math.max(a, b)];

/** The same day some months on, or the month's last. */
function monthsOn(day: number, months: number): number {
  const { year, month, day: d } = civilOf(day);
  const count = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return dayOf(y, m, Math.min(d, daysInMonth(y, m)));
}

const DAYS_IN_MONTH = 30.44;

/** Days where the axis shows days, months where it shows months; as many years as fill a pixel where a month is less. */
function stepped(day: number, direction: 1 | -1, large: boolean, axis: Axis): number {
  const { kind, from, to, x0, x1 } = segmentAt(axis, direction < 0 ? day - 1 : day + 1);
  const daysPerPixel = (to + 1 - from) / (x1 - x0);
  if (kind === 'fine') return day + direction * (large ? 7 : 1);
  const inYears = daysPerPixel > 30 || isLongYear(day);
  return monthsOn(day, direction * (inYears ? Math.max(12, roundMonths(daysPerPixel / DAYS_IN_MONTH)) * (large ? 10 : 1) : large ? 3 : 1));
}

/** A slider's key: arrows step, Shift or Page keys step far, Home and End go to the ends. Null for another key. */
export function keyed(span: Span, handle: Handle, key: string, shift: boolean, axis: Axis): Span | null {
  const day = span[handle === 'from' ? 0 : 1];
  const by = (direction: 1 | -1, large: boolean): Span => withEnd(span, handle, stepped(day, direction, large, axis), axis);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return by(-1, shift);
    case 'ArrowRight':
    case 'ArrowUp':
      return by(1, shift);
    case 'PageDown':
      return by(-1, true);
    case 'PageUp':
      return by(1, true);
    case 'Home':
      return withEnd(span, handle, firstDay(axis), axis);
    case 'End':
      return withEnd(span, handle, lastDay(axis), axis);
    default:
      return null;
  }
}

const MOST_STEPS = 60;
const EVEN_STEPS = 24;

/** The days that a window of these days says: whole years where no text says the day. */
const asWritten = ([from, to]: Span): Span => [rangeOf(dayText(from))?.earliest ?? from, rangeOf(dayText(to))?.latest ?? to];

/**
 * Where the player goes: each distinct time of the events in order; even stretches of the axis where there are too many. What
 * takes the whole axis is no window, and the player would begin again behind it.
 */
export function stepsOf(extents: readonly DayRange[], axis: Axis): Span[] {
  const [first, last] = [firstDay(axis), lastDay(axis)];
  const spans = extents.map(({ earliest, latest }): Span => [Math.max(first, earliest), Math.min(last, latest)])
    .filter((span) => windowOf(span, axis) !== null);
  const distinct = new Map(spans.map((span) => [span.join(), span]));
  if (distinct.size <= MOST_STEPS) return [...distinct.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const [x0, x1] = [axis.segments[0]!.x0, axis.segments.at(-1)!.x1];
  const edges = Array.from({ length: EVEN_STEPS + 1 }, (_, i) => dayAt(axis, x0 + ((x1 - x0) * i) / EVEN_STEPS));
  return edges.slice(1).map((to, i) => asWritten(between(edges[i]!, Math.max(edges[i]!, i === EVEN_STEPS - 1 ? to : to - 1))));
}

/** The step after or before a span; null past the ends. Without a window, the first or the last. */
export function nextStep(steps: readonly Span[], span: Span | null, direction: 1 | -1): Span | null {
  if (!span) return steps.at(direction > 0 ? 0 : -1) ?? null;
  const order = (a: Span): number => a[0] - span[0] || a[1] - span[1];
  return (direction > 0 ? steps.find((step) => order(step) > 0) : steps.findLast((step) => order(step) < 0)) ?? null;
}

/**
 * Where a press of a step's button leads.
 * @param goal where the window is on its way to already: the next press goes on from there, and past the ends the way is finished
 */
export const steppedFrom = (steps: readonly Span[], span: Span | null, goal: Span | null, direction: 1 | -1): Span | null =>
  nextStep(steps, goal ?? span, direction) ?? goal;

/** Between two spans, in pixels of the axis, so that a glide runs evenly over its breaks. @param share 0 to 1 */
export function glided(a: Span, b: Span, share: number, axis: Axis): Span {
  if (share >= 1) return b;
  const at = (x: number, y: number): number => dayAt(axis, x + (y - x) * share);
  return between(at(xOf(axis, a[0]), xOf(axis, b[0])), at(endOf(axis, a[1]) - 0.01, endOf(axis, b[1]) - 0.01));
}

/** A window in words, also of what the axis does not reach: "11–13 July 2025". */
export const windowWords = ([from, to]: Readonly<EdtfWindow>): string => whenInWords(`${from}/${to}`);
