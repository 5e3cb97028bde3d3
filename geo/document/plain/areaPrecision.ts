/** How exactly an area says where it is, where its file does not: a building is no region. */
import type { Geometry, Position } from 'geojson';
import { METRES_PER_DEGREE, uncertaintyOf } from '../../coordinates/uncertainty';
import { isArea } from '../read/anchor';
import type { Precision } from '../schema';

/** From fine to coarse. What is larger is a region, which goes without saying; no size tells a country. */
const STEPS = ['site', 'settlement', 'district'] as const satisfies readonly Precision[];

function* positionsOf(geometry: Geometry): Generator<Position> {
  if (geometry.type === 'GeometryCollection') for (const member of geometry.geometries) yield* positionsOf(member);
  else if (geometry.type === 'Polygon') yield* geometry.coordinates.flat();
  else if (geometry.type === 'MultiPolygon') yield* geometry.coordinates.flat(2);
}

/** Metres from the middle of its bounds to their corner; one that crosses the antimeridian counts as wide as the world. */
function reach(geometry: Geometry): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positionsOf(geometry)) {
    [west, south, east, north] = [Math.min(west, lng!), Math.min(south, lat!), Math.max(east, lng!), Math.max(north, lat!)];
  }
  const width = (east - west) * Math.cos(((south + north) / 2) * (Math.PI / 180));
  return (Math.hypot(width, north - south) / 2) * METRES_PER_DEGREE;
}

/** The finest precision that holds all of an area; undefined for what is none, and for areas as large as regions. */
export function areaPrecision(geometry: Geometry | null): Precision | undefined {
  if (geometry === null || !isArea(geometry)) return undefined;
  const metres = reach(geometry);
  return STEPS.find((step) => uncertaintyOf(step, false) >= metres);
}
