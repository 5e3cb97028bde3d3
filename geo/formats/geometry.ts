/** Positions exactly as a file writes them: a number that is not wholly one makes its geometry be skipped, never moved. */
import type { Geometry, Position } from 'geojson';
import { ontoGlobe } from '../document/geojson/globe';
import { LIMITS } from '../document/limits';
import type { Fault } from './faults';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The number that the text is; null where it is anything else ("12abc", "", "1,5"). */
export function numberOf(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed.length > 60 || !NUMBER.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}

/** Every position of a geometry with the check that it is held to; stops at the first fault. */
type Visit = (position: Position) => Fault | null;

/** What to call a feature: asked only where something is wrong with it. */
export type Named = () => string;

const all = <T>(items: readonly T[], check: (item: T) => Fault | null): Fault | null => {
  for (const item of items) {
    const fault = check(item);
    if (fault) return fault;
  }
  return null;
};

const line = (positions: Position[], visit: Visit, of: Named): Fault | null =>
  positions.length < 2 ? { code: 'line-short', of: of() } : all(positions, visit);

const area = (rings: Position[][], visit: Visit, of: Named): Fault | null =>
  all(rings, (ring) => (ring.length < 4 ? { code: 'ring-short', of: of() } : all(ring, visit)));

function inspect(geometry: Geometry, visit: Visit, of: Named, depth: number): Fault | null {
  switch (geometry.type) {
    case 'Point': return visit(geometry.coordinates);
    case 'MultiPoint': return all(geometry.coordinates, visit);
    case 'LineString': return line(geometry.coordinates, visit, of);
    case 'MultiLineString': return all(geometry.coordinates, (part) => line(part, visit, of));
    case 'Polygon': return area(geometry.coordinates, visit, of);
    case 'MultiPolygon': return all(geometry.coordinates, (part) => area(part, visit, of));
    case 'GeometryCollection':
      if (depth >= LIMITS.collections) return { code: 'nested', of: of() };
      return all(geometry.geometries, (member) => inspect(member, visit, of, depth + 1));
  }
}

/** What keeps a geometry off the map; null where nothing does. `counted` hears of every position. Noise beyond the globe's edge is taken off. */
export function geometryFault(geometry: Geometry, of: Named, counted: () => void): Fault | null {
  return inspect(geometry, (position) => {
    counted();
    if (ontoGlobe(position)) return null;
    const [lng = NaN, lat = NaN] = position;
    return { code: 'position-range', of: of(), lng, lat };
  }, of, 0);
}

const same = (a: Position, b: Position): boolean => a.length === b.length && a.every((element, i) => element === b[i]);

/** A ring that ends where it began. */
export const closed = (ring: Position[]): Position[] => (ring.length > 0 && !same(ring[0]!, ring.at(-1)!) ? [...ring, ring[0]!] : ring);

/** Several geometries as one: of a single type as its Multi form, else as a collection. */
export function joined(parts: Geometry[]): Geometry | null {
  const [first] = parts;
  if (!first || parts.length === 1) return first ?? null;
  const every = (type: Geometry['type']): boolean => parts.every((part) => part.type === type);
  if (every('Point') || every('LineString') || every('Polygon')) {
    const coordinates = parts.map((part) => (part as { coordinates: unknown }).coordinates);
    return { type: `Multi${first.type}`, coordinates } as Geometry;
  }
  return { type: 'GeometryCollection', geometries: parts };
}

/** A number in plain decimal notation, without an exponent, as XML's `decimal` has it; no digit is lost. */
export function decimal(value: number): string {
  const text = String(value);
  const [, sign = '', whole = '', part = '', exponent] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const power = Number(exponent);
  if (power > 0) return `${sign}${whole}${part.padEnd(power, '0')}`;
  return `${sign}0.${'0'.repeat(-power - 1)}${whole}${part}`;
}
