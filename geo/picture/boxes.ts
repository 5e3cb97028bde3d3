/** Boxes on the screen: overlaps, and what stands in a label's way. */
import type { Point } from '../projection/projector';
import type { Box } from './picture';

export const overlaps = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
export const grown = (box: Box, by: number): Box => [box[0] - by, box[1] - by, box[2] + by, box[3] + by];
export const around = ({ x, y }: Point, r: number): Box => [x - r, y - r, x + r, y + r];
export const holdsPoint = (box: Box, { x, y }: Point): boolean => x > box[0] && x < box[2] && y > box[1] && y < box[3];
export const isInside = (a: Box, b: Box): boolean => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];

/** Evenly spaced points along a line, at most `step` pixels apart. */
export function dotted(points: readonly Point[], step: number): Point[] {
  const dots = points.slice(0, 1);
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const pieces = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / step));
    for (let k = 1; k <= pieces; k += 1) dots.push({ x: a.x + ((b.x - a.x) * k) / pieces, y: a.y + ((b.y - a.y) * k) / pieces });
  }
  return dots;
}

/** True where any corner region of the box lies within a disc (a globe) of the screen. */
export function touchesDisc([l, t, r, b]: Box, disc: { x: number; y: number; r: number }): boolean {
  const dx = Math.max(l - disc.x, 0, disc.x - r);
  const dy = Math.max(t - disc.y, 0, disc.y - b);
  return dx * dx + dy * dy < disc.r * disc.r;
}

/** Shares of a segment's way at which it comes into a box and leaves it, found axis by axis; null where none of it lies inside. */
export function stretchIn([a, b]: readonly [Point, Point], [left, top, right, bottom]: Box): [enters: number, leaves: number] | null {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [atLeft, atRight] = entries(a.x, dx, left, right);
  const [atTop, atBottom] = entries(a.y, dy, top, bottom);
  const [enters, leaves] = [Math.max(0, atLeft, atTop), Math.min(1, atRight, atBottom)];
  return enters < leaves ? [enters, leaves] : null;
}

/** True where some of a segment lies inside a box. */
export const passes = (segment: readonly [Point, Point], box: Box): boolean => stretchIn(segment, box) !== null;

/** Shares of a way at which it comes between two bounds and leaves them. */
function entries(from: number, by: number, low: number, high: number): [enters: number, leaves: number] {
  if (by === 0) return from > low && from < high ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const [a, b] = [(low - from) / by, (high - from) / by];
  return a < b ? [a, b] : [b, a];
}

const turn = (a: Point, b: Point, c: Point): number => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

/** True where the segments ab and cd cross; not where they only touch. */
export const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
