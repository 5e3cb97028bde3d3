/** What of the ground a map shows, as a box of degrees. */
import { MERCATOR_END, vectorOf, type Projector } from './projector';

export type Bounds = [west: number, south: number, east: number, north: number];

const WORLD: Bounds = [-180, -90, 180, 90];
/** Points asked for along each side: on the globe a side's farthest latitude lies between its corners. */
const STEPS = 8;
/** Degrees added all round, for the bend between two of them. */
const ROOM = 0.02;

const turnOf = (lng: number, from: number): number => ((lng - from + 540) % 360) - 180;

/**
 * A box around all that is in sight, after RFC 7946, section 5, but for `west` and `east`: these run on beyond ±180° where the
 * map lies across the antimeridian. The whole world where the globe's edge or a pole is in sight.
 */
export function boundsOf(view: Projector): Bounds {
  const { size: { width, height }, camera: { center: [lng0] } } = view;
  const inSight = (lng: number, lat: number): boolean => {
    const { x, y, seen } = view.project(vectorOf(lng, lat));
    return seen && x >= 0 && y >= 0 && x <= width && y <= height;
  };
  if (inSight(0, 90) || inSight(0, -90)) return WORLD;
  const sides = Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS);
  const edge = sides.flatMap((t) => [{ x: t * width, y: 0 }, { x: t * width, y: height }, { x: 0, y: t * height }, { x: width, y: t * height }]);
  const [lngs, lats]: [number[], number[]] = [[], []];
  for (const point of edge) {
    const at = view.unproject(point);
    if (!at) return WORLD;
    lngs.push(turnOf(at[0], lng0));
    lats.push(at[1]);
  }
  const [west, east, south, north] = [Math.min(...lngs), Math.max(...lngs), Math.min(...lats), Math.max(...lats)];
  const [across, along] = [(east - west) * ROOM, (north - south) * ROOM];
  return [lng0 + west - across, Math.max(-90, south - along), lng0 + east + across, north > MERCATOR_END ? 90 : Math.min(90, north + along)];
}
