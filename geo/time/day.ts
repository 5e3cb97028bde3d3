/** Days of the proleptic Gregorian calendar as numbers: UTC days since 1970-01-01. No Date, so no limit on the year. */

type Civil = { year: number; month: number; day: number };

const DAYS_IN_ERA = 146_097;
/** From 0000-03-01, where the arithmetic below begins its years, to 1970-01-01. */
const TO_EPOCH = 719_468;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** @param month 1 to 12 */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Years run from March, so that the leap day is their last; eras are of 400 years. @param month 1 to 12 */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * DAYS_IN_ERA + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - TO_EPOCH;
}

/** The inverse of `dayOf`. */
export function civilOf(epochDay: number): Civil {
  const z = Math.floor(epochDay) + TO_EPOCH;
  const era = Math.floor(z / DAYS_IN_ERA);
  const d = z - era * DAYS_IN_ERA;
  const y = Math.floor((d - Math.floor(d / 1460) + Math.floor(d / 36_524) - Math.floor(d / 146_096)) / 365);
  const ofYear = d - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return { year: y + era * 400 + (month <= 2 ? 1 : 0), month, day: ofYear - Math.floor((153 * m + 2) / 5) + 1 };
}

/** Months since year 0 as a number, to count and step by months. */
export const monthOf = (epochDay: number): number => {
  const { year, month } = civilOf(epochDay);
  return year * 12 + month - 1;
};

/** The first day of a month counted by `monthOf`. */
export const firstOf = (months: number): number => dayOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);

/** Months in the steps that an axis is marked in, and in those of its years. */
const ROUND_MONTHS = [1, 2, 3, 6];
const ROUND = [1, 2, 5, 10];

/** The least round number of months that is no less: a half, a quarter of a year and less, else 1, 2 or 5 times 10ⁿ years. */
export function roundMonths(least: number): number {
  const months = ROUND_MONTHS.find((step) => step >= least);
  if (months !== undefined) return months;
  const decade = 10 ** Math.max(0, Math.floor(Math.log10(least / 12)));
  return 12 * decade * (ROUND.find((step) => 12 * step * decade >= least) ?? 10);
}

/** The last year of four digits: beyond, on either side of our era, EDTF writes whole years alone. */
const LAST_YEAR = 9999;
/** The last year that `rangeOf` reads. */
const LAST_LONG_YEAR = 999_999_999_999;

/** Days that stand for an open end where infinity cannot be written, as in JSON: farther than any year that is read. */
export const EVER = 1e15;

/** Whether the year of a day takes more than four digits, so that no text says the day. */
export const isLongYear = (epochDay: number): boolean => Math.abs(civilOf(epochDay).year) > LAST_YEAR;

/** A day as EDTF: YYYY-MM-DD, or the whole year as level 1 has it (`Y-20000`) where four digits cannot say it. */
export function dayText(epochDay: number): string {
  const { year, month, day } = civilOf(epochDay);
  if (Math.abs(year) > LAST_YEAR) return `Y${Math.min(LAST_LONG_YEAR, Math.max(-LAST_LONG_YEAR, year))}`;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
