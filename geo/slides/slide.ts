/** What a slide is made of. CSS pixels, y down, on a slide of 1280 × 720. */
import type { PenFace } from '../picture/pen';
import type { Point } from '../projection/projector';

export const SLIDE = { width: 1280, height: 720 } as const;

export type Frame = { x: number; y: number; width: number; height: number };

/** Opacity: 0 to 1. */
export type Paint = { color: string; opacity: number };
export type Outline = Paint & {
  width: number;
  /** Dash and gap in pixels. */
  dash?: readonly number[] | undefined;
  round?: boolean | undefined;
};

export type PathStep =
  | { kind: 'move' | 'line'; to: Point }
  | { kind: 'arc'; r: number; start: number; sweep: number; to: Point }
  | { kind: 'close' };

/** Shapes that PowerPoint knows by name, or steps in the slide's own pixels. */
export type Geometry = { preset: 'rect' | 'ellipse' | 'triangle' | 'pentagon' | 'plus'; adjust?: number } | { path: readonly PathStep[] };

export type TextRun = {
  text: string;
  face: PenFace;
  /** Pixels: three quarters of it in points. */
  size: number;
  color: string;
  opacity?: number;
  /** BCP 47; the briefing's own where it is left out. */
  lang?: string | undefined;
  /** http or https. */
  href?: string | undefined;
  /** Colour of a soft edge that keeps letters apart from the map. */
  halo?: string | undefined;
  /** The slide's own number, which PowerPoint keeps right when slides move. */
  number?: boolean;
};

export type Align = 'start' | 'middle' | 'end';
export type Paragraph = {
  runs: readonly TextRun[];
  align?: Align;
  /** Share of the face's own line height. */
  leading?: number;
  /** Pixels above the paragraph. */
  before?: number;
};

/** Which words of a slide these are: titles make the outline, and are what a screen reader says first. */
export type TextRole = 'title' | 'body' | 'number' | 'free';

export type TextItem = {
  kind: 'text';
  name: string;
  role: TextRole;
  frame: Frame;
  paragraphs: readonly Paragraph[];
  /** False: each paragraph is one line, however wide. */
  wrap: boolean;
  anchor: 'top' | 'middle' | 'bottom';
  /** Clockwise, in radians, about the frame's middle. */
  turn?: number;
  fill?: Paint;
  /** Left and right, inside the frame. */
  inset?: number;
};

export type Item =
  | { kind: 'picture'; name: string; alt: string; frame: Frame }
  | { kind: 'shape'; name: string; alt: string; frame: Frame; geometry: Geometry; fill: Paint | null; outline: Outline | null }
  | { kind: 'line'; name: string; from: Point; to: Point; outline: Outline }
  | { kind: 'group'; name: string; alt: string; items: readonly Item[] }
  | TextItem;

export type SlideLayout = 'cover' | 'scene' | 'closing';

export type Slide = {
  layout: SlideLayout;
  title: string;
  items: readonly Item[];
  /** What the speaker says; a paragraph a line. */
  notes: string | null;
};

export const frameOfPoints = (points: readonly Point[]): Frame => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};

export function frameOf(item: Item): Frame {
  switch (item.kind) {
    case 'line':
      return frameOfPoints([item.from, item.to]);
    case 'group':
      return around(item.items.map(frameOf));
    case 'picture':
    case 'shape':
    case 'text':
      return item.frame;
  }
}

const around = (frames: readonly Frame[]): Frame =>
  frameOfPoints(frames.flatMap(({ x, y, width, height }) => [{ x, y }, { x: x + width, y: y + height }]));
