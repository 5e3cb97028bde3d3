/** What was passed over in a file because the format has no place for it, for one sentence about all of it. */
import { quote } from '../quote';

/** Names that the sentence has. */
const SHOWN = 5;
/** Names that are told apart: a file may have a million. */
const COUNTED = 1_000;

export class Unread {
  private readonly names = new Set<string>();
  /** Values of all names together. */
  values = 0;

  add(name: string): void {
    this.values += 1;
    if (this.names.size < COUNTED) this.names.add(name);
  }

  /** “population”, “source” and 3 more */
  get words(): string {
    const shown = [...this.names].slice(0, SHOWN).map((name) => quote(name, 40));
    const more = this.names.size - shown.length;
    if (more > 0) return `${shown.join(', ')} and ${this.names.size < COUNTED ? more : `more than ${more}`} more`;
    return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : shown.join('');
  }
}
