/** Dates as strangers write them, as EDTF; and no more rare ones than a briefing holds. */
import { LIMITS } from '../../document/limits';
import { rangeOf } from '../../time/edtf';

const COMMON = /^\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/;

/** Year first is not ambiguous, whatever stands between; a space for the T is ISO 8601's own older habit. */
function plain(text: string): string {
  const trimmed = text.trim();
  return trimmed
    .replace(/^(\d{4})([/.])(\d{1,2})\2(\d{1,2})$/, (_, year: string, __, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/, '$1T$2');
}

/** Fractions of a second say nothing on a timeline of days. */
const withoutFractions = (text: string): string => text.replace(/(T\d{2}:\d{2}:\d{2})\.\d+/g, '$1');

const MOST_KEPT = 50_000;

export type DateRead = { edtf: string; cut: boolean } | null;

export class Dates {
  private readonly rare = new Map<string, boolean>();
  /** Answers for dates that many features share. */
  private readonly common = new Map<string, DateRead>();

  /** The date as EDTF; null where it is none. `cut` where the document's rare forms are used up and the day has to do. */
  read(text: string): DateRead {
    const known = this.common.get(text);
    if (known !== undefined) return known;
    const read = this.readNew(text);
    if (this.common.size < MOST_KEPT && text.length <= 10) this.common.set(text, read);
    return read;
  }

  private readNew(text: string): DateRead {
    const edtf = withoutFractions(plain(text));
    if (COMMON.test(edtf)) return rangeOf(edtf) === null ? null : { edtf, cut: false };
    const known = this.rare.get(edtf);
    if (known !== undefined) return known ? { edtf, cut: false } : null;
    if (this.rare.size >= LIMITS.rareDates - 500) return this.cut(edtf);
    const good = edtf.length <= 100 && rangeOf(edtf) !== null;
    this.rare.set(edtf, good);
    return good ? { edtf, cut: false } : null;
  }

  private cut(edtf: string): DateRead {
    const day = MOMENT.exec(edtf)?.[1];
    return day !== undefined && rangeOf(day) !== null ? { edtf: day, cut: true } : null;
  }
}
