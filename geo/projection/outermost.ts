/** The few of many points that a frame need hold, so as to hold them all. */
import type { Position } from 'geojson';
import { vectorsOf, type Vector } from './projector';

/** Directions in which the furthest point is kept: what lies between two of them stands out by less than 2 %, 1 − cos(π/16). */
const DIRECTIONS = Array.from({ length: 16 }, (_, i) => [Math.cos((i * Math.PI) / 8), Math.sin((i * Math.PI) / 8)] as const);

/** Where the middle of all points lies; the null meridian on the equator where they balance. */
export function middleOf(vectors: readonly Vector[]): Vector {
  let [x, y, z] = [0, 0, 0];
  for (const vector of vectors) {
    x += vector[0];
    y += vector[1];
    z += vector[2];
  }
  const length = Math.hypot(x, y, z);
  return length < 1e-9 ? [0, 0, 1] : [x / length, y / length, z / length];
}

/** Way to a point from the middle, east and north, in radians: the azimuthal equidistant projection, which has no far side. */
function waysFrom(middle: Vector): (vector: Vector) => readonly [east: number, north: number] {
  const [mx, my, mz] = middle;
  const across = Math.hypot(mx, mz) || 1;
  const [ex, ez] = [mz / across, -mx / across];
  const [nx, ny, nz] = [-my * (mx / across), across, -my * (mz / across)];
  return ([x, y, z]) => {
    const [east, north] = [x * ex + z * ez, x * nx + y * ny + z * nz];
    const sine = Math.hypot(east, north);
    const stretch = sine < 1e-12 ? 1 : Math.atan2(sine, x * mx + y * my + z * mz) / sine;
    return [east * stretch, north * stretch];
  };
}

/**
 * The positions that lie furthest out from the middle of all, in each of 16 directions; each once, at most 16.
 * @param positions [lng, lat] in degrees; a cluster across the antimeridian or over a pole is one cluster
 */
export function outermostOf(positions: readonly Position[]): Position[] {
  const vectors = vectorsOf(positions);
  const wayTo = waysFrom(middleOf(vectors));
  const most = DIRECTIONS.map(() => ({ far: -Infinity, index: -1 }));
  for (const [index, vector] of vectors.entries()) {
    const way = wayTo(vector);
    for (const [i, direction] of DIRECTIONS.entries()) {
      const far = way[0] * direction[0] + way[1] * direction[1];
      if (far > most[i]!.far) most[i] = { far, index };
    }
  }
  return [...new Set(most.map(({ index }) => index))].filter((index) => index >= 0).map((index) => positions[index]!);
}
