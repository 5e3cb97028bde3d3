/** What a reader has to say about a file: notes as it goes, or one refusal that ends it. */
import { LIMITS } from '../document/limits';
import { Unread } from '../document/plain/unread';
import { sentenceOf } from './faults';
import type { Fault } from './faults';
import type { Note, Reading, TableColumns } from './types';

const noteOf = (fault: Fault, line: number | null, count = 1): Note =>
  ({ code: fault.code, path: line === null ? '' : `line ${line}`, message: sentenceOf(fault, count), ...(line === null ? {} : { line }) });

/** Ends the reading. */
export class Refusal extends Error {
  readonly issues: Note[];

  constructor(fault: Fault, line: number | null = null, readonly notes: Note[] = [], readonly table?: TableColumns) {
    super(fault.code);
    this.issues = [noteOf(fault, line), ...notes];
  }
}

/** Ends the reading of one feature. */
export class Skip extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code);
  }
}

/** Notes in the order found; past the limit they are counted, not kept. */
export class Notes {
  private readonly found: Note[] = [];
  private more = 0;
  private readonly unread = new Unread();
  private firstUnread: number | null = null;
  private readonly tallies = new Map<string, { fault: Fault; line: number | null; count: number }>();

  add(fault: Fault, line: number | null): void {
    if (this.found.length >= LIMITS.issues) this.more += 1;
    else this.found.push(noteOf(fault, line));
  }

  /** One note for all faults that have the same words: the first one's line and how many there are. */
  tally(fault: Fault, line: number | null): void {
    const key = JSON.stringify(fault);
    const known = this.tallies.get(key);
    if (known) known.count += 1;
    else if (this.tallies.size < LIMITS.issues) this.tallies.set(key, { fault, line, count: 1 });
  }

  /** A value that the format has no place for, by the name of what it stands in: one note has all of them. */
  ignore(name: string, line: number | null): void {
    if (this.unread.values === 0) this.firstUnread = line;
    this.unread.add(name);
  }

  list(): Note[] {
    const { values, words } = this.unread;
    const ignored = values > 0 ? [noteOf({ code: 'data-ignored', values, names: words }, this.firstUnread)] : [];
    const tallied = [...this.tallies.values()].map(({ fault, line, count }) => noteOf(fault, line, count));
    return [...ignored, ...tallied, ...this.found, ...(this.more > 0 ? [noteOf({ code: 'more', count: this.more }, null)] : [])];
  }
}

/** Runs a reader; its refusal is a result like any other. */
export async function reading(read: () => Reading | Promise<Reading>): Promise<Reading> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { briefing: null, issues: error.issues, ...(error.table ? { table: error.table } : {}) };
  }
}
