/**
 * A picture: what the map says of a briefing in one view, as plain data in screen pixels.
 * The live overlay, the first picture in the HTML, thumbnails and print all render this and nothing else.
 */
import type { Symbol, Status } from '../document/briefing';
import type { Point, Size } from '../projection/projector';

/** Left, top, right, bottom in pixels. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A layer's colour: the palette's series by index, or the author's own #rrggbb. */
export type Ink = { series: number; own: string | null };

export type Mark = {
  id: string;
  at: Point;
  r: number;
  symbol: Symbol;
  ink: Ink;
  /** Planned or proposed: drawn as an outline. */
  hollow: boolean;
  ring: boolean;
  faded: boolean;
};

/** A stretch of a link: one that leaves the map and comes back has several. */
export type Stroke = {
  id: string;
  /** Which stretch of its link it is, from the start on; 0 where absent. */
  part?: number;
  ink: Ink;
  status: Status;
  /** Outline to fill (an occurred link tapers) or a line to stroke. */
  shape: { fill: string } | { line: string; width: number; dash: string; dashOffset: number; round: boolean };
  /** The same course as a line, for the casing. */
  casing: { line: string; width: number };
  heads: { path: string; open: boolean; width: number }[];
  faded: boolean;
  /** Screen vertices of the visible course, for hit tests and `obstaclesOf`. */
  course: Point[];
};

export type TextRun = { text: string; face: 'serif' | 'serif-bold' | 'sans' | 'sans-bold'; size: number; tone: 'ink' | 'ink2' | 'ink3'; lang?: string };

export type Label = {
  id: string;
  /** Left or right end of the lines by `anchor`; y of the first baseline. */
  at: Point;
  anchor: 'start' | 'middle' | 'end';
  lines: { runs: TextRun[]; dy: number }[];
  leader: readonly [from: Point, to: Point] | null;
  box: Box;
  /** Which of the candidate spots it took: kept while it stays free, so that labels do not hop. */
  spot: number;
};

export type LinkLabel = {
  id: string;
  /** Path for the text to run along, left to right. */
  path: string;
  /** Where the middle of the text stands on the path, in pixels. */
  offset: number;
  /** Baseline's distance from the path, negative above it. */
  dy: number;
  runs: { text: string; bold: boolean }[];
  size: number;
  ink: Ink;
};

export type Picture = {
  size: Size;
  disc: { x: number; y: number; r: number } | null;
  strokes: Stroke[];
  marks: Mark[];
  labels: Label[];
  linkLabels: LinkLabel[];
  /** From the selected mark to its card. */
  tie: readonly [from: Point, to: Point] | null;
  /** What marks, words, furniture, the globe's rim and the map's edge take up: see `obstaclesOf`. */
  taken: Box[];
};
