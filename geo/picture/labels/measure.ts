/**
 * Widths of text without a browser: the first picture is drawn on the server, and labels are placed before fonts arrive.
 * Advance widths of Source Serif 4 and Source Sans 3 out of `metrics.json` (made by .ci/fonts); other scripts by rule.
 */
import metrics from './metrics.json' with { type: 'json' };
import type { TextRun } from '../picture';

export type Face = TextRun['face'];

/** Thousandths of an em by character. */
type Widths = ReadonlyMap<string, number>;

const CHARACTERS = [...metrics.chars];

/** A width in steps of 5 as one sign: 180 is "!", and so on through what is printable of ASCII, then from "®" (.ci/fonts/metrics.mjs writes them). */
const widthOf = (sign: number): number => (sign - (sign < 0x7f ? 0 : 0x2f) + 3) * 5;

const tableOf = (widths: string): Widths => new Map(CHARACTERS.map((character, i) => [character, widthOf(widths.charCodeAt(i))]));

/** Scripts that the table leaves out, in thousandths of an em; the first that fits counts. */
const RULES: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cc}\p{Cf}]/u, 0],
  // Noto Sans KR, which the pages bring along.
  [/[\uac00-\ud7a3]/u, 920],
  [/[\uff61-\uffdc]/u, 500],
  [/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\uff01-\uff60]/u, 1000],
  // Forms inside a word in Noto Sans Arabic, by how much line each letter takes.
  [/[اأإآٱ]/u, 220],
  [/[رز]/u, 320],
  [/[لبتثنيىئپدذوؤة]/u, 400],
  [/[جحخطظ]/u, 670],
  [/[سشصض]/u, 880],
  [/\p{scx=Arabic}/u, 520],
  [/[גוזיןנ]/u, 325],
  [/\p{Script=Hebrew}/u, 595],
  [/\p{Extended_Pictographic}/u, 1250],
];
const OTHER = 600;

/** Pairs by hundredths of an em, as `metrics.json` groups them, turned into thousandths by pair. */
function kernOf(pairsByValue: Readonly<Record<string, string>>): Widths {
  return new Map(Object.entries(pairsByValue).flatMap(([value, pairs]) =>
    (pairs.match(/../gu) ?? []).map((pair): [string, number] => [pair, Number(value) * 10])));
}

const [SERIF_KERN, SANS_KERN] = [kernOf(metrics.kern.serif), kernOf(metrics.kern.sans)];

const FACES: Readonly<Record<Face, { widths: Widths; kern: Widths }>> = {
  serif: { widths: tableOf(metrics.serif), kern: SERIF_KERN },
  'serif-bold': { widths: tableOf(metrics['serif-bold']), kern: SERIF_KERN },
  sans: { widths: tableOf(metrics.sans), kern: SANS_KERN },
  'sans-bold': { widths: tableOf(metrics['sans-bold']), kern: SANS_KERN },
};

const byRule = (character: string): number => RULES.find(([script]) => script.test(character))?.[1] ?? OTHER;

const baseOf = (character: string): string => [...character.normalize('NFD')][0] ?? '';

/** A letter with a mark that the table leaves out is as wide as the letter alone. */
const charWidth = (character: string, widths: Widths): number =>
  widths.get(character) ?? widths.get(baseOf(character)) ?? byRule(character);

/**
 * @param sizePx font size
 * @returns width in pixels on one line: within 2 % of the drawn text in Latin and Cyrillic, an estimate elsewhere
 */
export function textWidth(text: string, face: Face, sizePx: number): number {
  const { widths, kern } = FACES[face];
  let units = 0;
  let before = '';
  for (const character of text.normalize('NFC')) {
    const width = charWidth(character, widths);
    if (width === 0) continue;
    units += width + (kern.get(before + character) ?? 0);
    before = character;
  }
  return (units * sizePx) / 1000;
}

/** The longest text that is tried: a cut one is measured anew for each letter less. */
const MOST_LETTERS = 80;

/** As much of a text as there is room for, in pixels, with an ellipsis; cut between characters. */
export function cutTo(text: string, room: number, face: Face, sizePx: number): string {
  const fits = (words: string): boolean => textWidth(words, face, sizePx) <= room;
  if (fits(text)) return text;
  const letters = [...text].slice(0, MOST_LETTERS);
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
