/** Sets of code points as ranges. */
import { kanji } from './alphabets.mjs';

/** @returns {[first: number, last: number][]} ascending, inclusive */
export function runsOf(codes) {
  const runs = [];
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs;
}

const hex = (code) => code.toString(16).toUpperCase();

/** The code points of CSS's `unicode-range`. */
export const codesOf = (range) => range.split(', ').flatMap((run) => {
  const [first, last = first] = run.slice(2).split('-').map((code) => Number.parseInt(code, 16));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
});

/** The value of CSS's `unicode-range`. */
export const cssRange = (codes) => runsOf(codes).map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(', ');

/**
 * Ranges packed for the browser: for each, the distance from the end of the one before, and `-length` beyond the first
 * where it is longer than one, in base 36: a third of the CSS form. `jis1` at the head stands for all kanji of level 1,
 * which the browser knows; a file that claims its whole script is shorter as it is.
 */
export function packed(codes) {
  const held = new Set(codes);
  const listed = kanji();
  return [...listed].every((code) => held.has(code)) && held.size < 2 * listed.size
    ? `jis1 ${packedRuns([...held].filter((code) => !listed.has(code)))}`
    : packedRuns(held);
}

function packedRuns(codes) {
  let end = 0;
  return runsOf(codes).map(([first, last]) => {
    const gap = (first - end).toString(36);
    end = last;
    return last > first ? `${gap}-${(last - first).toString(36)}` : gap;
  }).join(' ');
}
