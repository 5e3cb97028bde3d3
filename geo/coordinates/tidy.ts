/** Typed text made plain before it is read: one sign for each mark, capitals, single spaces. */

const MARKS: readonly [RegExp, string][] = [
  [/[′’‘‛ʹʼ`´]/g, "'"],
  [/[″“”„‟ʺ]|''/g, '"'],
  [/[º˚⁰ᵒ∘]/g, '°'],
  [/[‐‑‒–—−﹣－]/g, '-'],
];

const WORDS: readonly [RegExp, string][] = [
  [/^(?:GEO|UTM|MGRS|UTMREF):? ?/, ''],
  [/LAT(?:ITUDE)?[.:=]* ?/g, 'Y'],
  [/(?:LONG(?:ITUDE)?|LON|LNG)[.:=]* ?/g, 'X'],
  [/NORTH/g, 'N'], [/SOUTH/g, 'S'], [/EAST/g, 'E'], [/WEST/g, 'W'],
  [/ ?(?:DEGREES?|DEG) ?/g, '°'],
];

const replaced = (text: string, rules: readonly [RegExp, string][]): string =>
  rules.reduce((now, [from, to]) => now.replace(from, to), text);

/** The inside of one pair of brackets. */
const unwrapped = (text: string): string => text.replace(/^(?:\((.*)\)|\[(.*)\])$/, '$1$2').trim();

/**
 * Tidied text with its commas between digits as decimal points; null where they hardly are any: beside a point, or other than one
 * for each half. A single one needs the marks or letters of both halves to stand out: "39° 9,5', 127° 26'".
 */
export function withPoints(tidied: string): string | null {
  const commas = tidied.match(/\d,(?=\d)/g)?.length ?? 0;
  const marks = tidied.match(/[A-Z°'"]/g)?.length ?? 0;
  if (tidied.includes('.') || !(commas === 2 || (commas === 1 && marks >= 2))) return null;
  return tidied.replace(/(\d),(?=\d)/g, '$1.');
}

/**
 * The text in capitals with ASCII digits, ° ' " as marks, - as minus, X and Y for labels "lng" and "lat", out of its brackets.
 * Marks go first: compatibility forms would turn º into o, ″ into two primes, and 3⁰ into 30.
 */
export function tidy(text: string): string {
  const plain = replaced(text, MARKS).normalize('NFKC').toUpperCase().replace(/\s+/g, ' ').trim();
  return replaced(unwrapped(plain), WORDS);
}
