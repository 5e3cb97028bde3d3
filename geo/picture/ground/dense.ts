/**
 * Points of big layers, which a page does not hold itself: how they are painted, by MapLibre (`geo/style/dossier`) and where a
 * picture has no WebGL under it (`denseMarks.ts`).
 */
import type { DensePoint } from '../../document/dense';
import type { Ink } from '../picture';

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
