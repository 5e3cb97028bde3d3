/** Courses as strokes: tapered where it happened, dashed where it is planned, dotted where it is claimed. */
import type { Status } from '../document/briefing';
import type { Point } from '../projection/projector';
import { cut, lengthOf, type Run, type Vertex } from './course';
import type { Ink, Stroke } from './picture';

/** Width at the start of an occurred link, as a share of its width at the head. */
const TAIL = 0.38;

export type Pattern = 'solid' | 'dashed' | 'dotted';

/** The line that a status is drawn with, everywhere: map, legend, timeline, card. */
export function patternOf(status: Status): Pattern {
  switch (status) {
    case 'occurred':
    case 'ongoing':
      return 'solid';
    case 'planned':
    case 'proposed':
      return 'dashed';
    case 'claimed':
      return 'dotted';
  }
}

/** To a tenth; written from whole numbers, which is quicker than a fraction, and a path has many. */
function n(value: number): string {
  const tenths = Math.round(value * 10);
  const whole = Math.trunc(tenths / 10);
  const rest = Math.abs(tenths % 10);
  return rest === 0 ? String(whole) : `${tenths < 0 && whole === 0 ? '-' : ''}${whole}.${rest}`;
}

export const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');

function normals(points: readonly Point[]): Point[] {
  return points.map((_, i) => {
    const [a, b] = [points[Math.max(0, i - 1)]!, points[Math.min(points.length - 1, i + 1)]!];
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    return { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  });
}

/** Outline of a line that widens along its course. */
function tapered(vertices: readonly Vertex[], width: number): string {
  const sides = normals(vertices);
  const side = (sign: number) =>
    vertices.map((p, i) => {
      const half = (sign * width * (TAIL + (1 - TAIL) * p.t)) / 2;
      return { x: p.x + sides[i]!.x * half, y: p.y + sides[i]!.y * half };
    });
  return `${pathOf([...side(1), ...side(-1).reverse()])}Z`;
}

/** A slim barb at the end of a line, or an open one where the end is a whole country. */
function head(tip: Point, from: Point, width: number, open: boolean): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const long = headLength(width);
  const half = long * 0.36;
  const at = (back: number, aside: number): Point => ({ x: tip.x - ux * back - uy * aside, y: tip.y - uy * back + ux * aside });
  const [left, right] = [at(long, half), at(long, -half)];
  return open ? pathOf([left, tip, right]) : `${pathOf([tip, left, at(long * 0.74, 0), right])}Z`;
}

export const headLength = (width: number): number => 5 + 2 * width;

/** Dash and gap in pixels after the weight; dots are round caps on zero-length dashes. */
function dashOf(pattern: Pattern, width: number): { dash: string; period: number } {
  const dashed = [2.6 * width + 3, 1.4 * width + 2] as const;
  if (pattern === 'dashed') return { dash: `${n(dashed[0])} ${n(dashed[1])}`, period: dashed[0] + dashed[1] };
  return { dash: `0 ${n(2.1 * width + 1)}`, period: 2.1 * width + 1 };
}

export type StrokeStyle = {
  id: string;
  ink: Ink;
  status: Status;
  width: number;
  direction: 'forward' | 'both' | 'none';
  /** The end is a whole country: an open head, since no mark stands there. */
  openEnd: boolean;
  faded: boolean;
};

export function strokeOf(run: Run, style: StrokeStyle): Stroke {
  const { width, direction } = style;
  const pattern = patternOf(style.status);
  const whole = run.vertices;
  const ahead = direction !== 'none' && run.ends;
  const behind = direction === 'both' && run.starts;
  const reach = headLength(width) * 0.74;
  const length = lengthOf(whole);
  const body = length > reach * 3 ? cut(whole, behind ? reach : 0, length - (ahead && !style.openEnd ? reach : 0)) : whole;
  const back = (points: readonly Vertex[]): Point => points[Math.max(0, points.length - 3)]!;
  const heads = [
    ...(ahead ? [{ path: head(whole.at(-1)!, back(whole), width, style.openEnd), open: style.openEnd, width }] : []),
    ...(behind ? [{ path: head(whole[0]!, whole[Math.min(2, whole.length - 1)]!, width, false), open: false, width }] : []),
  ];
  const line = pathOf(body);
  const { dash, period } = dashOf(pattern, width);
  return {
    id: style.id,
    ink: style.ink,
    status: style.status,
    shape: pattern === 'solid'
      ? { fill: tapered(body, width) }
      : { line, width, dash, dashOffset: run.before % period, round: pattern === 'dotted' },
    casing: { line, width: width + 2.4 },
    heads,
    faded: style.faded,
    course: whole,
  };
}
