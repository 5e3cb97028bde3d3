/** Ticks of the axis and the labels that find room under it. */
import { textWidth } from '../picture/labels/measure';
import { endOf, xOf, type Axis, type Segment } from './axis';
import { civilOf, firstOf, monthOf, roundMonths } from './day';
import { MONTHS, yearWords } from './words';

type Tick = { x: number; /** A taller tick, where a label may stand. */ major: boolean };
type TickLabel = { x: number; text: string; strong: boolean; anchor: 'start' | 'middle' | 'end' };
export type Scale = { ticks: Tick[]; labels: TickLabel[] };

const TICK_GAP = 6;
const LABEL_GAP = 72;
const GAP = 8;

const shortMonth = (month: number): string => MONTHS[month - 1]!.slice(0, 3);
/** June and July are short enough as they are. */
const monthBesideDay = (month: number): string => (month === 6 || month === 7 ? MONTHS[month - 1]! : shortMonth(month));

type Wanted = { day: number; text: string; strong?: boolean; /** Before others where both want the same room. */ first?: boolean };

/** From this step on years before our era are marked as they are called: 1000 BC is the year -999. */
const CENTURY = 1200;

/** Months that begin in the part, every `step`th counted from its first (from year 0 where whole years are counted). */
function monthsOf({ from, to }: Segment, step: number): number[] {
  const start = firstOf(monthOf(from)) === from ? monthOf(from) : monthOf(from) + 1;
  const last = monthOf(to);
  const early = step < CENTURY ? 0 : 12;
  const first = step >= 12 ? Math.ceil((start - early) / step) * step : start;
  const count = Math.max(0, Math.floor((last - first) / step) + 1);
  return Array.from({ length: count }, (_, i) => first + i * step)
    .map((month) => (month < 0 ? month + early : month)).filter((month) => month >= start && month <= last);
}

function monthText(months: number, before: number | undefined, step: number): string {
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  if (step >= 12) return yearWords(year);
  return before !== undefined && Math.floor(before / 12) === year ? shortMonth(month) : `${shortMonth(month)} ${yearWords(year)}`;
}

function coarseScale(segment: Segment): { ticks: number[]; wanted: Wanted[] } {
  const perMonth = ((segment.x1 - segment.x0) / (segment.to + 1 - segment.from)) * 30.44;
  const step = roundMonths(LABEL_GAP / perMonth);
  const labelled = monthsOf(segment, step);
  return {
    ticks: monthsOf(segment, roundMonths(TICK_GAP / perMonth)).map(firstOf),
    wanted: labelled.map((months, i) => ({ day: firstOf(months), text: monthText(months, labelled[i - 1], step), first: i === 0 })),
  };
}

const fullDay = (day: number): string => {
  const { year, month, day: d } = civilOf(day);
  return `${d} ${monthBesideDay(month)} ${yearWords(year)}`;
};

function fineScale({ from, to, x0, x1 }: Segment, strong: readonly number[]): { ticks: number[]; wanted: Wanted[] } {
  const days = Array.from({ length: to + 1 - from }, (_, i) => from + i);
  const every = Math.max(1, Math.ceil(TICK_GAP / ((x1 - x0) / days.length)));
  const wanted = days.flatMap((day): Wanted[] => {
    const { day: d, month } = civilOf(day);
    if (day === from) return [{ day, text: fullDay(day), first: true }];
    if (strong.includes(day)) return [{ day, text: d === 1 ? `1 ${monthBesideDay(month)}` : String(d), strong: true, first: true }];
    if (d === 1) return [{ day, text: `1 ${monthBesideDay(month)}`, first: true }];
    return d % 5 === 0 || day === to ? [{ day, text: String(d) }] : [];
  });
  return { ticks: days.filter((_, i) => i % every === 0), wanted };
}

function scaleOf(segment: Segment, strong: readonly number[]): { ticks: number[]; wanted: Wanted[] } {
  switch (segment.kind) {
    case 'coarse':
      return coarseScale(segment);
    case 'fine':
      return fineScale(segment, strong);
    case 'later':
      return { ticks: [], wanted: [{ day: segment.from, text: 'later', first: true }] };
  }
}

type Taken = { label: TickLabel; left: number; right: number };

function placed(axis: Axis, { day, text, strong = false }: Wanted, size: number, left: number, right: number): Taken {
  const [x, width] = [xOf(axis, day), textWidth(text, strong ? 'sans-bold' : 'sans', size)];
  // A label at the edge of a part stands inside of it.
  if (text === 'later' || x - width / 2 < left) return { label: { x, text, strong, anchor: 'start' }, left: x, right: x + width };
  if (x + width / 2 > right) return { label: { x: right, text, strong, anchor: 'end' }, left: right - width, right };
  return { label: { x, text, strong, anchor: 'middle' }, left: x - width / 2, right: x + width / 2 };
}

/** @param strong days whose labels are set bold and come first @param size of the labels, pixels */
export function scaleOfAxis(axis: Axis, strong: readonly number[], size: number): Scale {
  const parts = axis.segments.map((segment) => ({ segment, ...scaleOf(segment, strong) }));
  const all = parts.flatMap(({ segment, wanted }) => wanted.map((want) => ({ want, segment })));
  const [urgent, others] = [all.filter(({ want }) => want.first), all.filter(({ want }) => !want.first)];
  const taken: Taken[] = [];
  for (const { want, segment } of [...urgent, ...others]) {
    const label = placed(axis, want, size, segment.x0 - 4, endOf(axis, segment.to) + 4);
    if (taken.every(({ left, right }) => label.right + GAP <= left || label.left >= right + GAP)) taken.push(label);
  }
  const labelled = new Set(all.map(({ want }) => want.day));
  return {
    ticks: parts.flatMap(({ ticks }) => ticks.map((day) => ({ x: xOf(axis, day), major: labelled.has(day) }))),
    labels: taken.map(({ label }) => label).sort((a, b) => a.x - b.x),
  };
}
