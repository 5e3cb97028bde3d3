/** What one does to a measurement, a step at a time, and how long it is. */
import { geodesic } from '../geometry';
import type { Measured, MeasurePoint } from './measured';
import type { Ring } from './ring';

/** With one more point; the same point again, as a double click says it, is no leg. */
export const withPoint = (measured: Measured, point: MeasurePoint): Measured =>
  (measured.points.at(-1)?.at.join() === point.at.join() ? measured : { ...measured, points: [...measured.points, point] });

export const withoutLastPoint = (measured: Measured): Measured => ({ ...measured, points: measured.points.slice(0, -1) });

export const withRing = (measured: Measured, ring: Ring): Measured => ({ ...measured, rings: [...measured.rings, ring] });

/** Along the shortest way. */
export const distanceKm = (from: MeasurePoint['at'], to: MeasurePoint['at']): number => geodesic(from, to).distanceKm;

/** All legs together, in kilometres; 0 where there is none. */
export const totalKm = (points: readonly MeasurePoint[]): number =>
  points.slice(1).reduce((sum, { at }, i) => sum + distanceKm(points[i]!.at, at), 0);
