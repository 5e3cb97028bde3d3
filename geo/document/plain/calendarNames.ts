/** Names of months and days of the week, in English and in what else spreadsheets of Europe write them in. */
import { MONTHS } from '../../time/words';

/** No word of these is another month in another of them. */
const LANGUAGES = ['da', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'sv', 'tr', 'uk'];

/** As a word is compared: "Sept." and "SEPT" are "sept". */
const plain = (word: string): string => word.normalize('NFC').toLowerCase().replace(/\.$/, '');

/** Names by themselves, and in the form that they have beside a day ("июля"). */
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }, { month: 'short', day: 'numeric' }, { weekday: 'long' }, { weekday: 'short' },
];

type Names = { months: ReadonlyMap<string, number>; weekdays: ReadonlySet<string> };

/** Out of the machine's own calendars; the first days of the months of 2025 are of all days of the week. */
function read(): Names {
  const [months, weekdays] = [new Map<string, number>(), new Set<string>()];
  for (const language of LANGUAGES) {
    for (const form of FORMS) {
      const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1) {
        for (const { type, value } of format.formatToParts(Date.UTC(2025, month, 1))) {
          if (type === 'month') months.set(plain(value), month + 1);
          if (type === 'weekday') weekdays.add(plain(value));
        }
      }
    }
  }
  return { months, weekdays };
}

let known: Names | null = null;
const names = (): Names => (known ??= read());

/** The number of a month by its name, in English also by the beginning of it; null where it is none. */
export function monthNamed(name: string): number | null {
  const word = plain(name);
  const at = MONTHS.findIndex((month) => month.toLowerCase().startsWith(word));
  return at >= 0 ? at + 1 : (names().months.get(word) ?? null);
}

/** Whether a word is a day of the week in another language than English, and no month: "mar" is both. */
export const isWeekday = (word: string): boolean => names().weekdays.has(plain(word)) && monthNamed(word) === null;
