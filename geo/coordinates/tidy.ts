/** Typed text made plain before it is read: one sign for each mark, capitals, single spaces. */

const MARKS: readonly [RegExp, string][] = [
  [/[″“”„‟]|''|′′|’’/g, '"'],
  [/[′’‘‛ʹʼ`´]/g, "'"],
  [/[º˚]/g, '°'],
  [/[−‒–—﹣－]/g, '-'],
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

/** Commas between digits are decimal points where there are two of them and no point: "39,15; 127,44". */
function withPoints(text: string): string {
  const commas = text.match(/\d,(?=\d)/g)?.length ?? 0;
  return commas === 2 && !text.includes('.') ? text.replace(/(\d),(?=\d)/g, '$1.') : text;
}

/**
 * The text in capitals with ASCII digits, ° ' " as marks, - as minus, X and Y for labels "lng" and "lat".
 * Marks go first: compatibility forms would turn º into o and ″ into two primes.
 */
export function tidy(text: string): string {
  const plain = replaced(text, MARKS).normalize('NFKC').toUpperCase().replace(/\s+/g, ' ').trim();
  return withPoints(replaced(plain, WORDS));
}
