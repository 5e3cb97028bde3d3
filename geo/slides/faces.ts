/** The slides' two faces, and how words fit in them. */
import { run as worded, wrap } from '../handout/type';
import type { PenFace } from '../picture/pen';
import { textWidth } from '../picture/labels/measure';
import type { Frame, Paragraph, TextItem, TextRole, TextRun } from './slide';

/**
 * Faces that stand on every machine with PowerPoint: a slide names one face and brings none along. Both are the theme's own, so
 * that a house changes them in one place. Ascent and line height in shares of the size, from the fonts' own tables.
 */
export const SERIF = { name: 'Georgia', panose: '02040502050405020303', ascent: 0.917, height: 1.136 } as const;
export const SANS = { name: 'Calibri', panose: '020F0502020204030204', ascent: 0.952, height: 1.22 } as const;

export const isSerif = (face: PenFace): boolean => face.startsWith('serif');
export const isBold = (face: PenFace): boolean => face.endsWith('bold');
export const metricsOf = (face: PenFace): typeof SERIF | typeof SANS => (isSerif(face) ? SERIF : SANS);

/** Signs of East Asia: a machine's own font for them stands in the place of the slides' faces. */
const EAST_ASIAN = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
/** Of the fonts in use the tallest but one: Noto Sans CJK. */
const EAST_ASIAN_HEIGHT = 1.45;

/** Words are measured in the pages' faces; what the slides use, or a machine puts in its place, runs wider. Signs of East Asia are as wide in every face. */
function widerOf(face: PenFace, text: string): number {
  const signs = [...text];
  const wider = (isSerif(face) ? 1.16 : 1.07) - 1;
  return signs.length === 0 ? 1 : 1 + wider * (signs.filter((sign) => !EAST_ASIAN.test(sign)).length / signs.length);
}

/**
 * As wide as the sans runs that a machine without the slides' own puts in its place (DejaVu Sans, of those in use): for words that
 * stand close to others and cannot break.
 */
export const STRANGE_FACE = 1.22;

type Measured = Pick<TextRun, 'text' | 'face' | 'size'>;

/** As measured: the slides' sans is as wide as the pages'. */
export const advanceOf = ({ text, face, size }: Measured): number => textWidth(text, face === 'serif-italic' ? 'serif' : face, size);

/** With room for a wider face. */
export const widthOf = (runs: readonly Measured[]): number => runs.reduce((sum, run) => sum + advanceOf(run) * widerOf(run.face, run.text), 0);

/** The words of each line. */
const linesIn = (text: string, face: PenFace, size: number, width: number): string[] =>
  wrap([worded(text, face)], size, width / widerOf(face, text)).map((line) => line.map((part) => part.text).join(''));

/** Height of wrapped words, in pixels: a line is as high as the tallest font in it. */
export const heightOf = (text: string, face: PenFace, size: number, width: number, leading = 1): number =>
  linesIn(text, face, size, width).reduce((sum, line) => sum + size * leading * (EAST_ASIAN.test(line) ? EAST_ASIAN_HEIGHT : metricsOf(face).height), 0);

/** The first of the sizes, biggest first, at which the words take at most so many pixels of height. */
export const sizeFor = (text: string, face: PenFace, sizes: readonly number[], { width, height }: Pick<Frame, 'width' | 'height'>, leading = 1): number =>
  sizes.find((size) => heightOf(text, face, size, width, leading) <= height) ?? sizes.at(-1)!;

type TextOptions = { role?: TextRole; wrap?: boolean; anchor?: TextItem['anchor'] };

export const textItem = (name: string, frame: Frame, paragraphs: readonly Paragraph[], { role = 'free', wrap: wraps = true, anchor = 'top' }: TextOptions = {}): TextItem =>
  ({ kind: 'text', name, role, frame, paragraphs, wrap: wraps, anchor });

/**
 * One paragraph or more, none of which breaks, whose first baseline is at `y`.
 * The frame has room for a wider face on the side on which the words may grow.
 */
export function wordsAt(name: string, { x, y }: { x: number; y: number }, paragraphs: readonly Paragraph[]): TextItem {
  const align = paragraphs[0]?.align ?? 'start';
  const width = Math.max(...paragraphs.map(({ runs }) => widthOf(runs)));
  const first = paragraphs[0]?.runs[0];
  const top = first ? y - first.size * metricsOf(first.face).ascent : y;
  const height = paragraphs.reduce((sum, { runs, before = 0 }) => sum + before + Math.max(...runs.map(({ face, size }) => size * metricsOf(face).height)), 0);
  const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
  return textItem(name, { x: left, y: top, width, height }, paragraphs, { wrap: false });
}
