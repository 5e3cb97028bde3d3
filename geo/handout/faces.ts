/** Which font file draws which character: the pages' own files, each of which holds one script. */
import type { PenFace } from '../picture/pen';
import { rangesOf, type FontFile } from '../style/fontRanges';
import { fromTheLeft } from './visual';

const SCRIPTS = ['latin', 'latin-ext', 'vietnamese', 'cyrillic'] as const;
const OTHERS: readonly FontFile[] = [
  'noto-sans-kr-400.woff2', 'noto-sans-jp-400.woff2', 'noto-sans-sc-400.woff2', 'noto-sans-arabic-400.woff2', 'noto-sans-hebrew-400.woff2',
];

const filesFor = (family: string, style: string): FontFile[] =>
  [...SCRIPTS.map((script) => `${family}-${script}-${style}.woff2` as FontFile), ...OTHERS];

const FILES: Record<PenFace, FontFile[]> = {
  serif: filesFor('source-serif-4', '400'),
  'serif-bold': filesFor('source-serif-4', '600'),
  'serif-italic': filesFor('source-serif-4', '400-italic'),
  sans: filesFor('source-sans-3', '400'),
  'sans-bold': filesFor('source-sans-3', '600'),
};

function holds(file: FontFile, code: number): boolean {
  const list = rangesOf(file);
  let [low, high] = [0, list.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = list[middle]!;
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

export type Piece = { text: string; file: FontFile };

/**
 * The character itself, or one that a reader takes for it: not every space and dash is in every file. Joiners and marks of direction
 * have done their work when a text is cut where they stand.
 */
const LIKE: Record<string, string> = {
  '\u202f': ' ', '\u2009': ' ', '\u2007': ' ', '\u2010': '-', '\u2011': '-', '\t': ' ', '\n': ' ', '\r': ' ',
};
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/;
/** It has done its work where lines are broken; in a finished page it would hide words from who searches for them. */
const NO_BREAK = /\u00a0/;
/** Letters on either side of it do not join (Persian). */
const NON_JOINER = '\u200c';
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/;
const MISSING = '?';

/**
 * A text cut into pieces that one file each can draw, from left to right; a piece goes on in its file as long as that has the
 * characters. What no file has becomes a question mark, rather than nothing.
 */
export function piecesOf(text: string, face: PenFace): Piece[] {
  const files = FILES[face];
  return fromTheLeft(text.normalize('NFC')).flatMap((part) => {
    const pieces: Piece[] = [];
    let open = false;
    for (const written of part) {
      const character = NO_BREAK.test(written) ? ' ' : written;
      if (UNSEEN.test(character)) {
        open = open && character !== NON_JOINER;
        continue;
      }
      const last = pieces.at(-1);
      const fileOf = (sign: string) => (last && holds(last.file, sign.codePointAt(0)!) ? last.file : files.find((file) => holds(file, sign.codePointAt(0)!)));
      const sign = fileOf(character) === undefined ? LIKE[character] ?? MISSING : character;
      const file = fileOf(sign) ?? files[0]!;
      // By themselves, for what sets Arabic from the right would set its numbers so too.
      if (open && last?.file === file && !ARABIC_DIGIT.test(character)) last.text += sign;
      else pieces.push({ text: sign, file });
      open = true;
    }
    return pieces;
  });
}
