/** Where the mark of a geometry stands. */
import type { Geometry, Position } from 'geojson';
import { areaOf, centroid, insideOrNear, lengthOf, midpoint, ringsOf, toPosition, unwrap } from './plane';
import type { XY } from './plane';

type Parts = { points: Position[]; lines: Position[][]; areas: Position[][][] };

function collect(geometry: Geometry, into: Parts): void {
  switch (geometry.type) {
    case 'Point': into.points.push(geometry.coordinates); break;
    case 'MultiPoint': into.points.push(...geometry.coordinates.slice(0, 1)); break;
    case 'LineString': into.lines.push(geometry.coordinates); break;
    case 'MultiLineString': for (const line of geometry.coordinates) into.lines.push(line); break;
    case 'Polygon': into.areas.push(geometry.coordinates); break;
    case 'MultiPolygon': for (const area of geometry.coordinates) into.areas.push(area); break;
    case 'GeometryCollection': for (const part of geometry.geometries) collect(part, into); break;
  }
}

/** The item with the largest measure; null for none. */
function largest<T>(items: readonly T[], measure: (item: T) => number): T | null {
  let best: T | null = null;
  let most = -1;
  for (const item of items) {
    const size = measure(item);
    if (size > most) [best, most] = [item, size];
  }
  return best;
}

const middle = (ring: readonly XY[]): XY => {
  const half = ring[Math.floor(ring.length / 2)]!;
  return [(ring[0]![0] + half[0]) / 2, (ring[0]![1] + half[1]) / 2];
};

function areaAnchor(areas: readonly Position[][][]): XY | null {
  const rings = largest(areas.map(ringsOf).filter((area) => area.length > 0), (area) => areaOf(area[0]!));
  if (!rings) return null;
  const found = centroid(rings[0]!);
  return found ? insideOrNear(rings, found.at) : middle(rings[0]!);
}

function lineAnchor(lines: readonly Position[][]): XY | null {
  const line = largest(lines.filter((vertices) => vertices.length > 0).map(unwrap), lengthOf);
  return line && midpoint(line);
}

/**
 * Where the mark stands, [lng, lat]: inside the largest area; else halfway along the longest line; else the first
 * point; null for nothing at all. Right across the antimeridian.
 */
export function anchorOf(geometry: Geometry | null): Position | null {
  if (!geometry) return null;
  const parts: Parts = { points: [], lines: [], areas: [] };
  collect(geometry, parts);
  const spot = areaAnchor(parts.areas) ?? lineAnchor(parts.lines);
  if (spot) return toPosition(spot);
  const [point] = parts.points;
  return point ? point.slice(0, 2) : null;
}

/** Whether a geometry covers ground. */
export function isArea(geometry: Geometry | null): boolean {
  if (!geometry) return false;
  if (geometry.type === 'GeometryCollection') return geometry.geometries.some(isArea);
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}
