/** Words along links: on the stretch in sight, never upside down, clear of everything placed before. */
import type { Link } from '../../document/briefing';
import type { Projector } from '../../projection/projector';
import type { BoxGrid } from './boxGrid';
import { around, isInside, overlaps } from '../boxes';
import { cut, lengthOf, pointAlong, type Vertex } from '../course';
import type { Grid } from './grid';
import { textWidth } from './measure';
import type { Box, LinkLabel, Stroke } from '../picture';
import { pathOf } from '../strokes';

const SIZE = 12.5;
/** Where along the course the middle of the words may stand, best first. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.28, 0.72, 0.2, 0.8];
/** Baseline off the line: above it, or below. */
const ABOVE = -5;
const BELOW = 14;
const PIECE = 9;

/** How words are set along a link. */
export type WordsAlong = {
  /** How much wider than measured they may run, where their face is not brought along. */
  wider: number;
  /** How straight their stretch of the course must be: the way between its ends as a share of its length. */
  chord: number;
};

/** Letter by letter. Sharp turns break words; a stretch that winds is passed over. */
export const BENT: WordsAlong = { wider: 1, chord: 0.96 };

export type LinkText = { runs: { text: string; bold: boolean }[]; width: number };

/** The figure in bold and its basis; where one end is out of sight, the end's name instead. Its width with room for a face so much wider. */
export function linkText(link: Link, ends: { from: string; to: string; seesStart: boolean; seesEnd: boolean }, scale: number, wider: number): LinkText | null {
  const runs = wordsOf(link, ends);
  if (!runs) return null;
  const width = runs.reduce((sum, { text, bold }) => sum + textWidth(text, bold ? 'sans-bold' : 'sans', SIZE * scale * wider), 0);
  return { runs, width };
}

function wordsOf(link: Link, { from, to, seesStart, seesEnd }: { from: string; to: string; seesStart: boolean; seesEnd: boolean }) {
  // What goes both ways, or no way, leads to either end.
  if (!seesStart && seesEnd) return [{ text: `${link.direction === 'forward' ? 'From' : 'To'} ${from}`, bold: true }, ...tail(link)];
  if (seesStart && !seesEnd) return [{ text: `To ${to}`, bold: true }, ...tail(link)];
  if (!link.label) return null;
  return [{ text: link.label, bold: true }, ...(link.basis ? [{ text: `, ${link.basis}`, bold: false }] : [])];
}

const tail = (link: Link) => (link.label ? [{ text: `: ${link.label}`, bold: false }] : []);

type Fit = { vertices: Vertex[]; dy: number };

export type LinkField = {
  view: Projector;
  hard: BoxGrid<Box>;
  /** Points along all links, and which of these lines is the label's own. */
  links: Grid;
  own: number;
  chord: number;
};

function fitAt(course: readonly Vertex[], centre: number, width: number, dy: number, scale: number): Fit {
  const stretch = cut(course, centre - width / 2 - 4, centre + width / 2 + 4);
  const middle = pointAlong(course, centre).angle;
  const vertices = Math.cos(middle) < -1e-6 ? [...stretch].reverse() : stretch;
  return { vertices, dy: dy * scale };
}

function smooth(vertices: readonly Vertex[], chord: number): boolean {
  const [a, b] = [vertices[0], vertices.at(-1)];
  return !!a && !!b && Math.hypot(b.x - a.x, b.y - a.y) > lengthOf(vertices) * chord;
}

/** The boxes that words take up along their stretch, or null where one of them is not free: most fail at the first. */
function boxesOf({ vertices, dy }: Fit, scale: number, field: LinkField): Box[] | null {
  const aside = dy - 4 * scale;
  const long = lengthOf(vertices);
  const pieces = Math.max(2, Math.ceil(long / PIECE));
  const boxes: Box[] = [];
  for (let i = 0; i < pieces; i += 1) {
    const p = pointAlong(vertices, ((i + 0.5) / pieces) * long);
    const box = around({ x: p.x - Math.sin(p.angle) * aside, y: p.y + Math.cos(p.angle) * aside }, 6.5 * scale);
    if (!isFree(box, field)) return null;
    boxes.push(box);
  }
  return boxes;
}

function isFree(box: Box, { view: { size: { width, height } }, hard, links, own }: LinkField): boolean {
  return isInside(box, [2, 2, width - 2, height - 2]) && !hard.some(box, (other) => overlaps(box, other)) && links.count(box, own, 1) === 0;
}

/** The label with the boxes it takes up, or null where the words find no room. */
export function linkLabelFor(stroke: Stroke, course: readonly Vertex[], text: LinkText, scale: number, field: LinkField): { label: LinkLabel; boxes: Box[] } | null {
  const total = lengthOf(course);
  if (total < text.width + 24) return null;
  for (const dy of [ABOVE, BELOW]) {
    for (const share of SHARES) {
      const centre = total * share;
      if (centre < text.width / 2 + 10 || total - centre < text.width / 2 + 10) continue;
      const fit = fitAt(course, centre, text.width, dy, scale);
      const boxes = smooth(fit.vertices, field.chord) ? boxesOf(fit, scale, field) : null;
      if (!boxes) continue;
      const label = {
        id: stroke.id, path: pathOf(fit.vertices), offset: lengthOf(fit.vertices) / 2, dy: fit.dy,
        runs: text.runs, size: SIZE * scale, ink: stroke.ink,
      };
      return { label, boxes };
    }
  }
  return null;
}
