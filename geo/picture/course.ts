/** A link's course on the screen: great circles, bent into their lane, cut to what is seen. */
import type { Point, Projector, Vector } from '../projection/projector';

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
const MAX_DEPTH = 9;
const BASE_SEGMENTS = 12;
/** Kept beyond the edges of the map, in pixels. */
const MARGIN = 80;
/** Distance between neighbouring lanes at the middle of a long link, in pixels. */
export const LANE = 26;

const between = (a: Vector, b: Vector, f: number): Vector => {
  const angle = Math.acos(Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
  if (angle < 1e-9) return a;
  const [wa, wb] = [Math.sin((1 - f) * angle) / Math.sin(angle), Math.sin(f * angle) / Math.sin(angle)];
  return [a[0] * wa + b[0] * wb, a[1] * wa + b[1] * wb, a[2] * wa + b[2] * wb];
};

type Sample = Vertex & { seen: boolean; vector: Vector };

function near({ x, y }: Point, { size }: Projector): boolean {
  return x > -MARGIN * 4 && y > -MARGIN * 4 && x < size.width + MARGIN * 4 && y < size.height + MARGIN * 4;
}

/** Halves a chord until it is short, where it is in sight. */
function refine(a: Sample, b: Sample, view: Projector, depth: number, out: Sample[]): void {
  const long = Math.hypot(b.x - a.x, b.y - a.y) > CHORD || a.seen !== b.seen;
  const inSight = near(a, view) || near(b, view) || depth < 4;
  if (depth < MAX_DEPTH && long && inSight && (a.seen || b.seen)) {
    const vector = between(a.vector, b.vector, 0.5);
    const middle: Sample = { ...view.project(vector), vector, t: (a.t + b.t) / 2 };
    refine(a, middle, view, depth + 1, out);
    refine(middle, b, view, depth + 1, out);
    return;
  }
  out.push(b);
}

function sampled(vertices: readonly Vector[], view: Projector): Sample[] {
  const legs = vertices.length - 1;
  const steps = Math.max(1, Math.round(BASE_SEGMENTS / legs));
  const at = (leg: number, step: number): Sample => {
    const vector = between(vertices[leg]!, vertices[leg + 1]!, step / steps);
    return { ...view.project(vector), vector, t: (leg + step / steps) / legs };
  };
  let last = at(0, 0);
  const out = [last];
  for (let leg = 0; leg < legs; leg += 1) {
    for (let step = 1; step <= steps; step += 1) {
      const next = at(leg, step);
      refine(last, next, view, 0, out);
      last = next;
    }
  }
  return out;
}

/** Moves each vertex sideways by a parabola over the course: nothing at the ends, all of it in the middle. */
function bent(samples: readonly Sample[], lane: number): Sample[] {
  if (lane === 0) return [...samples];
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

/** Splits samples into the runs that are seen and on or near the map; the longest comes first. */
function runsOf(samples: readonly Sample[], view: Projector): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  let travelled = 0;
  for (let i = 1; i < samples.length; i += 1) {
    const [a, b] = [samples[i - 1]!, samples[i]!];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (a.seen && b.seen && (inside(a, view) || inside(b, view) || crosses(a, b, view))) {
      if (!open) runs.push((open = { vertices: [a], before: travelled, starts: a.t === 0, ends: false }));
      open.vertices.push(b);
      open.ends = b.t === 1;
    } else open = null;
    travelled += length;
  }
  return runs.sort((a, b) => lengthOf(b.vertices) - lengthOf(a.vertices));
}

export const lengthOf = (points: readonly Point[]): number =>
  points.reduce((sum, p, i) => (i === 0 ? 0 : sum + Math.hypot(p.x - points[i - 1]!.x, p.y - points[i - 1]!.y)), 0);

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

/** The part of a polyline between two distances along it. */
export function cut(points: readonly Vertex[], from: number, to: number): Vertex[] {
  const out: Vertex[] = [];
  let travelled = 0;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const mix = (d: number): Vertex => {
      const f = length === 0 ? 0 : (d - travelled) / length;
      return { x: a.x + (b.x - a.x) * f, y: a.y + (b.y - a.y) * f, t: a.t + (b.t - a.t) * f };
    };
    if (travelled + length > from && travelled < to) {
      if (out.length === 0) out.push(mix(Math.max(from, travelled)));
      out.push(mix(Math.min(to, travelled + length)));
    }
    travelled += length;
  }
  return out;
}

/**
 * @param vertices of the course on the unit sphere
 * @param lane see `PreparedLink`
 * @param gaps pixels left free at the start and at the end, round the marks there
 * @returns the longest stretch in sight, or null
 */
export function courseOf(vertices: readonly Vector[], lane: number, view: Projector, gaps: readonly [number, number]): Run | null {
  const samples = bent(sampled(vertices, view), lane);
  const run = runsOf(samples, view)[0];
  if (!run) return null;
  const length = lengthOf(run.vertices);
  const first = run.starts ? gaps[0] : 0;
  const last = run.ends ? gaps[1] : 0;
  if (length - first - last < 4) return null;
  return { ...run, vertices: cut(run.vertices, first, length - last), before: run.before + first };
}
