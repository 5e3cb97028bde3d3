/**
 * What an EDTF text says, read by hand: levels 0 and 1, and of level 2 the sets and lists, unspecified digits anywhere
 * and qualifiers of parts. Years with exponents or significant digits are not read: they are no dates of a dossier.
 */

export type Clock = { hour: number; minute: number; /** Minutes east of UTC; null where no zone is written. */ offset: number | null };

/** One date. Parts are digits and X (unspecified), as written. */
export type DatePart = {
  kind: 'date';
  /** Four digits or X, or more digits after Y; a leading minus as written. */
  year: string;
  month: string | null;
  day: string | null;
  clock: Clock | null;
  approximate: boolean;
  uncertain: boolean;
};

/** Open (`..`): it has no end. Unknown (nothing written): it has one that nobody says. */
export type End = DatePart | 'open' | 'unknown';
export type Interval = { kind: 'interval'; from: End; to: End };

/** `{…}`: all of the members, `[…]`: one of them. */
type SetOf = { kind: 'all' | 'one'; members: (DatePart | Interval)[] };

export type Edtf = DatePart | Interval | SetOf;

const LONGEST = 1000;
const Q = '([~?%]?)';
const DATE = new RegExp(`^${Q}(-?[\\dX]{4})${Q}(?:-${Q}([\\dX]{2})${Q}(?:-${Q}([\\dX]{2})${Q})?)?$`);
const LONG_YEAR = /^Y(-?\d{5,12})$/;
const TIMED = /^(-?\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d(?::\d\d)?)?$/;

function clockFrom(hour: number, minute: number, second: number, zone: string | undefined): Clock | null {
  const midnight = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !midnight) || minute > 59 || second > 59) return null;
  if (zone === undefined) return { hour, minute, offset: null };
  if (zone === 'Z') return { hour, minute, offset: 0 };
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  if (hours > 14 || minutes > 59) return null;
  return { hour, minute, offset: (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) };
}

const plain = { kind: 'date' as const, month: null, day: null, clock: null, approximate: false, uncertain: false };

function timedFrom(text: string): DatePart | null {
  const [, year, month, day, hour, minute, second, zone] = TIMED.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const clock = clockFrom(Number(hour), Number(minute), Number(second ?? 0), zone);
  return clock && { ...plain, year, month, day, clock };
}

function dateFrom(text: string): DatePart | null {
  const match = DATE.exec(text);
  if (!match) {
    const long = LONG_YEAR.exec(text);
    return long ? { ...plain, year: long[1]! } : timedFrom(text);
  }
  const [, q1, year, q2, q3, month, q4, q5, day, q6] = match;
  const marks = [q1, q2, q3, q4, q5, q6].join('');
  return {
    ...plain, year: year!, month: month ?? null, day: day ?? null,
    approximate: /[~%]/.test(marks), uncertain: /[?%]/.test(marks),
  };
}

function endFrom(text: string): End | null {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : dateFrom(text);
}

/** Both ends of `a/b` or, in a set, `a..b`. */
function intervalFrom(from: string, to: string): Interval | null {
  const [start, end] = [endFrom(from), endFrom(to)];
  return start && end && { kind: 'interval', from: start, to: end };
}

function memberFrom(text: string): DatePart | Interval | null {
  const [from, to, ...more] = text.split('..');
  if (to === undefined) return dateFrom(text);
  return more.length > 0 || (from === '' && to === '') ? null : intervalFrom(from || '..', to || '..');
}

function setFrom(text: string): SetOf | null {
  const kind = /^\{.+\}$/.test(text) ? 'all' : /^\[.+\]$/.test(text) ? 'one' : null;
  if (!kind) return null;
  const members = text.slice(1, -1).split(',').map((member) => memberFrom(member.trim()));
  return members.every((member) => member !== null) ? { kind, members } : null;
}

/** What the text says, or null where it is no EDTF that is read here. Whether the day exists is `rangeOf`'s to say. */
export function parseEdtf(text: string): Edtf | null {
  if (text.length > LONGEST) return null;
  const [from, to, ...more] = text.split('/');
  if (to === undefined) return dateFrom(text) ?? setFrom(text);
  return more.length > 0 ? null : intervalFrom(from!, to);
}

export const isDated = (end: End): end is DatePart => typeof end === 'object';
