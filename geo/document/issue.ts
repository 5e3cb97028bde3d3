/** What is wrong with a document, and the list in which a stage collects it. */
import { LIMITS } from './limits';
import { messageOf } from './messages';
import type { Fault } from './messages';
import { toPointer } from './path';
import type { Path } from './path';

/** One thing wrong. `message` is a sentence for a person: what is wrong, where, what to do. */
export type Issue = {
  code: Fault['code'] | 'file-unreadable';
  /** JSON Pointer (RFC 6901) to the value at fault, or to where a missing one belongs; '' is the whole document. */
  path: string;
  message: string;
  /** Line in the text, from 1; absent where the document did not come as text. */
  line?: number;
};

/** Issues in the order found; past the limit they are counted, not kept. */
export class Report {
  private readonly found: Issue[] = [];
  private more = 0;
  private readonly tallies = new Map<Fault['code'], { fault: Fault; path: string; count: number }>();

  get empty(): boolean {
    return this.found.length === 0 && this.tallies.size === 0;
  }

  /** Nothing more is kept, only counted. */
  get full(): boolean {
    return this.found.length >= LIMITS.issues;
  }

  add(fault: Fault, path: Path, line?: number): void {
    if (this.full) this.more += 1;
    else this.found.push({ code: fault.code, path: toPointer(path), message: messageOf(fault, 1), ...(line ? { line } : {}) });
  }

  /** One entry for all faults of a code: the first one's place and how many there are. */
  tally(fault: Fault, path: Path): void {
    const known = this.tallies.get(fault.code);
    if (known) known.count += 1;
    else this.tallies.set(fault.code, { fault, path: toPointer(path), count: 1 });
  }

  /** At most `LIMITS.issues` and one that says how many more there are. */
  list(): Issue[] {
    const tallied = [...this.tallies.values()].map(
      ({ fault, path, count }): Issue => ({ code: fault.code, path, message: messageOf(fault, count) }),
    );
    const fault: Fault = { code: 'more-issues', count: this.more };
    const rest: Issue[] = this.more > 0 ? [{ code: fault.code, path: '', message: messageOf(fault, 1) }] : [];
    return [...tallied, ...this.found, ...rest];
  }
}
