/** Dates as strangers write them, as EDTF; and no more rare ones than a briefing holds. */
import { LIMITS } from '../../document/limits';
import { rangeOf } from '../../time/edtf';
import type { GroupRead } from './dateTimeGroup';
import { written } from './datesWritten';
import { LONGEST } from './texts';

const COMMON = /^\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?$/;

/** The day of a moment is no rare form. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})T/;

/** What a briefing holds, less some for dates that do not come through here. */
const MOST_RARE = LIMITS.rareDates - 500;
const MOST_KEPT = 50_000;
/** "18 September 2025" */
const SHORT = 18;

const isEdtf = (text: string): boolean => text.length <= LONGEST.when && rangeOf(text) !== null;

/**
 * A date as EDTF, undefined where it is left out. `fault` is why that is, or why only the day is left of a moment: it is in no
 * form that is read (`date`), the document's rare forms are used up (`date-cut`), its clock cannot be said in EDTF (`date-clock`);
 * or what was decided for a date-time group (`date-group`, `date-local`).
 */
export type DateRead = { edtf?: string | undefined; fault: 'date' | 'date-cut' | 'date-clock' | GroupRead['told'] };

export class Dates {
  private readonly rare = new Set<string>();
  /** Answers for dates that many features share. */
  private readonly common = new Map<string, DateRead>();

  read(text: string): DateRead {
    const known = this.common.get(text);
    if (known !== undefined) return known;
    const read = this.readNew(text);
    if (this.common.size < MOST_KEPT && text.length <= SHORT) this.common.set(text, read);
    return read;
  }

  private readNew(text: string): DateRead {
    const { exact, days, told = null } = written(text);
    const edtf = [exact, days].find((form) => form !== null && isEdtf(form)) ?? null;
    if (edtf === null) return { fault: 'date' };
    if (!this.hasRoomFor(edtf)) return { edtf: MOMENT.exec(edtf)?.[1], fault: 'date-cut' };
    return { edtf, fault: edtf === exact ? told : 'date-clock' };
  }

  /** Common forms take up no room. */
  private hasRoomFor(edtf: string): boolean {
    if (COMMON.test(edtf) || this.rare.has(edtf)) return true;
    if (this.rare.size >= MOST_RARE) return false;
    this.rare.add(edtf);
    return true;
  }
}
