/** A date whose two ends stand in columns or members of their own. */
import { rangeOf } from '../../time/edtf';
import { written } from './datesWritten';
import { DATE_ENDS, LIKELY_ENDS } from './words';

/** What a table and a spreadsheet make of a day without a clock. */
const MIDNIGHT = /T00:00(?::00)?$/;

const edtfOf = (text: string): string => {
  const { exact, days } = written(text);
  return exact ?? days;
};

/** A date-time group stays as it is: what is decided for it is told where the whole is read. */
const endOf = (text: string): string => (written(text).told ? text : edtfOf(text));

/** A number alone is a year only where it is one that people write of. */
const NUMBER = /^\d+$/;
const LATEST_YEAR = 2100;

/** Whether a text is one date, in any form that is read. */
export function isDate(text: string): boolean {
  if (NUMBER.test(text) && text.length === 4 && Number(text) > LATEST_YEAR) return false;
  const edtf = edtfOf(text);
  return !edtf.includes('/') && rangeOf(edtf) !== null;
}

/** Two of them, as places among headings or members, from 0. */
export type DateEnds = { ends: readonly [start: number, end: number]; /** Whether the words say so, or must what stands there. */ isSure: boolean };

/** Where the two ends of a date may stand, the likeliest first. */
export function dateEndsIn(words: readonly string[]): DateEnds[] {
  const places = (pairs: readonly (readonly [string, string])[], isSure: boolean): DateEnds[] =>
    pairs.map(([start, end]) => ({ ends: [words.indexOf(start), words.indexOf(end)] as const, isSure })).filter(({ ends }) => !ends.includes(-1));
  return [...places(DATE_ENDS, true), ...places(LIKELY_ENDS, false)];
}

/** From the one to the other as EDTF; of two that are the same that one, of one the interval whose other end is not known; '' where there is neither. */
export function dateFromEnds(start: string, end: string): string {
  const ends = [start.trim(), end.trim()].map((text) => (text === '' ? '' : endOf(text)));
  const days = ends.map((text) => text.replace(MIDNIGHT, ''));
  const isMidnight = ends.every((text) => text === '' || MIDNIGHT.test(text));
  const [from, to] = isMidnight ? days : ends;
  return from === to ? from! : `${from}/${to}`;
}
