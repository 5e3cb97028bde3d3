/** Where the points of big layers lie on a map, and which of them stand together: as MapLibre has them, by the same index. */
import { Supercluster } from '@maplibre/geojson-vt';
import type { Briefing } from '../../document/briefing';
import type { DensePoint } from '../../document/dense';
import { boundsOf } from '../../projection/bounds';
import { vectorOf, type Point, type Projector, type Vector } from '../../projection/projector';
import { isClustered } from '../../style/names';
import { rangeOf } from '../../time/edtf';
import type { View } from '../../view/view';
import { CLUSTER_RADII, CLUSTERS, POINT_EDGE, POINT_RADII, type DenseLayer, type PointsOf } from './dense';
import type { Ink } from '../picture';
import { prepare } from '../prepare';

export type Dot = Point & Pick<DensePoint['properties'], 'id' | 'name'>;

export type Cluster = Point & {
  at: [lng: number, lat: number];
  /** In pixels. */
  r: number;
  /** How many, as short as a small circle wants it. */
  count: string;
  /** In the layer's index. */
  id: number;
};

export type DenseMarks = {
  ink: Ink;
  /** Radius of a dot, in pixels. */
  r: number;
  dots: Dot[];
  clusters: Cluster[];
};

type Ramp = readonly [readonly [number, number], readonly [number, number]];

const on = ([[x0, y0], [x1, y1]]: Ramp, x: number): number => y0 + (y1 - y0) * Math.max(0, Math.min(1, (x - x0) / (x1 - x0)));

const pointRadius = (zoom: number): number => on(POINT_RADII, zoom);
const clusterRadius = (count: number): number => on(CLUSTER_RADII, Math.log10(count));

/** Epoch days of a window; open ends are infinite. */
function daysOf(window: View['window']): DenseLayer['window'] {
  if (!window) return null;
  return { from: rangeOf(window[0])?.earliest ?? -Infinity, to: rangeOf(window[1])?.latest ?? Infinity };
}

export function denseOf(briefing: Briefing, { hide, window }: Pick<View, 'hide' | 'window'>, pointsOf: PointsOf, scale: number): DenseLayer[] {
  const { inkOf } = prepare(briefing);
  const days = daysOf(window);
  return briefing.layers.filter(({ id, dense }) => dense && !hide.includes(id)).flatMap((layer) => {
    const points = pointsOf(layer.id);
    return points ? [{ ink: inkOf(layer.id), points, clustered: isClustered(layer, days !== null), window: days, scale }] : [];
  });
}

const vectors = new WeakMap<readonly DensePoint[], readonly Vector[]>();
const indices = new WeakMap<readonly DensePoint[], Supercluster>();

const positionOf = ({ geometry: { coordinates: [lng = 0, lat = 0] } }: DensePoint): [lng: number, lat: number] => [lng, lat];

function vectorsOf(points: readonly DensePoint[]): readonly Vector[] {
  const known = vectors.get(points) ?? points.map((point) => vectorOf(...positionOf(point)));
  vectors.set(points, known);
  return known;
}

function indexOf(points: readonly DensePoint[]): Supercluster {
  const known = indices.get(points);
  if (known) return known;
  const index = new Supercluster({ ...CLUSTERS, extent: 512 });
  index.load([...points]);
  indices.set(points, index);
  return index;
}

/** Undated points are in every window. */
const isIn = ({ properties: { t0, t1 } }: DensePoint, window: DenseLayer['window']): boolean =>
  !window || t0 === undefined || t1 === undefined || (t0 <= window.to && t1 >= window.from);

type Placer = (vector: Vector, r: number) => Point | null;

/** Where something of a radius lies that can be seen. */
const placerOf = (view: Projector): Placer => (vector, r) => {
  const { x, y, seen } = view.project(vector);
  const { width, height } = view.size;
  return seen && x >= -r && y >= -r && x <= width + r && y <= height + r ? { x, y } : null;
};

const dotOf = ({ properties: { id, name } }: DensePoint, at: Point | null): Dot[] => (at ? [{ ...at, id, name }] : []);

function clusteredMarks(layer: DenseLayer, view: Projector, r: number): Pick<DenseMarks, 'dots' | 'clusters'> {
  const place = placerOf(view);
  const found = indexOf(layer.points).getClusters(boundsOf(view), Math.max(0, Math.floor(view.camera.zoom - Math.log2(layer.scale))));
  const [dots, clusters]: [Dot[], Cluster[]] = [[], []];
  for (const feature of found) {
    const [lng = 0, lat = 0] = feature.geometry.coordinates;
    const held = feature.properties;
    if (!held || !('point_count' in held)) {
      dots.push(...dotOf(feature as DensePoint, place(vectorOf(lng, lat), r)));
      continue;
    }
    const radius = clusterRadius(Number(held.point_count)) * layer.scale;
    const at = place(vectorOf(lng, lat), radius);
    if (at) clusters.push({ ...at, at: [lng, lat], r: radius, count: String(held.point_count_abbreviated), id: Number(held.cluster_id) });
  }
  return { dots, clusters };
}

function singleMarks({ points, window }: DenseLayer, view: Projector, r: number): Dot[] {
  const place = placerOf(view);
  const at = vectorsOf(points);
  return points.flatMap((point, i) => (isIn(point, window) ? dotOf(point, place(at[i]!, r)) : []));
}

export function denseMarks(layer: DenseLayer, view: Projector): DenseMarks {
  const r = pointRadius(view.camera.zoom) * layer.scale;
  const marks = layer.clustered ? clusteredMarks(layer, view, r) : { dots: singleMarks(layer, view, r), clusters: [] };
  return { ink: layer.ink, r, ...marks };
}

const reaches = (mark: Point, r: number, { x, y }: Point): boolean => Math.hypot(mark.x - x, mark.y - y) <= r;

/** @returns dots under a point of the screen, topmost first. @param slack pixels by which one may miss */
export const dotsUnder = (marks: readonly DenseMarks[], point: Point, slack: number): Dot[] =>
  marks.flatMap(({ dots, r }) => dots.filter((dot) => reaches(dot, r + POINT_EDGE + slack, point))).reverse();

/**
 * @param marks of these layers
 * @returns where the topmost cluster under a point of the screen lies, and the zoom at which it comes apart; null where there is none
 */
export function clusterUnder(layers: readonly DenseLayer[], marks: readonly DenseMarks[], point: Point): { at: [lng: number, lat: number]; zoom: number } | null {
  for (const [i, { points }] of [...layers.entries()].reverse()) {
    const cluster = marks[i]?.clusters.findLast((mark) => reaches(mark, mark.r, point));
    if (cluster) return { at: cluster.at, zoom: indexOf(points).getClusterExpansionZoom(cluster.id) };
  }
  return null;
}

/** Dots that a path for a moment may have. */
const MOST_COARSE = 3_000;

/** More than any screen has: a column and a row are one number, and a small one, which maps find quickest. */
const ROWS = 8_192;
const cellOf = ({ x, y }: Point, side: number): number => Math.round(x / side) * ROWS + Math.round(y / side);

/**
 * Dots as one path, to be stroked with round ends: subpaths without a length (SVG 2, section 13.5.4).
 * Of dots in one place on the screen the first is drawn.
 * @param near pixels within which dots are one place; a path for a moment (greater than 0) is thinned further until it is short
 */
export function dotsPath(dots: readonly Dot[], near = 0): string {
  let side = Math.max(1, near);
  let places = new Map(dots.map((dot) => [cellOf(dot, side), dot]));
  while (near > 0 && places.size > MOST_COARSE) {
    side *= 1.2;
    places = new Map([...places.values()].map((dot) => [cellOf(dot, side), dot]));
  }
  return [...places.values()].map(({ x, y }) => `M${Math.round(x * 2) / 2} ${Math.round(y * 2) / 2}h0`).join('');
}
