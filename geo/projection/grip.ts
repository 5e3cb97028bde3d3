/** Moving a map by what one holds of it: a finger, two, or the point under a wheel. */
import type { Camera } from '../view/view';
import { projector, type Padding, type Point, type Size } from './projector';

type Lens = { size: Size; padding: Padding; /** Lowest and highest zoom of the map. */ least: number; most: number };

/**
 * The camera, so much closer as the map's limits let it be, that has the ground of one point of the screen at another: to a hair on
 * the flat map, on the globe as near as one step comes. Where either point is beside the globe, only the zoom changes.
 * @param closer in zooms
 */
export function gripped(from: Camera, start: Point, to: Point, closer: number, { size, padding, least, most }: Lens): Camera {
  const nearer = { ...from, zoom: Math.max(least, Math.min(most, from.zoom + closer)) };
  const [held, under] = [projector(from, size, padding).unproject(start), projector(nearer, size, padding).unproject(to)];
  if (!held || !under) return nearer;
  return { ...nearer, center: [from.center[0] + held[0] - under[0], from.center[1] + held[1] - under[1]] };
}
