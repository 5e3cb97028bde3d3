/** What lies inside what: the door to turf, loaded only where there is no WebGL to ask. */
import { booleanPointInPolygon } from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';

const areasOf = (geometry: Geometry): (Polygon | MultiPolygon)[] => {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(areasOf);
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [geometry] : [];
};

/** True where the position lies in one of the geometry's areas, its edge included. */
export const holds = (geometry: Geometry, at: Position): boolean =>
  areasOf(geometry).some((area) => booleanPointInPolygon(at, area));
