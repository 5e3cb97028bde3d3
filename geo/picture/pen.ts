/** Painting a picture, whatever it is painted on: a canvas, an SVG file, a page of a PDF. */
import type { Point } from '../projection/projector';
import type { Palette } from '../style/palette';
import { pointAlong } from './course';
import type { Ink, Label, LinkLabel, Mark, Picture, Stroke, TextRun } from './picture';
import { symbolPath } from './symbols';

export type PenFace = TextRun['face'] | 'serif-italic';
export type PenRun = { text: string; face: PenFace; size: number; color: string; lang?: string | undefined };
export type PenLine = {
  color: string;
  width: number;
  opacity?: number;
  /** Dash and gap in pixels. */
  dash?: readonly number[];
  dashOffset?: number;
  round?: boolean;
};
export type Halo = { color: string; width: number };

/** Pixels throughout; paths are SVG path data; y runs down. */
export type Pen = {
  fill(path: string, color: string): void;
  line(path: string, line: PenLine): void;
  /**
   * Words on one baseline that begins, ends or has its middle at a point, from the left.
   * @param dir the way that their paragraph runs, where that is said; else it is as their first letter has it
   */
  words(runs: readonly PenRun[], at: Point, anchor: Label['anchor'], halo: Halo | null, dir?: 'ltr' | 'rtl'): void;
  /** Words along a line of points, their middle `offset` pixels from its start and their baseline `dy` below it. */
  along(runs: readonly PenRun[], points: readonly Point[], offset: number, dy: number, halo: Halo | null): void;
  /** Draws with the origin moved, and all of it at an opacity. */
  within(at: Point, opacity: number, draw: () => void): void;
  /** How much wider than measured its words may run, where it does not bring their face along. */
  wider?: number;
};

const FADED = 0.38;
const ORIGIN: Point = { x: 0, y: 0 };
const opacityOf = (faded: boolean): number => (faded ? FADED : 1);

export const inkColor = ({ series, own }: Ink, palette: Palette): string =>
  own ?? palette.series[series % palette.series.length] ?? palette.ink;

/** Vertices of a path that `pathOf` wrote, M and L alone, closed or not. */
export const pointsOf = (path: string): Point[] =>
  path.replace('Z', '').split(/[ML]/).slice(1).map((pair) => {
    const [x = 0, y = 0] = pair.split(' ').map(Number);
    return { x, y };
  });

function paintStroke({ shape, casing, heads, ink, faded }: Stroke, palette: Palette, pen: Pen): void {
  const color = inkColor(ink, palette);
  pen.within(ORIGIN, opacityOf(faded), () => {
    pen.line(casing.line, { color: palette.halo, width: casing.width, opacity: 0.75 });
    if ('fill' in shape) pen.fill(shape.fill, color);
    else pen.line(shape.line, { color, width: shape.width, dash: shape.dash.split(' ').map(Number), dashOffset: shape.dashOffset, round: shape.round });
    for (const head of heads) {
      if (head.open) pen.line(head.path, { color, width: head.width });
      else pen.fill(head.path, color);
    }
  });
}

function paintMark(mark: Mark, palette: Palette, pen: Pen): void {
  const color = inkColor(mark.ink, palette);
  const shape = symbolPath(mark.symbol, mark.r);
  pen.within(mark.at, opacityOf(mark.faded), () => {
    if (mark.ring) pen.line(symbolPath('circle', mark.r + 5), { color, width: 1.2 });
    if (mark.hollow) {
      pen.fill(shape, palette.halo);
      pen.line(shape, { color, width: 2 });
    } else {
      pen.line(shape, { color: palette.halo, width: 1.4 });
      pen.fill(shape, color);
    }
  });
}

const LABEL_HALO = 3.6;
const LINK_HALO = 3;

function paintLabel(label: Label, palette: Palette, pen: Pen): void {
  const halo = { color: palette.halo, width: LABEL_HALO };
  if (label.leader) {
    const [from, to] = label.leader;
    pen.line(`M${from.x} ${from.y}L${to.x} ${to.y}`, { color: palette.ink2, width: 0.8 });
  }
  for (const { runs, dy } of label.lines) {
    const inked = runs.map(({ tone, ...run }) => ({ ...run, color: palette[tone] }));
    pen.words(inked, { x: label.at.x, y: label.at.y + dy }, label.anchor, halo);
  }
}

function paintLinkLabel(label: LinkLabel, palette: Palette, pen: Pen): void {
  const color = inkColor(label.ink, palette);
  const runs = label.runs.map(({ text, bold }): PenRun => ({ text, face: bold ? 'sans-bold' : 'sans', size: label.size, color }));
  pen.along(runs, pointsOf(label.path), label.offset, label.dy, { color: palette.halo, width: LINK_HALO });
}

/** The dossier's own drawing, in the order in which the live map stacks it. */
export function paintPicture(picture: Picture, palette: Palette, pen: Pen): void {
  for (const stroke of picture.strokes) paintStroke(stroke, palette, pen);
  for (const label of picture.linkLabels) paintLinkLabel(label, palette, pen);
  for (const mark of picture.marks) paintMark(mark, palette, pen);
  for (const label of picture.labels) paintLabel(label, palette, pen);
}

export type Letter = { x: number; y: number; angle: number };

/**
 * Where letters stand along a line: each at the middle of its advance, turned with the line.
 * @param advances width of each letter in pixels
 * @returns the left end of each letter's baseline and its angle in radians
 */
export function lettersAlong(points: readonly Point[], advances: readonly number[], offset: number, dy: number): Letter[] {
  let along = offset - advances.reduce((sum, advance) => sum + advance, 0) / 2;
  return advances.map((advance) => {
    const { x, y, angle } = pointAlong(points, along + advance / 2);
    along += advance;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    return { x: x - (advance / 2) * c - dy * s, y: y - (advance / 2) * s + dy * c, angle };
  });
}
