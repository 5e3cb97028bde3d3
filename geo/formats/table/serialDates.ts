/** Dates as spreadsheets count them: days since 30 December 1899, the time of day as a fraction. Nothing tells them from other numbers but their column. */
import { DATE_ENDS, VAGUE_DATES, WORDS, plainWord } from '../../document/plain/words';

const NUMBER = /^\d+(?:[.,]\d*)?$/;
/** Where a count that is no date hardly lies: the beginning of 1955 to the end of 2065. */
const [EARLIEST, LATEST] = [20_090, 60_632];
const START_MS = Date.UTC(1899, 11, 30);
const SECONDS_IN_DAY = 86_400;

const serialIn = (cell: string): number => Number(cell.trim().replace(',', '.'));
const isSerial = (serial: number): boolean => serial >= EARLIEST && serial < LATEST + 1;

const DATES: ReadonlySet<string> = new Set([...WORDS.when, ...DATE_ENDS.flat(), 'claimwhen']);

/** Whether a heading says that its column has dates: a "time" may be seconds, a "day" a count of days. */
export function namesDate(heading: string): boolean {
  const word = plainWord(heading);
  return DATES.has(word) && !VAGUE_DATES.has(word);
}

/** Whether the numbers of a column are such dates: there are some, and all of them may be. */
export function areSerials(cells: readonly string[]): boolean {
  const numbers = cells.filter((cell) => NUMBER.test(cell.trim()));
  return numbers.length > 0 && numbers.every((cell) => isSerial(serialIn(cell)));
}

/** A cell of such a column as EDTF, to the minute and without a zone, which spreadsheets do not know; null where it is no number. */
export function serialDate(cell: string): string | null {
  if (!NUMBER.test(cell.trim())) return null;
  // Whole seconds first: fractions of binary numbers fall short of the minute that they mean.
  const seconds = Math.round(serialIn(cell) * SECONDS_IN_DAY);
  const [day = '', clock = ''] = new Date(START_MS + seconds * 1000).toISOString().split('T');
  return seconds % SECONDS_IN_DAY === 0 ? day : `${day}T${clock.slice(0, 5)}`;
}
