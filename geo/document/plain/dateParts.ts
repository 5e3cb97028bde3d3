/** A date whose year, month and day stand in columns or members of their own. */
import { DATE_PARTS } from './words';

export type DatePart = keyof typeof DATE_PARTS;

const PARTS = Object.keys(DATE_PARTS) as DatePart[];

/** Where its parts stand among headings or members, from 0, where there is a year and a month; else a "day" or a "year" is the whole of it. */
export function datePartsIn(words: readonly string[]): Partial<Record<DatePart, number>> {
  const found: Partial<Record<DatePart, number>> = {};
  for (const part of PARTS) {
    const at = DATE_PARTS[part].map((word) => words.indexOf(word)).find((index) => index >= 0);
    if (at !== undefined) found[part] = at;
  }
  return found.year === undefined || found.month === undefined ? {} : found;
}

/** Beside a day in parts a "time" is a clock's alone. */
export const isClock = (word: string, { day }: Partial<Record<DatePart, number>>): boolean => word === 'time' && day !== undefined;

const MONTH_NUMBER = /^(?:0?[1-9]|1[0-2])$/;

/** Programs write a whole number as "7.0" where other rows have none, and 0 for what is not known. */
function known(cell: string): string {
  const text = cell.trim().replace(/\.0+$/, '');
  return /^0+$/.test(text) ? '' : text;
}

/** As far as it is known, in a form in which dates are read: "2025-7-11", "11 July 2025", "2025-7", "2025"; '' without a year. */
export function dateFromParts(...cells: readonly [year: string, month: string, day: string]): string {
  const [year = '', month = '', day = ''] = cells.map(known);
  if (year === '' || month === '') return year;
  // A month that is none must not become a season, which EDTF writes in its place.
  const isNumber = MONTH_NUMBER.test(month);
  return (isNumber ? [year, month, day] : [day, month, year]).filter((part) => part !== '').join(isNumber ? '-' : ' ');
}
