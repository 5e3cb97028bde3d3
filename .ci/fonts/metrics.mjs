/** Advance widths: the table that ships, and the laid-out texts that it is tested against. */

const fontFor = (fonts, code) => fonts.find((font) => font.hasGlyphForCodePoint(code));

/** Splits a text into stretches that one font draws, as a browser does with files of one family. */
function stretches(fonts, text) {
  const found = [];
  for (const character of text) {
    const font = fontFor(fonts, character.codePointAt(0));
    if (!font) throw new Error(`No font has ${character} (U+${character.codePointAt(0).toString(16)}).`);
    const last = found.at(-1);
    if (last?.font === font) last.text += character;
    else found.push({ font, text: character });
  }
  return found;
}

/** Width of a text, kerning included, in thousandths of an em. */
export const advanceOf = (fonts, text) =>
  stretches(fonts, text).reduce((sum, { font, text: part }) => sum + (font.layout(part).advanceWidth * 1000) / font.unitsPerEm, 0);

const glyphAdvance = (fonts, character) => {
  const font = fontFor(fonts, character.codePointAt(0));
  return font ? Math.round((font.glyphForCodePoint(character.codePointAt(0)).advanceWidth * 1000) / font.unitsPerEm) : null;
};

const RANGES = [[0x20, 0x7e], [0xa0, 0x17f], [0x18f, 0x18f], [0x259, 0x259], [0x2bb, 0x2bd], [0x400, 0x45f], [0x490, 0x491],
  [0x2010, 0x2026], [0x2030, 0x203a], [0x20ac, 0x20ac], [0x2116, 0x2116], [0x2122, 0x2122], [0x2190, 0x2193], [0x2212, 0x2212]];

const baseOf = (character) => character.normalize('NFD')[0];

/** A letter with a mark is as wide as the letter; those that are not get an entry of their own. */
function needsEntry(character, widths) {
  const base = baseOf(character);
  return base === character || widths.some((width) => width(base) === null || Math.abs(width(base) - width(character)) > 8);
}

const between = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));

const UPPER = between(0x41, 0x5a);
const LOWER = between(0x61, 0x7a);
const CYRILLIC_UPPER = between(0x410, 0x42f);
const CYRILLIC_LOWER = between(0x430, 0x44f);
const AFTER = ['.', ',', '’', '”'];

/**
 * Pairs of letters by how small a kerning, in thousandths of an em, still counts: one within words, where it is frequent,
 * counts sooner than one between capitals.
 */
const PAIRS = [
  { first: UPPER, second: [...LOWER, ...AFTER], least: 25 },
  { first: LOWER, second: [...LOWER, ...AFTER], least: 15 },
  { first: UPPER, second: UPPER, least: 35 },
  { first: CYRILLIC_UPPER, second: CYRILLIC_LOWER, least: 45 },
  { first: CYRILLIC_LOWER, second: CYRILLIC_LOWER, least: 25 },
];

/**
 * Kerning of a family, the mean of its weights.
 * @param weights {Font[][]}
 * @returns {Record<string, string>} the pairs, written one after another, by hundredths of an em
 */
function kerning(weights) {
  const byValue = new Map();
  for (const { first, second, least } of PAIRS) {
    for (const pair of first.flatMap((letter) => second.map((next) => letter + next))) {
      const kern = meanKern(weights, pair);
      const value = Math.round(kern / 10);
      if (Math.abs(kern) >= least) byValue.set(value, (byValue.get(value) ?? '') + pair);
    }
  }
  return Object.fromEntries(byValue);
}

function meanKern(weights, pair) {
  const kerns = weights.map((fonts) => advanceOf(fonts, pair) - [...pair].reduce((sum, character) => sum + glyphAdvance(fonts, character), 0));
  return kerns.reduce((sum, kern) => sum + kern, 0) / kerns.length;
}

/**
 * @param faces {Record<string, Font[]>} the files of each face
 * @returns `{chars, <face>: widths, kern}`: widths stand in the order of the characters, a sign each
 */
/** A width as one sign, since a page's script has little room: `geo/picture/labels/measure.ts` reads it. */
function signOf(advance) {
  const step = Math.round(advance / 5) - 3;
  return String.fromCharCode(step < 0x7f ? step : step + 0x2f);
}

export function metricsOf(faces) {
  const widths = Object.values(faces).map((fonts) => (character) => glyphAdvance(fonts, character));
  const characters = RANGES
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
    .filter((character) => widths.every((width) => width(character) !== null) && needsEntry(character, widths));
  return {
    chars: characters.join(''),
    ...Object.fromEntries(Object.entries(faces).map(([face, fonts]) => [face, characters.map((character) => signOf(glyphAdvance(fonts, character))).join('')])),
    kern: {
      serif: kerning([faces.serif, faces['serif-bold']]),
      sans: kerning([faces.sans, faces['sans-bold']]),
    },
  };
}
