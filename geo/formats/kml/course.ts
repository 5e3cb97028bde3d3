/** Great circles as vertices, for programs that join vertices by straight lines of the map. */
import type { Position } from 'geojson';
import { destination, geodesic } from '../../geometry';

const STEP_KM = 100;
const MOST = 128;

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

function leg(from: Position, to: Position): Position[] {
  const { distanceKm, bearingDeg } = geodesic(from, to);
  const steps = Math.min(MOST, Math.max(1, Math.ceil(distanceKm / STEP_KM)));
  const between = Array.from({ length: steps - 1 }, (_, i) => destination(from, bearingDeg, (distanceKm * (i + 1)) / steps).map(rounded));
  return [from, ...between];
}

/** The course with a vertex at least every 100 km where it has no more than 128 to a leg; its own vertices are exact. */
export const greatCircle = (course: readonly Position[]): Position[] =>
  course.flatMap((at, i) => (i + 1 < course.length ? leg(at, course[i + 1]!) : [at]));
