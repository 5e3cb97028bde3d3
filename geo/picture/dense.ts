/**
 * Points of big layers, which a page does not hold itself: how they are painted, by MapLibre (`geo/style/dossier`) and where a
 * picture has no WebGL under it (`denseMarks.ts`).
 */
import type { Briefing } from '../document/briefing';
import type { DensePoint } from '../document/dense';
import { isClustered } from '../style/names';
import { rangeOf } from '../time/edtf';
import type { View } from '../view/view';
import type { Ink } from './picture';
import { prepare } from './prepare';

/** A big layer that is shown, with the points of which those are meant that lie in the window. */
export type DenseLayer = {
  ink: Ink;
  points: readonly DensePoint[];
  /** Whether points stand together where they lie near. */
  clustered: boolean;
  /** The window in epoch days; null where none is set. */
  window: { from: number; to: number } | null;
  /** Size of points and clusters, which then stand together from farther: 1 on a screen. */
  scale: number;
};

/** A big layer's points, by its id; null where they are not there (yet). */
export type PointsOf = (layer: string) => readonly DensePoint[] | null;

/** Radii of a point in pixels, by MapLibre zoom, straight between them. */
export const POINT_RADII = [[2, 2.4], [8, 5]] as const;
/** Radii of a cluster in pixels, by the common logarithm of how many it holds. */
export const CLUSTER_RADII = [[0.3, 9], [4.5, 26]] as const;
export const CLUSTER_OPACITY = 0.86;
/** Pixels of the edge in the colour of the land. */
export const POINT_EDGE = 1;
export const CLUSTER_EDGE = 1.4;
export const COUNT_SIZE = 12;
/** Pixels within which points stand together, and the last zoom at which they do. */
export const CLUSTERS = { radius: 44, maxZoom: 13 };

type Ramp = readonly [readonly [number, number], readonly [number, number]];

const on = ([[x0, y0], [x1, y1]]: Ramp, x: number): number => y0 + (y1 - y0) * Math.max(0, Math.min(1, (x - x0) / (x1 - x0)));

export const pointRadius = (zoom: number): number => on(POINT_RADII, zoom);
export const clusterRadius = (count: number): number => on(CLUSTER_RADII, Math.log10(count));

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
