/** A link's course on the screen: great circles, bent into their lane, cut to what is seen. */
import { vectorOf, type Point, type Projector, type Vector } from '../projection/projector';
import { grown, stretchIn } from './boxes';

/** A vertex with its share (0 to 1) of the way along the whole course. */
export type Vertex = Point & { t: number };
export type Run = {
  vertices: Vertex[];
  /** Pixels of the course that precede the run: keeps dashes in place while the map moves. */
  before: number;
  /** Whether the course's own ends are in the run, not cut off by the horizon or the edge of the map. */
  starts: boolean;
  ends: boolean;
};

/** Longest chord drawn for a great circle, in pixels. */
const CHORD = 28;
/** Pieces of some seventy metres: as near to the plane of a tilted camera as a line need be followed, from as close as one comes. */
const MAX_DEPTH = 13;
const BASE_SEGMENTS = 12;
/**
 * Longest piece of a leg between two stations, in radians. What lies with both ends beyond the horizon is taken for unseen where it is
 * short (`isCoarse`): from straight above none of these reaches from horizon to horizon, however close one looks at the globe.
 */
const LONGEST_PIECE = (5 * Math.PI) / 180;
/** Kept beyond the edges of the map, in pixels. */
const MARGIN = 80;
/** Nothing is kept further beyond them: near the plane of a tilted camera a line runs out to millions of pixels. */
const FAR = 2_000;
/** Distance between neighbouring lanes at the middle of a long link, in pixels. */
export const LANE = 26;

const angleBetween = (a: Vector, b: Vector): number => Math.acos(Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));

/** A quarter of the globe to the north of a point; of a pole, on the null meridian. */
const northOf = ([x, y, z]: Vector): Vector => {
  const r = Math.hypot(x, z);
  return r < 1e-6 ? [0, 0, 1] : [(-y * x) / r, r, (-y * z) / r];
};

const between = (a: Vector, b: Vector, f: number): Vector => {
  const angle = angleBetween(a, b);
  if (angle < 1e-9) return a;
  // Every great circle leads to the other side of the globe: the shortest of the ellipsoid leads over a pole.
  if (angle > Math.PI - 1e-6) return f < 0.5 ? between(a, northOf(a), 2 * f) : between(northOf(a), b, 2 * f - 1);
  const [wa, wb] = [Math.sin((1 - f) * angle) / Math.sin(angle), Math.sin(f * angle) / Math.sin(angle)];
  return [a[0] * wa + b[0] * wb, a[1] * wa + b[1] * wb, a[2] * wa + b[2] * wb];
};

/** A point of a course, whatever the camera: where it lies, and its share of the way. */
type Station = { vector: Vector; t: number };
type Sample = Vertex & Station & { seen: boolean };

const sampleAt = ({ vector, t }: Station, view: Projector): Sample => {
  const { x, y, seen } = view.project(vector);
  return { x, y, t, seen, vector };
};

const halfway = (a: Station, b: Station): Station => {
  const [x, y, z] = [a.vector[0] + b.vector[0], a.vector[1] + b.vector[1], a.vector[2] + b.vector[2]];
  const length = Math.hypot(x, y, z);
  return { vector: length < 1e-9 ? a.vector : [x / length, y / length, z / length], t: (a.t + b.t) / 2 };
};

function near({ x, y }: Point, { size }: Projector): boolean {
  return x > -MARGIN * 4 && y > -MARGIN * 4 && x < size.width + MARGIN * 4 && y < size.height + MARGIN * 4;
}

/** How many times its height over the chord an arc may stand out on the screen: most near the limb, which is seen at a slant. */
const BULGE = 8;

/**
 * True where an arc between two points off the map may cross it: it leaves the straight line between them by its sagitta,
 * r·(1 − cos(θ/2)) for an angle θ, which is r·c²/8 for a short chord c of the unit sphere.
 */
function mayCross(a: Sample, b: Sample, view: Projector): boolean {
  const [[ax, ay, az], [bx, by, bz]] = [a.vector, b.vector];
  const sagitta = (view.radius * ((ax - bx) ** 2 + (ay - by) ** 2 + (az - bz) ** 2)) / 8;
  const reach = MARGIN * 4 + BULGE * sagitta;
  return Math.max(a.x, b.x) > -reach && Math.min(a.x, b.x) < view.size.width + reach &&
    Math.max(a.y, b.y) > -reach && Math.min(a.y, b.y) < view.size.height + reach;
}

/** Where one looks; in radians of the globe, how far one sees from there, and how high the camera stands: the lower the more it is tilted. */
type Sight = { centre: Vector; horizon: number; height: number };

const sightOf = ({ camera: { center, pitch }, eye }: Projector): Sight => ({
  centre: vectorOf(...center), horizon: Math.acos(1 / (1 + (eye - 1) * Math.cos((pitch * Math.PI) / 180))), height: eye - 1,
});

const lengthBetween = ([ax, ay, az]: Vector, [bx, by, bz]: Vector): number => Math.hypot(ax - bx, ay - by, az - bz);

/** True where some of a chord may lie as near to where one looks. */
function liesWithin(reach: number, { vector: a }: Sample, { vector: b }: Sample, { centre: [cx, cy, cz] }: Sight): boolean {
  return Math.hypot((a[0] + b[0]) / 2 - cx, (a[1] + b[1]) / 2 - cy, (a[2] + b[2]) / 2 - cz) < lengthBetween(a, b) / 2 + reach;
}

/** True for a chord that stands for a line in sight, or one that may come into it, and is too long for it. */
function isCoarse(a: Sample, b: Sample, view: Projector, sight: Sight, depth: number): boolean {
  // One end may lie beyond the horizon and one behind the camera; on the flat map, where great circles bend, both behind it.
  if (!a.seen && !b.seen) return lengthBetween(a.vector, b.vector) > sight.horizon / 3 && liesWithin(sight.horizon, a, b, sight);
  const apart = Math.hypot(b.x - a.x, b.y - a.y);
  if (a.seen !== b.seen) return apart > 1 && (depth < 4 || liesWithin(3 * sight.height, a, b, sight));
  return apart > CHORD && (near(a, view) || near(b, view) || (depth < 4 && mayCross(a, b, view)));
}

/** Halves a chord until it is short, where it is in sight. */
function refine(a: Sample, b: Sample, view: Projector, sight: Sight, depth: number, out: Sample[]): void {
  if (depth < MAX_DEPTH && isCoarse(a, b, view, sight, depth)) {
    const middle = sampleAt(halfway(a, b), view);
    refine(a, middle, view, sight, depth + 1, out);
    refine(middle, b, view, sight, depth + 1, out);
    return;
  }
  out.push(b);
}

const stationsOf = new WeakMap<readonly Vector[], Station[]>();

/** Where a course is looked at first, kept with it: its vertices, and points between where they are few or far apart. */
function stations(vertices: readonly Vector[]): Station[] {
  const known = stationsOf.get(vertices);
  if (known) return known;
  const legs = vertices.length - 1;
  const least = Math.max(1, Math.round(BASE_SEGMENTS / legs));
  const along = (leg: number): Station[] => {
    const [a, b] = [vertices[leg]!, vertices[leg + 1]!];
    const steps = Math.max(least, Math.ceil(angleBetween(a, b) / LONGEST_PIECE));
    return Array.from({ length: steps }, (_, i) => ({ vector: between(a, b, (i + 1) / steps), t: (leg + (i + 1) / steps) / legs }));
  };
  const made = [{ vector: vertices[0]!, t: 0 }, ...vertices.slice(1).flatMap((_, leg) => along(leg))];
  stationsOf.set(vertices, made);
  return made;
}

function sampled(vertices: readonly Vector[], view: Projector): Sample[] {
  const [first, ...rest] = stations(vertices);
  const sight = sightOf(view);
  let last = sampleAt(first!, view);
  const out = [last];
  for (const station of rest) {
    const next = sampleAt(station, view);
    refine(last, next, view, sight, 0, out);
    last = next;
  }
  return out;
}

/** Moves each vertex sideways by a parabola over the course: nothing at the ends, all of it in the middle. */
function bent(samples: readonly Sample[], lane: number): readonly Sample[] {
  if (lane === 0) return samples;
  const [first, last] = [samples[0]!, samples.at(-1)!];
  const reach = Math.min(1, Math.hypot(last.x - first.x, last.y - first.y) / 420);
  return samples.map((sample, i) => {
    const [a, b] = [samples[Math.max(0, i - 1)]!, samples[Math.min(samples.length - 1, i + 1)]!];
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const shift = lane * LANE * reach * 4 * sample.t * (1 - sample.t);
    return { ...sample, x: sample.x - ((b.y - a.y) / length) * shift, y: sample.y + ((b.x - a.x) / length) * shift };
  });
}

const inside = ({ x, y }: Point, view: Projector): boolean =>
  x >= -MARGIN && y >= -MARGIN && x <= view.size.width + MARGIN && y <= view.size.height + MARGIN;

/** True where a chord crosses the map although both of its ends lie outside. */
function crosses(a: Point, b: Point, view: Projector): boolean {
  const { width, height } = view.size;
  return Math.max(a.x, b.x) > -MARGIN && Math.min(a.x, b.x) < width + MARGIN &&
    Math.max(a.y, b.y) > -MARGIN && Math.min(a.y, b.y) < height + MARGIN;
}

/** Splits samples into the runs that are seen and on or near the map, in their order. */
function inSight(samples: readonly Sample[], view: Projector): Run[] {
  const reach = grown([0, 0, view.size.width, view.size.height], FAR);
  const runs: Run[] = [];
  let open: Run | null = null;
  let travelled = 0;
  for (let i = 1; i < samples.length; i += 1) {
    const [a, b] = [samples[i - 1]!, samples[i]!];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const kept = a.seen && b.seen && (inside(a, view) || inside(b, view) || crosses(a, b, view)) ? stretchIn([a, b], reach) : null;
    if (kept) {
      const [from, to] = kept;
      const first = from === 0 ? a : mixed(a, b, 1, from);
      if (!open) runs.push((open = { vertices: [first], before: travelled + from * length, starts: first.t === 0, ends: false }));
      else if (first !== a) open.vertices.push(first);
      open.vertices.push(to === 1 ? b : mixed(a, b, 1, to));
      open.ends = to === 1 && b.t === 1;
    } else open = null;
    travelled += length;
  }
  return runs;
}

export function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < points.length; i += 1) sum += Math.hypot(points[i]!.x - points[i - 1]!.x, points[i]!.y - points[i - 1]!.y);
  return sum;
}

/** The point at a distance along a polyline, with its direction in radians. */
export function pointAlong(points: readonly Point[], distance: number): Point & { angle: number } {
  let left = distance;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (left <= length || i === points.length - 1) {
      const f = length === 0 ? 0 : Math.max(0, Math.min(1, left / length));
      return { x: a.x + (b.x - a.x) * f, y: a.y + (b.y - a.y) * f, angle: Math.atan2(b.y - a.y, b.x - a.x) };
    }
    left -= length;
  }
  return { ...(points[0] ?? { x: 0, y: 0 }), angle: 0 };
}

function mixed(a: Vertex, b: Vertex, length: number, distance: number): Vertex {
  const f = length === 0 ? 0 : distance / length;
  return { x: a.x + (b.x - a.x) * f, y: a.y + (b.y - a.y) * f, t: a.t + (b.t - a.t) * f };
}

/** The part of a polyline between two distances along it. */
export function cut(points: readonly Vertex[], from: number, to: number): Vertex[] {
  const out: Vertex[] = [];
  let travelled = 0;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (travelled + length > from && travelled < to) {
      if (out.length === 0) out.push(mixed(a, b, length, Math.max(from, travelled) - travelled));
      out.push(mixed(a, b, length, Math.min(to, travelled + length) - travelled));
    }
    travelled += length;
  }
  return out;
}

/**
 * @param vertices of the course on the unit sphere
 * @param lane see `PreparedLink`
 * @param gaps pixels left free at the start and at the end, round the marks there
 * @returns the stretches in sight, in the order of the course
 */
export function runsOf(vertices: readonly Vector[], lane: number, view: Projector, gaps: readonly [number, number]): Run[] {
  return inSight(bent(sampled(vertices, view), lane), view).flatMap((run) => {
    const length = lengthOf(run.vertices);
    const first = run.starts ? gaps[0] : 0;
    const last = run.ends ? gaps[1] : 0;
    return length - first - last < 4 ? [] : { ...run, vertices: cut(run.vertices, first, length - last), before: run.before + first };
  });
}

/** The longest of some lines; null of none. */
export const longestOf = <T extends { vertices: readonly Point[] }>(lines: readonly T[]): T | null =>
  lines.reduce<T | null>((best, line) => (best && lengthOf(best.vertices) >= lengthOf(line.vertices) ? best : line), null);
