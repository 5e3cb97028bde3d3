/** What lies inside what: the door to turf, loaded only where there is no WebGL to ask. */
import { booleanPointInPolygon } from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { unwrapped } from '../document/read/plane';

const areasOf = (geometry: Geometry): (Polygon | MultiPolygon)[] => {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(areasOf);
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [geometry] : [];
};

/** turf knows no globe: an area across the antimeridian runs on beyond ±180°, where the position is asked for, too. */
const TURNS = [0, 360, -360];

/** True where the position lies in one of the geometry's areas, its edge included, right across the antimeridian. */
export const holds = (geometry: Geometry, [lng, lat]: Position): boolean =>
  areasOf(unwrapped(geometry)).some((area) => TURNS.some((turn) => booleanPointInPolygon([lng! + turn, lat!], area)));
