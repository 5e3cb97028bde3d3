/** Dates as strangers write them, as EDTF; and no more rare ones than a briefing holds. */
import { LIMITS } from '../../document/limits';
import { rangeOf } from '../../time/edtf';
import { written } from './datesWritten';

const COMMON = /^\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?$/;

const MOST_KEPT = 50_000;
/** "18 September 2025" */
const SHORT = 18;

/** `fault`: why only the day is left of a moment; null where all of it is. */
export type DateRead = { edtf: string; fault: 'date-cut' | 'date-clock' | null } | null;

export class Dates {
  private readonly rare = new Map<string, boolean>();
  /** Answers for dates that many features share. */
  private readonly common = new Map<string, DateRead>();

  /**
   * The date as EDTF; null where it is none, or could be two. Of a moment the day has to do where its clock cannot be said in EDTF,
   * or the document's rare forms are used up.
   */
  read(text: string): DateRead {
    const known = this.common.get(text);
    if (known !== undefined) return known;
    const read = this.readNew(text);
    if (this.common.size < MOST_KEPT && text.length <= SHORT) this.common.set(text, read);
    return read;
  }

  private readNew(text: string): DateRead {
    const { exact, days } = written(text);
    if (exact !== null && this.isKept(exact)) return { edtf: exact, fault: null };
    if (exact === days) return null;
    const day = this.isFull() ? days.split('/')[0]! : days;
    return this.isKept(day) ? { edtf: day, fault: this.isFull() ? 'date-cut' : 'date-clock' } : null;
  }

  private readonly isFull = (): boolean => this.rare.size >= LIMITS.rareDates - 500;

  /** Whether the text is EDTF, and the document has room for it. */
  private isKept(edtf: string): boolean {
    if (COMMON.test(edtf)) return rangeOf(edtf) !== null;
    const known = this.rare.get(edtf);
    if (known !== undefined || this.isFull()) return known ?? false;
    const good = edtf.length <= 100 && rangeOf(edtf) !== null;
    this.rare.set(edtf, good);
    return good;
  }
}
