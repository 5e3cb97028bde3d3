/** Looking a folded query up in a haystack. */
import { entryAt, isEdge, NAME_END, occurrences, type Haystack } from './haystack';
import { slips } from './typo';

type Options = { limit: number; typos: boolean };

/** A needle of one or two letters is nearly everywhere: after so many hits the best entries have long been seen. */
const MOST_HITS = 50_000;

/** How well a hit matches: 0 a whole name, 1 the beginning of one, 2 the beginning of a word, 3 any part. */
function quality(text: string, start: number, end: number): 0 | 1 | 2 | 3 {
  const before = text.charCodeAt(start - 1);
  if (before === NAME_END) return text.charCodeAt(end) === NAME_END ? 0 : 1;
  return isEdge(before) ? 2 : 3;
}

/** Entries in which the query stands, the best first: one pass, which sorts the hits by their quality. */
function standing(haystack: Haystack, query: string, limit: number): Set<number> {
  const ranks = [new Set<number>(), new Set<number>(), new Set<number>(), new Set<number>()] as const;
  let hits = 0;
  for (const start of occurrences(haystack.text, query)) {
    const rank = ranks[quality(haystack.text, start, start + query.length)];
    if (rank.size < limit) rank.add(entryAt(haystack, start));
    hits += 1;
    if (hits === MOST_HITS) break;
  }
  return new Set(ranks.flatMap((rank) => [...rank]));
}

/** Entries with a slip, best first: `slips` comes upon them in no order. */
const slipped = (haystack: Haystack, query: string): number[] =>
  [...new Set([...slips(haystack.text, query)].map((offset) => entryAt(haystack, offset)))].sort((a, b) => a - b);

/** Entries that match, by the quality of the match and then by their order. Typos are forgiven only where nothing else is found. */
export function find(haystack: Haystack, query: string, { limit, typos }: Options): number[] {
  if (query === '' || haystack.starts.length === 0) return [];
  const found = [...standing(haystack, query, limit)];
  return (found.length === 0 && typos ? slipped(haystack, query) : found).slice(0, limit);
}
