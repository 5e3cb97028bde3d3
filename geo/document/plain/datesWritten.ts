/** Dates as people and programs write them, as EDTF text. Whether the calendar has the day is `rangeOf`'s to say. */
import { isWeekday, monthNamed } from './calendarNames';
import { groupFrom, type GroupRead } from './dateTimeGroup';
import { LONGEST } from './texts';

/** `exact` as written, null where its clock cannot be said in EDTF; `days` without any clock; `told` what was decided for it. */
type Written = { exact: string | null; days: string; told?: GroupRead['told'] };

/** Before the day: "Fri, 11 Jul 2025". */
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]* /i;
const FIRST_WORD = /^(\p{L}{2,13})[.,]* (?=\d)/u;
/** Behind the year, where Russian and Ukrainian say that it is one. */
const YEAR_WORD = / ?[гр]\.?$/;
const NAME = '(?<name>\\p{L}{3,12})';
const DAY = '(?<day>\\d{1,2})';
const YEAR = '(?<year>\\d{4})(?!\\d)';

/**
 * The beginnings of a text that are a day or a month. Years have four digits: "11-07-25" could be anything. Between slashes or
 * hyphens and with the year last, half of the world writes the month first: `first` and `second` are for `inOrder`.
 */
const FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?!\d)/,
  /^(?<year>\d{4})-(?<month>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?!\d)/,
  new RegExp(`^(?:${DAY}\\.)?(?<month>\\d{1,2})\\.${YEAR}`),
  new RegExp(`^(?<first>\\d{1,2})([-/])(?<second>\\d{1,2})\\2${YEAR}`),
  new RegExp(`^(?<month>\\d{1,2})[-/]${YEAR}`),
  new RegExp(`^${DAY}(?:st|nd|rd|th|er|º)?(?: of | de )?[-. ]*${NAME}[-., ]*(?:de )?${YEAR}`, 'iu'),
  new RegExp(`^${NAME}\\.? ?${DAY}(?:st|nd|rd|th)?[, ] ?${YEAR}`, 'iu'),
  new RegExp(`^${NAME}[-., ]*(?:de )?${YEAR}`, 'iu'),
];

/** Where a column of days becomes one of moments, programs write each so (QGIS, pandas); EDTF has a T. */
const MIDNIGHT = /^ 00:00:00(?:[.,]0+)?$/;

/** Behind the day; a clock without colons has its T. */
const CLOCK = /^(?:T|,? (?:at )?)(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?(?: ?(?<half>[ap])\.?m\.?(?![a-z]))?(?: ?(?<zone>\S.*))?$/i;
const BASIC_CLOCK = /^T(\d\d)(\d\d)(\d\d)?(?=\D|$)/i;
/** With its name in words, as JavaScript writes it: "GMT+0900 (Korean Standard Time)". */
const OFFSET = /^(?:UTC|GMT)?([+-])(\d\d?)(?::?(\d\d))?(?: ?\([^()]*\))?$/i;
/** Zones by a name, which EDTF does not have, and other words in brackets: "KST", "Europe/Berlin", "(Seoul)", "(approx.)". */
const NAMED_ZONE = /^(?:[a-z]{1,5}|[a-z_]+\/[a-z_]+)?(?: ?\([^()]*\))?$/i;

type Groups = Partial<Record<string, string>>;

const two = (digits: string | number): string => String(digits).padStart(2, '0');

/** The order of two numbers before a year, where only one is possible or both are the same day; null where it is anybody's guess. */
function inOrder(first: string, second: string): Groups | null {
  const [a, b] = [Number(first), Number(second)];
  if (a <= 12 && b <= 12 && a !== b) return null;
  return a > 12 ? { day: first, month: second } : { day: second, month: first };
}

/** YYYY-MM-DD or YYYY-MM; null where the groups say no month, or not which. */
function dayFrom({ year, ...groups }: Groups): string | null {
  const { month = '', day, name } = groups.first === undefined ? groups : (inOrder(groups.first, groups.second!) ?? {});
  const named = name === undefined ? month : monthNamed(name);
  const number = named && two(named);
  return number ? [year, number, ...(day === undefined ? [] : [two(day)])].join('-') : null;
}

/** Hours of a day, from those of its half. */
const hourOf = (hour: string, half: string | undefined): number =>
  half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);

/** "Z", "+09:00" or nothing; null where EDTF has no word for it, undefined where it is no zone. */
function zoneFrom(written: string): string | null | undefined {
  if (written === '' || /^(?:Z|UTC|GMT)$/i.test(written)) return written && 'Z';
  const [, sign, hours, minutes = '00'] = OFFSET.exec(written) ?? [];
  if (hours !== undefined) return `${sign}${two(hours)}:${minutes}`;
  return NAMED_ZONE.test(written) ? null : undefined;
}

/** What stands behind a day, as EDTF has it; null where it does not, undefined where it is no clock. */
function clockFrom(tail: string): string | null | undefined {
  const groups: Groups | undefined = CLOCK.exec(tail.replace(BASIC_CLOCK, (_, h: string, m: string, s?: string) => `T${h}:${m}${s ? `:${s}` : ''}`))?.groups;
  if (!groups) return undefined;
  const { hour, minute, second, half, zone = '' } = groups;
  const offset = zoneFrom(zone);
  if (offset === null || offset === undefined) return offset;
  return `T${two(hourOf(hour!, half))}:${minute}${second ? `:${second}` : ''}${offset}`;
}

/** Milliseconds since 1970, in which ArcGIS and earthquake feeds write their dates, or seconds since 2001: as many digits mean nothing else. */
const EPOCH = /^(?:\d{10}|\d{12,13}|-\d{11,13})$/;
const SECONDS = 10;

/** A moment, of a midnight the day: dates without a clock are written as that. */
function dateAt(milliseconds: number): Written {
  const [days = '', clock = ''] = new Date(milliseconds).toISOString().split('T');
  return { exact: clock.startsWith('00:00:00') ? days : `${days}T${clock.slice(0, 8)}Z`, days };
}

/** One date, perhaps with a clock; null where it is written in none of the forms. */
function dateFrom(text: string): Written | null {
  if (EPOCH.test(text)) return dateAt(Number(text) * (text.length === SECONDS ? 1_000 : 1));
  const group = groupFrom(text);
  if (group) return group;
  const bare = text.replace(WEEKDAY, '').replace(FIRST_WORD, (whole, word: string) => (isWeekday(word) ? '' : whole)).replace(YEAR_WORD, '');
  for (const form of FORMS) {
    const match = form.exec(bare);
    const days = match && dayFrom(match.groups!);
    if (!days) continue;
    const tail = bare.slice(match[0].length);
    if (tail === '' || MIDNIGHT.test(tail)) return { exact: days, days };
    const clock = match.groups!.day ?? match.groups!.second ? clockFrom(tail) : undefined;
    if (clock !== undefined) return { exact: clock && days + clock, days };
  }
  return null;
}

/** Of the two ends the one that says more. */
const toldOf = (ends: readonly Written[]): GroupRead['told'] => (['date-local', 'date-group'] as const).find((told) => ends.some((end) => end.told === told)) ?? null;

/**
 * The text with its dates as EDTF: one, or the two ends of an interval. What is in none of the forms stays as it is, EDTF of every
 * other kind among it. Days and clocks may be impossible. Fractions of a second are dropped: they say nothing on a timeline of days.
 */
export function written(text: string): Written {
  if (text.length > LONGEST.when) return { exact: text, days: text };
  const plain = text.trim().replace(/\s+/g, ' ');
  const one = dateFrom(plain);
  if (one) return one;
  const ends = plain.split('/').map((end): Written => dateFrom(end.trim()) ?? { exact: end.trim(), days: end.trim() });
  if (ends.length !== 2) return { exact: plain, days: plain };
  const exact = ends.map((end) => end.exact);
  return { exact: exact.includes(null) ? null : exact.join('/'), days: ends.map(({ days }) => days).join('/'), told: toldOf(ends) };
}
