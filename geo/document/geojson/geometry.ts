/** Geometry objects (RFC 7946, section 3.1). */
import { isRecord } from '../record';
import type { Json } from '../record';
import { LIMITS } from '../limits';
import { at } from '../path';
import type { Path } from '../path';
import { kindOf, nearest } from '../quote';
import { checkArea, checkLine, checkPoint, checkPoints, each } from './coordinates';
import type { Sight } from './coordinates';
import { checkBbox, checkCrs } from './frame';
import { GEOMETRY_TYPES } from './types';
import type { Check } from './types';

const FORBIDDEN = ['geometry', 'properties', 'features'];

const known = GEOMETRY_TYPES.map((name) => `"${name}"`).join(', ');

function checkCoordinates(geometry: Json, path: Path, sight: Sight): void {
  const { type, coordinates } = geometry;
  const { report } = sight.check;
  const place = at(path, 'coordinates');
  if (coordinates === undefined) return report.add({ code: 'member-missing', name: 'coordinates', of: `A ${String(type)}` }, place);
  if (!Array.isArray(coordinates)) {
    return report.add({ code: 'member-type', expected: 'an array of coordinates', found: kindOf(coordinates) }, place);
  }
  // RFC 7946, 3.1: a geometry with empty coordinates may be read as null.
  if (coordinates.length === 0) return;
  switch (type) {
    case 'Point': return checkPoint(coordinates, place, sight);
    case 'MultiPoint': return checkPoints(coordinates, place, sight);
    case 'LineString': return checkLine(coordinates, place, sight);
    case 'MultiLineString': return each(coordinates, place, sight, checkLine);
    case 'Polygon': return checkArea(coordinates, place, sight);
    case 'MultiPolygon': return each(coordinates, place, sight, checkArea);
  }
}

function checkMembers(geometry: Json, path: Path, sight: Sight, depth: number): void {
  const { geometries } = geometry;
  const { report, warnings } = sight.check;
  const place = at(path, 'geometries');
  if (geometries === undefined) return report.add({ code: 'member-missing', name: 'geometries', of: 'A GeometryCollection' }, place);
  if (!Array.isArray(geometries)) {
    return report.add({ code: 'member-type', expected: 'an array of geometries', found: kindOf(geometries) }, place);
  }
  if (depth > LIMITS.collections) return report.add({ code: 'collection-depth' }, path);
  if (depth > 1) warnings.tally({ code: 'collection-inner' }, path);
  if (geometries.length === 1) warnings.tally({ code: 'collection-single' }, path);
  geometries.forEach((member: unknown, i) => inspect(member, at(place, i), sight, depth));
}

function inspect(value: unknown, path: Path, sight: Sight, depth: number): void {
  const { report } = sight.check;
  if (!isRecord(value)) return report.add({ code: 'member-type', expected: 'a geometry', found: kindOf(value) }, path);
  const { type } = value;
  if (typeof type !== 'string') return report.add({ code: 'type-missing', found: kindOf(type) }, at(path, 'type'));
  if (!(GEOMETRY_TYPES as readonly string[]).includes(type)) {
    return report.add({ code: 'type-unknown', found: type, known, suggestion: nearest(type, GEOMETRY_TYPES) }, at(path, 'type'));
  }
  for (const name of FORBIDDEN) {
    if (Object.hasOwn(value, name)) report.add({ code: 'member-forbidden', name, of: 'A geometry' }, at(path, name));
  }
  checkBbox(value, path, report);
  checkCrs(value, path, report);
  if (type === 'GeometryCollection') checkMembers(value, path, sight, depth + 1);
  else checkCoordinates(value, path, sight);
}

/** Checks one outermost geometry; notes it in `check.offMap` where it cannot be drawn. */
export function checkGeometry(value: unknown, path: Path, check: Check): void {
  const sight: Sight = { check, beyond: null };
  inspect(value, path, sight, 0);
  if (!sight.beyond || !isRecord(value)) return;
  check.offMap.add(value);
  check.warnings.add({ code: 'position-off-map', ...sight.beyond }, path);
}
