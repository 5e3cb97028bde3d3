/** Words of a text, and fingerprints of its runs of words. */
import { createHash } from 'node:crypto';

/** Words that may stand in the article's order before it counts as copied. */
export const RUN = 8;

/** Lower-case words without punctuation: hyphens part them, apostrophes do not. */
export const wordsOf = (text: string): string[] =>
  text.normalize('NFKC').toLowerCase().replace(/['’]/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of RUN words of a text, each as the first 16 hex digits of its SHA-256. */
export function shinglesOf(text: string): string[] {
  const words = wordsOf(text);
  const runs = Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, i) => words.slice(i, i + RUN).join(' '));
  return runs.map((run) => createHash('sha256').update(run).digest('hex').slice(0, 16));
}

/** Numbers in figures; the digit of a grade such as F3 is not one. */
export const figuresIn = (text: string): string[] => text.match(/(?<![\p{L}\p{N}])\d(?:[\d,]*\d)?/gu) ?? [];
