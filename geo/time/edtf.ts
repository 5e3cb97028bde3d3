/** EDTF (ISO 8601-2) as ranges of days. */
import { daysInMonth, dayOf } from './day';
import { isDated, parseEdtf, type Clock, type DatePart, type Edtf, type End, type Interval } from './grammar';

/** Inclusive UTC days since 1970-01-01; ±Infinity at an open end. */
export type DayRange = { earliest: number; latest: number };

/** The days that a date allows, and those that it says for certain: all of an interval between its ends. */
export type Extent = DayRange & {
  /** Null where no day is certain. */
  core: DayRange | null;
  /** Ends that are written to the day. */
  days: number[];
};

/** First month and number of months by the code that stands for the month: seasons, quarters, halves. */
const SEASONS: Readonly<Record<number, readonly [month: number, count: number]>> = {
  // Named seasons are the northern ones; 25 to 28 say north, 29 to 32 south.
  21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3], 25: [3, 3], 26: [6, 3], 27: [9, 3], 28: [12, 3],
  29: [9, 3], 30: [12, 3], 31: [3, 3], 32: [6, 3],
  33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3], 37: [1, 4], 38: [5, 4], 39: [9, 4], 40: [1, 6], 41: [7, 6],
};

/** Whether the digits of a number fit a pattern of digits and X. */
function fits(value: number, pattern: string): boolean {
  const digits = String(value).padStart(pattern.length, '0');
  return digits.length === pattern.length && [...pattern].every((digit, i) => digit === 'X' || digit === digits[i]);
}

/** Numbers from `a` to `b` in that order, either way, that fit the pattern. */
function* fitting(pattern: string, a: number, b: number): Generator<number> {
  const step = a <= b ? 1 : -1;
  for (let value = a; value !== b + step; value += step) if (fits(value, pattern)) yield value;
}

/** Years of the pattern, earliest or latest first. */
function* yearsOf(pattern: string, latestFirst: boolean): Generator<number> {
  const sign = pattern.startsWith('-') ? -1 : 1;
  const digits = pattern.replace('-', '');
  const [low, high] = [Number(digits.replaceAll('X', '0')), Number(digits.replaceAll('X', '9'))];
  const outward = latestFirst === sign > 0;
  for (const value of fitting(digits, outward ? high : low, outward ? low : high)) yield sign * value;
}

/** Whether a year of the pattern may be a leap year: its last two digits decide, but for the turns of centuries. */
const mayLeap = (year: string): boolean => ![...fitting(year.slice(-2), 0, 99)].every((digits) => digits % 4 !== 0);

/** No year has such a day: spares the search through ten thousand years. */
function impossible({ year, month, day }: DatePart): boolean {
  const hasDay = (m: number, y: number): boolean => !fitting(day ?? 'XX', 1, daysInMonth(y, m)).next().done;
  const months = [...fitting(month ?? 'XX', 1, 12)];
  return !months.some((m) => hasDay(m, 2001) || (hasDay(m, 2000) && mayLeap(year)));
}

/** The first day that fits, in order of time or against it. */
function extreme(part: DatePart, latestFirst: boolean): number | null {
  if (impossible(part)) return null;
  const { year, month, day } = part;
  for (const y of yearsOf(year, latestFirst)) {
    for (const m of latestFirst ? fitting(month ?? 'XX', 12, 1) : fitting(month ?? 'XX', 1, 12)) {
      const last = daysInMonth(y, m);
      const { value } = latestFirst ? fitting(day ?? 'XX', last, 1).next() : fitting(day ?? 'XX', 1, last).next();
      if (value !== undefined) return dayOf(y, m, value);
    }
  }
  return null;
}

function seasonRange(part: DatePart, [month, count]: readonly [number, number]): DayRange | null {
  if (part.day !== null) return null;
  const next = month + count;
  const years = [yearsOf(part.year, false).next().value, yearsOf(part.year, true).next().value] as [number, number];
  return {
    earliest: dayOf(years[0], month, 1),
    latest: (next > 12 ? dayOf(years[1] + 1, next - 12, 1) : dayOf(years[1], next, 1)) - 1,
  };
}

export const MINUTES_IN_DAY = 1440;

/** From the beginning of the written day; in UTC where no zone is written, so that every machine reads the same. */
const minutesIn = ({ hour, minute, offset }: Clock): number => hour * 60 + minute - (offset ?? 0);

function dateRange(part: DatePart): DayRange | null {
  const season = part.month === null ? undefined : SEASONS[Number(part.month)];
  if (season) return seasonRange(part, season);
  const [earliest, latest] = [extreme(part, false), extreme(part, true)];
  if (earliest === null || latest === null) return null;
  if (!part.clock) return { earliest, latest };
  const instant = earliest + Math.floor(minutesIn(part.clock) / MINUTES_IN_DAY);
  return { earliest: instant, latest: instant };
}

/** Minutes since 1970-01-01 of what says a time of day; null of anything else. */
function minuteOf(end: End): number | null {
  if (!isDated(end) || !end.clock) return null;
  const day = extreme(end, false);
  return day === null ? null : day * MINUTES_IN_DAY + minutesIn(end.clock);
}

const isDay = ({ earliest, latest }: DayRange): boolean => earliest === latest && Number.isFinite(earliest);

function intervalExtent({ from, to }: Interval): Extent | null {
  const start = isDated(from) ? dateRange(from) : { earliest: -Infinity, latest: Infinity };
  const end = isDated(to) ? dateRange(to) : { earliest: Infinity, latest: Infinity };
  if (!start || !end || start.earliest > end.latest) return null;
  const [began, ended] = [minuteOf(from), minuteOf(to)];
  if (began !== null && ended !== null && began > ended) return null;
  // Of what ends nobody knows when, no day after its beginning is certain.
  const certain = to === 'unknown' ? start.latest : end.earliest;
  const core = isDated(from) && start.latest <= certain ? { earliest: start.latest, latest: certain } : null;
  return { earliest: start.earliest, latest: end.latest, core, days: [start, end].filter(isDay).map(({ earliest }) => earliest) };
}

function partExtent(part: DatePart | Interval): Extent | null {
  if (part.kind === 'interval') return intervalExtent(part);
  const range = dateRange(part);
  return range && { ...range, core: isDay(range) ? range : null, days: isDay(range) ? [range.earliest] : [] };
}

function extentIn(edtf: Edtf): Extent | null {
  if (edtf.kind === 'date' || edtf.kind === 'interval') return partExtent(edtf);
  const members = edtf.members.map(partExtent);
  if (!members.every((member) => member !== null)) return null;
  return {
    earliest: Math.min(...members.map(({ earliest }) => earliest)),
    latest: Math.max(...members.map(({ latest }) => latest)),
    core: null,
    days: members.flatMap(({ days }) => days),
  };
}

/** The days that an EDTF text allows and says; null where it is no date. Never throws. `~` adds no width of its own. */
export function extentOf(text: string): Extent | null {
  const edtf = parseEdtf(text);
  return edtf && extentIn(edtf);
}

/** The days that an EDTF text allows; null where it is no date. Never throws. */
export function rangeOf(text: string): DayRange | null {
  const extent = extentOf(text);
  return extent && { earliest: extent.earliest, latest: extent.latest };
}

/** The instant that a date-time says, in whole minutes since 1970-01-01; null for what says no time of day. */
export function instantOf(text: string): number | null {
  const edtf = parseEdtf(text);
  return edtf?.kind === 'date' ? minuteOf(edtf) : null;
}
