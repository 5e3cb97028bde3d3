/** Geometries as the normalised document holds them. */
import type { Geometry } from 'geojson';

/**
 * The geometry without foreign members; null where it is empty (RFC 7946, 3.1). Coordinates are shared with the input.
 * For geometries that have passed the GeoJSON stage.
 */
export function tidyGeometry(geometry: Geometry | null): Geometry | null {
  if (!geometry) return null;
  if (geometry.type === 'GeometryCollection') {
    const geometries = geometry.geometries.map(tidyGeometry).filter((member) => member !== null);
    return geometries.length > 0 ? { type: geometry.type, geometries } : null;
  }
  const { type, coordinates } = geometry;
  return coordinates.length > 0 ? ({ type, coordinates } as Geometry) : null;
}
