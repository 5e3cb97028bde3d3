/** What lies under a point of the screen. */
import type { Point } from '../projection/projector';
import { holdsPoint } from './boxes';
import type { Picture } from './picture';

/** Pixels round a mark or line that still count as hitting it; wider for fingers. */
const SLACK = { mouse: 5, touch: 14 } as const;

/** Distance from a point to a polyline, in pixels. */
export function distanceTo(points: readonly Point[], { x, y }: Point): number {
  let best = Infinity;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length2 = dx * dx + dy * dy || 1;
    const t = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length2));
    best = Math.min(best, Math.hypot(x - a.x - t * dx, y - a.y - t * dy));
  }
  return best;
}

/**
 * Ids under a point, nearest first. Marks and names come before lines: where a link meets its place, the place is meant.
 * More than one id means that a person must choose.
 */
export function hit(picture: Picture, point: Point, pointer: 'mouse' | 'touch' = 'mouse'): string[] {
  const slack = SLACK[pointer];
  const marks = picture.marks
    .map((mark) => ({ id: mark.id, far: Math.hypot(mark.at.x - point.x, mark.at.y - point.y) - mark.r }))
    .filter(({ far }) => far <= slack)
    .sort((a, b) => a.far - b.far);
  if (marks.length > 0) return marks.map(({ id }) => id);
  const named = picture.labels.filter(({ box }) => holdsPoint(box, point));
  if (named.length > 0) return named.map(({ id }) => id);
  const lines = picture.strokes
    .map((stroke) => ({ id: stroke.id, far: distanceTo(stroke.course, point) - stroke.casing.width / 2 }))
    .filter(({ far }) => far <= slack)
    .sort((a, b) => a.far - b.far);
  return [...new Set(lines.map(({ id }) => id))];
}
