/** Strokes and laser as SVG: anchored to the ground, the same width on every screen of a size. */
import { lngLatOf, vectorOf, type Point, type Projector, type Vector } from '@/geo/projection/projector';
import type { Ground, Stroke } from '@/geo/show/state';

const RIM_POINTS = 64;

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];

/** A vector turned about an axis of unit length (Rodrigues' formula), radians. */
function turned(vector: Vector, axis: Vector, angle: number): Vector {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const side = cross(axis, vector);
  const along = dot(axis, vector) * (1 - c);
  return [0, 1, 2].map((i) => vector[i]! * c + side[i]! * s + axis[i]! * along) as unknown as Vector;
}

/** The circle on the ground about a centre, through a point of its rim; closed. */
export function circleOf(centre: Ground, rim: Ground): Ground[] {
  const [axis, point] = [vectorOf(...centre), vectorOf(...rim)];
  return Array.from({ length: RIM_POINTS + 1 }, (_, i) => lngLatOf(turned(point, axis, (i / RIM_POINTS) * 2 * Math.PI)));
}

const groundOf = ({ kind, points }: Stroke): Ground[] => (kind === 'circle' && points[1] ? circleOf(points[0]!, points[1]) : points);

const n = (value: number): number => Math.round(value * 10) / 10;

/** A path through what is seen of a course; a new piece wherever it was behind the horizon. */
function pathThrough(points: readonly Ground[], view: Projector): string {
  let down = false;
  return points.map((at) => {
    const { x, y, seen } = view.project(vectorOf(...at));
    const step = seen ? `${down ? 'L' : 'M'}${n(x)} ${n(y)}` : '';
    down = seen;
    return step;
  }).join('');
}

const HEAD = 22;
const HEAD_ANGLE = 0.46;

function headOf(stroke: Stroke, view: Projector, scale: number): string {
  if (stroke.kind !== 'arrow' || !stroke.points[1]) return '';
  const [tail, tip] = stroke.points.map((at) => view.project(vectorOf(...at)));
  if (!tail?.seen || !tip?.seen) return '';
  const angle = Math.atan2(tip.y - tail.y, tip.x - tail.x);
  const barb = (by: number): string => `${n(tip.x - HEAD * scale * Math.cos(angle + by))} ${n(tip.y - HEAD * scale * Math.sin(angle + by))}`;
  return `M${barb(HEAD_ANGLE)}L${n(tip.x)} ${n(tip.y)}L${barb(-HEAD_ANGLE)}`;
}

/** The whole stroke as a path; a single point of the pen as a dot. */
export function strokePath(stroke: Stroke, view: Projector, scale: number): string {
  const points = groundOf(stroke);
  const path = pathThrough(points.length === 1 ? [points[0]!, points[0]!] : points, view);
  return path + headOf(stroke, view, scale);
}

const NEAR = 14;

function far(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = dx === 0 && dy === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(point.x - a.x - dx * along, point.y - a.y - dy * along);
}

/** The stroke under the eraser: the latest within reach, of what is seen. Behind the globe there may be others. */
export function strokeAt(ink: readonly Stroke[], point: Point, view: Projector): string | null {
  const hit = [...ink].reverse().find((stroke) => {
    const points = groundOf(stroke).map((at) => view.project(vectorOf(...at)));
    return points.some((b, i) => {
      const a = points[i - 1];
      return b.seen && far(point, a?.seen ? a : b, b) < NEAR;
    });
  });
  return hit?.id ?? null;
}
