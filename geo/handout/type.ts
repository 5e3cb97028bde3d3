/** Setting words in lines, with the measured widths that the map's labels have too. */
import { textWidth, type Face } from '../picture/labels/measure';
import type { Pen, PenFace } from '../picture/pen';
import type { Palette } from '../style/palette';
import { directionOf, type Direction } from './direction';

export type Tone = 'ink' | 'ink2' | 'ink3';
export type Run = { text: string; face: PenFace; tone: Tone; lang?: string | undefined; href?: string | undefined };
export type Line = Run[];

export const run = (text: string, face: PenFace = 'sans', tone: Tone = 'ink', more: Pick<Run, 'lang' | 'href'> = {}): Run => ({ text, face, tone, ...more });

const measured = (face: PenFace): Face => (face === 'serif-italic' ? 'serif' : face);

export const runWidth = ({ text, face }: Pick<Run, 'text' | 'face'>, size: number): number => textWidth(text, measured(face), size);
export const lineWidth = (line: readonly Run[], size: number): number => line.reduce((sum, part) => sum + runWidth(part, size), 0);

/** Measures are good to 2 %: lines are set a little short, so that none runs over. */
const CAUTION = 0.985;

type Piece = { run: Run; text: string; space: boolean };

/** A line may break at white space that is not held together, and on either side of a Chinese or Japanese sign. */
const PIECES = /[^\S\u00a0\u202f]+|[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}][、。，．）」』]?|(?:[^\s\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]|[\u00a0\u202f])+/gu;
const IDEOGRAPH = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;

/** Words, each of one or more pieces (a word may change its face half-way), and the white space between. */
function wordsOf(runs: readonly Run[]): Piece[][] {
  const words: Piece[][] = [];
  let open = false;
  for (const part of runs) {
    for (const [text] of part.text.matchAll(PIECES)) {
      const space = /^[^\S\u00a0\u202f]/.test(text);
      const alone = space || IDEOGRAPH.test(text);
      const piece = { run: part, text: space ? ' ' : text, space };
      if (open && !alone) words.at(-1)!.push(piece);
      else words.push([piece]);
      open = !alone;
    }
  }
  return words;
}

const widthOf = (word: readonly Piece[], size: number): number =>
  word.reduce((sum, { run: { face }, text }) => sum + runWidth({ text, face }, size), 0);

/** A word that is longer than a line, in pieces that are not. */
function broken(word: Piece[], size: number, width: number): Piece[][] {
  if (widthOf(word, size) <= width) return [word];
  const parts: Piece[][] = [];
  let filled = Infinity;
  for (const { run: part, text } of word) {
    for (const sign of text) {
      const wide = runWidth({ text: sign, face: part.face }, size);
      if (filled + wide > width) {
        parts.push([]);
        filled = 0;
      }
      const last = parts.at(-1)!.at(-1);
      if (last?.run === part) last.text += sign;
      else parts.at(-1)!.push({ run: part, text: sign, space: false });
      filled += wide;
    }
  }
  return parts;
}

function joined(pieces: readonly Piece[]): Line {
  const line: Line = [];
  let before: Run | null = null;
  for (const { run: part, text } of pieces) {
    if (before === part) line.at(-1)!.text += text;
    else line.push({ ...part, text });
    before = part;
  }
  return line;
}

/** @returns at least one line, none wider than `width` pixels at this size; white space at a break is gone */
export function wrap(runs: readonly Run[], size: number, width: number): Line[] {
  const room = width * CAUTION;
  const lines: Piece[][] = [[]];
  let filled = 0;
  for (const word of wordsOf(runs).flatMap((whole) => broken(whole, size, room))) {
    const wide = widthOf(word, size);
    const current = lines.at(-1)!;
    if (word[0]!.space && current.length === 0) continue;
    if (filled + wide > room && !word[0]!.space && current.length > 0) {
      lines.push([...word]);
      filled = wide;
    } else {
      current.push(...word);
      filled += wide;
    }
  }
  return lines.map((pieces) => joined(pieces.at(-1)?.space ? pieces.slice(0, -1) : pieces));
}

/** The way that a text of one paragraph is set: from the left where it has no letters. */
export const directionIn = (runs: readonly Pick<Run, 'text'>[]): Direction => directionOf(runs.map(({ text }) => text).join('')) ?? 'ltr';

/** Where lines stand: flush with the one side or the other of a room, by the way that their paragraph runs. */
export type Room = { left: number; right: number; dir: Direction };

/** Paints a line with its baseline at y. */
export function paintLine(line: readonly Run[], size: number, y: number, { left, right, dir }: Room, palette: Palette, pen: Pen): void {
  const runs = line.map(({ text, face, tone }) => ({ text, face, size, color: palette[tone] }));
  if (dir === 'rtl') pen.words(runs, { x: right, y }, 'end', null, dir);
  else pen.words(runs, { x: left, y }, 'start', null, dir);
}
