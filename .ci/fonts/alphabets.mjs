/** Common characters of a script, read off the national standards by way of the encodings that carry them. */
import { CHINESE, JAPANESE, KOREAN } from './placeNames.mjs';

/** Every character of a two-byte encoding between two lead bytes, as code points. */
function rows(encoding, firstLead, lastLead) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const found = new Set();
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const character = decoded(decoder, lead, trail);
      if (character !== null) found.add(character);
    }
  }
  return found;
}

function decoded(decoder, lead, trail) {
  try {
    const characters = [...decoder.decode(new Uint8Array([lead, trail]))];
    return characters.length === 1 ? characters[0].codePointAt(0) : null;
  } catch {
    return null; // an empty cell of the standard
  }
}

const between = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

const codesOf = (text) => [...text].map((character) => character.codePointAt(0));

/** KS X 1001: the 2350 Hangul syllables in use. */
export const korean = () => new Set([...rows('euc-kr', 0xb0, 0xc8), ...codesOf(KOREAN)]);

/** Level 1 of JIS X 0208: 2965 kanji. */
export const kanji = () => rows('euc-jp', 0xb0, 0xcf);

/** Kana, Japanese punctuation, full-width forms, and kanji. */
export const japanese = () =>
  new Set([...between(0x3001, 0x3030), ...between(0x3041, 0x30ff), ...between(0xff01, 0xff5e), ...kanji(), ...codesOf(JAPANESE)]);

/** Level 1 of GB 2312 (3755 hanzi), without the private-use cells that GBK puts after them. */
export const chinese = () => new Set([...[...rows('gbk', 0xb0, 0xd7)].filter((code) => code < 0xe000), ...codesOf(CHINESE)]);

/**
 * Arabic, Persian, Urdu and Kurdish letters, digits, marks, and the presentation forms that MapLibre's shaping writes
 * them in.
 */
export const arabic = () => new Set([...between(0x0600, 0x06ff), ...between(0xfb50, 0xfbff), 0xfdf2, 0xfdfc, ...between(0xfe70, 0xfefc)]);

/** Hebrew and Yiddish letters, their points and punctuation, and the forms in which a letter has its point. */
export const hebrew = () => new Set([...between(0x0591, 0x05f4), ...between(0xfb1d, 0xfb4f)]);
