/** EDTF in plain English, as a caption or a card says it. */
import { rangeOf } from './edtf';
import { civilOf } from './day';
import { isDated, parseEdtf, type Clock, type DatePart, type Edtf, type Interval } from './grammar';

export const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

const SEASONS: Readonly<Record<string, string>> = {
  21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter', 25: 'spring', 26: 'summer', 27: 'autumn', 28: 'winter',
  29: 'southern spring', 30: 'southern summer', 31: 'southern autumn', 32: 'southern winter',
  33: 'first quarter of', 34: 'second quarter of', 35: 'third quarter of', 36: 'last quarter of',
  37: 'first third of', 38: 'second third of', 39: 'last third of', 40: 'first half of', 41: 'second half of',
};
/** Seasons that run into the next year. */
const OVER_NEW_YEAR = ['24', '28', '30'];

const monthName = (month: string): string => MONTHS[Number(month) - 1] ?? month;

/** More than four digits are grouped. */
const digits = (year: number): string => (year > 9999 ? year.toLocaleString('en') : String(year));

/** Year 0 is 1 BC. */
export const yearWords = (year: number): string => (year > 0 ? digits(year) : `${digits(1 - year)} BC`);

const isVague = ({ year, month, day }: DatePart): boolean => `${year}${month ?? ''}${day ?? ''}`.includes('X');

function vagueWords(part: DatePart, range: { earliest: number; latest: number }): string {
  const { year, month, day } = part;
  if (!year.includes('X') && month === 'XX') return day === null ? `a month in ${yearWords(Number(year))}` : `a day in ${yearWords(Number(year))}`;
  if (!year.includes('X') && !month?.includes('X') && day === 'XX') return `a day in ${monthName(month!)} ${yearWords(Number(year))}`;
  if (/^\d{3}X$/.test(year) && month === null) return `${year.replace('X', '0')}s`;
  const [from, to] = [civilOf(range.earliest), civilOf(range.latest)];
  if (month === null) return `between ${yearWords(from.year)} and ${yearWords(to.year)}`;
  return `between ${dayWords(range.earliest)} and ${dayWords(range.latest)}`;
}

/** A day as a number in words: 13 July 2025. */
export function dayWords(epochDay: number): string {
  const { year, month, day } = civilOf(epochDay);
  return `${day} ${MONTHS[month - 1]} ${yearWords(year)}`;
}

/** UTC+9, UTC+5:30, UTC. @param offset minutes east of UTC */
export function zoneWords(offset: number): string {
  if (offset === 0) return 'UTC';
  const minutes = Math.abs(offset);
  const rest = minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`;
  return `UTC${offset < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest}`;
}

function clockWords({ hour, minute, offset }: Clock): string {
  // Programs write a day as the moment at which it begins, in UTC or without a zone.
  if (hour === 0 && minute === 0 && (offset === null || offset === 0)) return '';
  const time = [hour, minute].map((value) => String(value).padStart(2, '0')).join(':');
  return `, ${time}${offset === null ? '' : ` ${zoneWords(offset)}`}`;
}

function bareWords(part: DatePart): string {
  const { year, month, day, clock } = part;
  const y = yearWords(Number(year));
  if (month === null) return y;
  const season = SEASONS[month];
  if (season && OVER_NEW_YEAR.includes(month) && Number(year) > 0) return `${season} ${y}–${String(Number(year) + 1).slice(-2)}`;
  if (season) return `${season} ${y}`;
  const words = day === null ? `${monthName(month)} ${y}` : `${Number(day)} ${monthName(month)} ${y}`;
  return clock ? `${words}${clockWords(clock)}` : words;
}

const hedge = ({ uncertain, approximate }: DatePart): string =>
  `${uncertain ? 'perhaps ' : ''}${approximate ? 'about ' : ''}`;

/** @param text the part as EDTF, for the range of unspecified digits */
function partWords(part: DatePart): string {
  if (!isVague(part)) return hedge(part) + bareWords(part);
  const text = [part.year, part.month, part.day].filter((piece) => piece !== null).join('-');
  const range = rangeOf(text);
  return hedge(part) + (range ? vagueWords(part, range) : text);
}

/** Both ends in one, the shared parts said once; null where they share nothing or an end is hedged. */
function joined(from: DatePart, to: DatePart): string | null {
  if ([from, to].some((part) => hedge(part) || part.clock || isVague(part))) return null;
  if (from.year !== to.year || !from.month || !to.month || Number(from.month) > 12 || Number(to.month) > 12) return null;
  const year = yearWords(Number(from.year));
  if (!from.day && !to.day) return `${monthName(from.month)}–${monthName(to.month)} ${year}`;
  if (!from.day || !to.day) return null;
  if (from.month === to.month) return `${Number(from.day)}–${Number(to.day)} ${monthName(to.month)} ${year}`;
  return `${Number(from.day)} ${monthName(from.month)} – ${Number(to.day)} ${monthName(to.month)} ${year}`;
}

/** An end of an interval: of a range of years a time in it, of a decade all of it. */
const endWords = (part: DatePart): string => partWords(part).replace('between', 'a time between').replace(/\d+s$/, 'the $&');

function intervalWords({ from, to }: Interval): string {
  if (!isDated(from)) return isDated(to) ? `until ${endWords(to)}${from === 'unknown' ? ', start unknown' : ''}` : 'at an unknown time';
  if (!isDated(to)) return to === 'unknown' ? `from ${endWords(from)}, end unknown` : `from ${endWords(from)} on`;
  const [start, end] = [endWords(from), endWords(to)];
  if (start === end) return start;
  const years = !from.month && !to.month && Number(from.year) > 0 && Number(to.year) > 0 && !hedge(from) && !hedge(to);
  return joined(from, to) ?? (years ? `${start}–${end}` : `from ${start} to ${end}`);
}

function listed(words: string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

function said(edtf: Edtf): string {
  switch (edtf.kind) {
    case 'date':
      return partWords(edtf);
    case 'interval':
      return intervalWords(edtf);
    case 'all':
    case 'one':
      return listed(edtf.members.map(said), edtf.kind === 'all' ? 'and' : 'or');
  }
}

/** A date in words, e.g. `2025-07-11/2025-07-13` as "11–13 July 2025". What is no date is given back as it stands. */
export function whenInWords(edtf: string): string {
  const parsed = rangeOf(edtf) && parseEdtf(edtf);
  return parsed ? said(parsed) : edtf;
}
