/** Entries that hold every word of a query, in whatever order and wherever: what one remembers of a thing, not how it is called. */
import { entryAt, isEdge, occurrences, textOf, type Haystack } from './haystack';

/** More words than this are a sentence, which nothing holds by chance. */
const MOST_WORDS = 12;
/** Of each word: after so many hits the best entries have long been seen. */
const MOST_HITS = 50_000;
/** A shorter word stands in too many entries to begin with. */
const SHORTEST = 2;

type Word = { text: string; /** The last of a query may be the beginning of a word. */ isOpen: boolean };

const standsAt = (text: string, at: number, word: Word): boolean =>
  (at === 0 || isEdge(text.charCodeAt(at - 1))) && (word.isOpen || isEdge(text.charCodeAt(at + word.text.length)));

/** Whether a word stands in lines that end with a line end. */
function holds(lines: string, word: Word): boolean {
  for (const at of occurrences(lines, word.text)) if (standsAt(lines, at, word)) return true;
  return false;
}

/** Entries in which a word stands, some of them more than once. */
function* entriesWith(haystack: Haystack, word: Word): Generator<number> {
  let hits = 0;
  for (const at of occurrences(haystack.text, word.text)) {
    if (standsAt(haystack.text, at, word)) yield entryAt(haystack, at);
    hits += 1;
    if (hits === MOST_HITS) return;
  }
}

function wordsOf(query: string): Word[] {
  const words = query.split(' ');
  return [...new Set(words)].map((text) => ({ text, isOpen: text === words.at(-1) }));
}

type Wide = {
  /** The entries' names, and all that is written of them. */
  haystack: Haystack;
  /** What else is said of an entry, folded: it adds to what was found there, and finds nothing by itself. */
  said?: (entry: number) => string;
};

/**
 * Entries with all words of a folded query, those first that have most of them in their names. None for a single word: it is
 * `find` that finds names.
 */
export function scattered(names: Haystack, query: string, { haystack, said }: Wide, limit: number): number[] {
  const words = wordsOf(query);
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  const missing = new Map<number, number>();
  const lacking = (lines: string): number => words.filter((word) => !holds(lines, word)).length;
  // An entry may have several of the words: it is read once.
  const read = new Set<number>();
  for (const word of words.filter(({ text }) => text.length >= SHORTEST)) {
    for (const entry of entriesWith(haystack, word)) {
      if (read.has(entry)) continue;
      read.add(entry);
      const lines = `${textOf(haystack, entry)}\n${said?.(entry) ?? ''}\n`;
      if (words.every((one) => holds(lines, one))) missing.set(entry, lacking(`${textOf(names, entry)}\n`));
    }
  }
  return [...missing].sort(([a, less], [b, more]) => less - more || a - b).slice(0, limit).map(([entry]) => entry);
}
