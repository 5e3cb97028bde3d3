/** Names that one slip of the finger parts from what was typed. */
import { isEdge, NAME_END, occurrences } from './haystack';

/** Shorter words have too many neighbours. */
const SHORTEST = 5;

/**
 * Whether one letter added, dropped, changed, or swapped with its neighbour makes one text the other
 * (optimal string alignment distance of at most 1).
 */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  let front = 0;
  while (front < a.length && a[front] === b[front]) front += 1;
  const rest = (text: string, from: number) => text.slice(front + from);
  if (a.length === b.length) {
    const isSwapped = a[front] === b[front + 1] && a[front + 1] === b[front] && rest(a, 2) === rest(b, 2);
    return isSwapped || rest(a, 1) === rest(b, 1);
  }
  if (Math.abs(a.length - b.length) > 1) return false;
  return a.length < b.length ? rest(a, 0) === rest(b, 1) : rest(a, 1) === rest(b, 0);
}

/** A slip never joins two names. */
const SEPARATOR = String.fromCharCode(NAME_END);

/** By how much the name may be longer than the query. */
const SHIFTS = [0, 1, -1];

/** Whether the words from `start` to an edge are the query but for one slip. */
function matches(text: string, start: number, query: string): boolean {
  if (start < 1 || !isEdge(text.charCodeAt(start - 1))) return false;
  return SHIFTS.some((more) => {
    const end = start + query.length + more;
    const words = text.slice(start, end);
    return isEdge(text.charCodeAt(end)) && !words.includes(SEPARATOR) && isOneSlip(query, words);
  });
}

/** Where a match could begin: one half of the query is whole, unless the slip swapped the two letters in the middle. */
function* candidates(text: string, query: string): Generator<number> {
  const half = query.length >> 1;
  yield* occurrences(text, query.slice(0, half));
  for (const at of occurrences(text, query.slice(half))) for (const shift of SHIFTS) yield at - half - shift;
  yield* occurrences(text, query.slice(0, half - 1) + query[half]! + query[half - 1]! + query.slice(half + 1));
}

/** Offsets at which words begin that are the query but for one slip; none for a query of fewer than five letters. */
export function* slips(text: string, query: string): Generator<number> {
  if (query.length < SHORTEST) return;
  for (const start of candidates(text, query)) if (matches(text, start, query)) yield start;
}
