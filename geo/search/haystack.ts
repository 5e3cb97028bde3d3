/** Names by the hundred thousand, to be looked through in milliseconds. */
import { foldLines } from './fold';

/**
 * Every entry's folded names in one string, each name between line ends, entries from the best to the least:
 * so the first hits are the best, and a search can stop when it has enough.
 */
export type Haystack = {
  text: string;
  /** Where each entry's first name begins, at its line end. */
  starts: Uint32Array;
};

/** Code of the line end that stands between names. */
export const NAME_END = 10;
const SPACE = 32;

/** Whether a character, by its code, parts words or names. */
export const isEdge = (code: number): boolean => code === NAME_END || code === SPACE;

/** One line a name, however the author broke it. */
const line = (name: string): string => name.replace(/\s/g, ' ');

/** Where each entry's first line begins, from how many lines each has. */
function startsOf(text: string, lines: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lines.length);
  const ends = occurrences(text, '\n');
  lines.forEach((count, entry) => {
    starts[entry] = ends.next().value ?? 0;
    for (let more = 1; more < count; more += 1) ends.next();
  });
  return starts;
}

/** A haystack of entries, each a list of names, the best entry first. Folded in one go: that is several times quicker. */
export function haystackOf(entries: readonly (readonly string[])[]): Haystack {
  const text = foldLines(`${entries.map((names) => `\n${names.map(line).join('\n')}`).join('')}\n`);
  return { text, starts: startsOf(text, entries.map((names) => Math.max(1, names.length))) };
}

/** The entry to which the character at `offset` belongs: the last that begins at or before it. */
export function entryAt({ starts }: Haystack, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** All names of an entry. */
export const textOf = ({ text, starts }: Haystack, entry: number): string => text.slice(starts[entry], starts[entry + 1]);

/** Offsets of every occurrence of `needle`, from the front. */
export function* occurrences(text: string, needle: string): Generator<number> {
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) yield at;
}
