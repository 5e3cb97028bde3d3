/**
 * A small plane geometry on longitude and latitude, enough to stand a mark inside an area or on a line.
 * Not geodesy (that is geo/geometry): it ships to the browser and is right to a mark's width.
 */
import type { Geometry, Position } from 'geojson';

export type XY = [x: number, y: number];

const RADIANS = Math.PI / 180;

/** Longitude brought back to −180…180. */
export const wrapLng = (lng: number): number => (lng >= -180 && lng <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180);

export const toPosition = ([x, y]: XY): Position => [wrapLng(x), y];

/** Longitudes made continuous, so that a shape across the antimeridian keeps its form; they may leave ±180. */
export function unwrap(positions: readonly Position[]): XY[] {
  let shift = 0;
  let last: number | null = null;
  return positions.map(([lng = 0, lat = 0]) => {
    if (last !== null && lng - last > 180) shift -= 360;
    if (last !== null && lng - last < -180) shift += 360;
    last = lng;
    return [lng + shift, lat];
  });
}

/** The longitude midway between the westernmost and the easternmost vertex. */
function middleOf(ring: readonly XY[]): number {
  let [west, east] = [Infinity, -Infinity];
  for (const [x] of ring) [west, east] = [Math.min(west, x), Math.max(east, x)];
  return (west + east) / 2;
}

/** Rings of one area, continuous in longitude, each hole on the turn on which it lies in the outer ring: where their middles are nearest. */
export function ringsOf(area: readonly Position[][]): XY[][] {
  const rings = area.filter((ring) => ring.length > 0).map(unwrap);
  const middle = rings[0] ? middleOf(rings[0]) : 0;
  return rings.map((ring, i) => {
    const turns = i === 0 ? 0 : Math.round((middle - middleOf(ring)) / 360) * 360;
    return turns === 0 ? ring : ring.map(([x, y]): XY => [x + turns, y]);
  });
}

/** A geometry with the longitudes of each line and area continuous; they may leave ±180, as a tiler that knows no globe needs them. */
export function unwrapped(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint': return geometry;
    case 'LineString': return { ...geometry, coordinates: unwrap(geometry.coordinates) };
    case 'MultiLineString': return { ...geometry, coordinates: geometry.coordinates.map(unwrap) };
    case 'Polygon': return { ...geometry, coordinates: ringsOf(geometry.coordinates) };
    case 'MultiPolygon': return { ...geometry, coordinates: geometry.coordinates.map(ringsOf) };
    case 'GeometryCollection': return { ...geometry, geometries: geometry.geometries.map(unwrapped) };
  }
}

const cosLat = (a: XY, b: XY): number => Math.cos(((a[1] + b[1]) / 2) * RADIANS);

const segmentLength = (a: XY, b: XY): number => Math.hypot((b[0] - a[0]) * cosLat(a, b), b[1] - a[1]);

/** Length in degrees of latitude. */
export function lengthOf(line: readonly XY[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += segmentLength(line[i - 1]!, line[i]!);
  return sum;
}

/** The point halfway along a line of at least one vertex. */
export function midpoint(line: readonly XY[]): XY {
  let left = lengthOf(line) / 2;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1]!;
    const b = line[i]!;
    const step = segmentLength(a, b);
    if (step > 0 && left <= step) return [a[0] + ((b[0] - a[0]) * left) / step, a[1] + ((b[1] - a[1]) * left) / step];
    left -= step;
  }
  return line[0]!;
}

/** Twice the signed area and the centroid of a closed ring; null where it encloses nothing. */
export function centroid(ring: readonly XY[]): { area2: number; at: XY } | null {
  const [ox, oy] = ring[0]!;
  let area2 = 0;
  let x = 0;
  let y = 0;
  for (let i = 1; i < ring.length; i++) {
    const ax = ring[i - 1]![0] - ox;
    const ay = ring[i - 1]![1] - oy;
    const bx = ring[i]![0] - ox;
    const by = ring[i]![1] - oy;
    const cross = ax * by - bx * ay;
    area2 += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return area2 === 0 ? null : { area2, at: [ox + x / (3 * area2), oy + y / (3 * area2)] };
}

/** Area for comparing rings with one another: square degrees, shrunk by the cosine of the latitude. */
export function areaOf(ring: readonly XY[]): number {
  const found = centroid(ring);
  return found ? (Math.abs(found.area2) / 2) * Math.cos(Math.min(90, Math.abs(found.at[1])) * RADIANS) : 0;
}

/** Where the horizontal line at `y` crosses the rings, in order of x. */
function crossings(rings: readonly (readonly XY[])[], y: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const a = ring[i - 1]!;
      const b = ring[i]!;
      if (a[1] > y !== b[1] > y) found.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
    }
  }
  return found.sort((a, b) => a - b);
}

/** `at` where it lies inside the rings (even–odd, so holes count); else the middle of the widest stretch beside it. */
export function insideOrNear(rings: readonly (readonly XY[])[], at: XY): XY {
  const xs = crossings(rings, at[1]);
  let best: [number, number] | null = null;
  for (let i = 1; i < xs.length; i += 2) {
    const [from, to] = [xs[i - 1]!, xs[i]!];
    if (from < at[0] && at[0] < to) return at;
    if (!best || to - from > best[1] - best[0]) best = [from, to];
  }
  return best ? [(best[0] + best[1]) / 2, at[1]] : at;
}
