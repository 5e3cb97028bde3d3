/** Words of a document inside our own sentences. */

/** Characters that do not show or that reorder what does: controls, bidirectional overrides, halves of a pair. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** A value as it may stand in a sentence: in quotation marks, short, every unseen character as a sign. */
export function quote(value: string, max = 60): string {
  const shown = value.slice(0, max + 1).replace(UNSEEN, '\uFFFD');
  return value.length > max ? `“${shown.slice(0, max)}…”` : `“${shown}”`;
}

/** What kind of JSON value something is, as a noun with its article. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return `the text ${quote(value, 30)}`;
  if (typeof value === 'number' || typeof value === 'boolean') return `${value}`;
  return value === undefined ? 'nothing' : `a ${typeof value}`;
}

/** Fewest edits between two short words: of single characters, or of two neighbours that changed places. */
function distance(a: string, b: string): number {
  let above: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const before = above;
    above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const other = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      row.push(Math.min(other, turned, above[j]! + 1, row[j - 1]! + 1));
    }
  }
  return row[b.length]!;
}

/** The candidate that a writer most likely meant: at most a third of the letters differ; null where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > 64) return null;
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  let tried = 0;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    if (++tried > 500) break;
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}
