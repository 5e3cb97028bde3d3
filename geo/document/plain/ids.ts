/** Ids for the features of plain GeoJSON: their own where they have the format's form, else made from what they have. */
import { Id } from '../schema';

const LONGEST = 64;
/** Room for a hyphen and a number. */
const STEM = LONGEST - 8;

const isId = (text: string): boolean => Id.safeParse(text).success;

/** Letters, digits and hyphens of a text; '' where it has none of the Latin alphabet. */
const slug = (text: string): string =>
  text.slice(0, 4 * LONGEST).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, STEM).replace(/-+$/, '');

/** Gives out ids, none twice. */
export class Ids {
  private readonly taken = new Set<string>();
  /** Where counting goes on for a stem, so that a thousand of one name are counted once. */
  private readonly next = new Map<string, number>();

  /** False where the id is not of the format's form or is taken. */
  take(id: string): boolean {
    if (!isId(id) || this.taken.has(id)) return false;
    this.taken.add(id);
    return true;
  }

  /** An id that begins like `text`, with a number where another has it. */
  make(text: string): string {
    const stem = slug(text) || 'place';
    if (this.take(stem)) return stem;
    for (let n = this.next.get(stem) ?? 2; ; n++) {
      const id = `${stem}-${n}`;
      if (!this.take(id)) continue;
      this.next.set(stem, n + 1);
      return id;
    }
  }
}
