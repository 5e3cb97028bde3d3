/** Stage 5: the value is GeoJSON (RFC 7946): FeatureCollection, Feature or geometry, with positions on the globe. */
import { isRecord } from '../record';
import type { Json } from '../record';
import type { Report } from '../issue';
import { at } from '../path';
import type { Path } from '../path';
import { kindOf, nearest } from '../quote';
import { checkBbox, checkCrs } from '../geojson/frame';
import { checkGeometry } from '../geojson/geometry';
import { GEOMETRY_TYPES } from '../geojson/types';
import type { Check } from '../geojson/types';

const ROOT_TYPES = ['FeatureCollection', 'Feature', ...GEOMETRY_TYPES];

/** Members that mean something on another kind of object (RFC 7946, section 7.1). */
const FORBIDDEN = {
  FeatureCollection: ['geometry', 'properties', 'coordinates', 'geometries'],
  Feature: ['features', 'coordinates', 'geometries'],
} as const;

function checkFrame(value: Json, type: keyof typeof FORBIDDEN, path: Path, report: Report): void {
  for (const name of FORBIDDEN[type]) {
    if (Object.hasOwn(value, name)) report.add({ code: 'member-forbidden', name, of: `A ${type}` }, at(path, name));
  }
  checkBbox(value, path, report);
  checkCrs(value, path, report);
}

function checkProperties(feature: Json, path: Path, report: Report): void {
  const { properties } = feature;
  if (properties === undefined) report.add({ code: 'member-missing', name: 'properties', of: 'A Feature' }, at(path, 'properties'));
  else if (properties !== null && !isRecord(properties)) {
    report.add({ code: 'member-type', expected: 'an object or null', found: kindOf(properties) }, at(path, 'properties'));
  }
}

function checkId({ id }: Json, path: Path, report: Report): void {
  if (id === undefined || typeof id === 'string' || typeof id === 'number') return;
  report.add({ code: 'feature-id', found: kindOf(id) }, at(path, 'id'));
}

function checkFeature(value: unknown, path: Path, check: Check): void {
  const { report } = check;
  if (!isRecord(value)) return report.add({ code: 'member-type', expected: 'a Feature', found: kindOf(value) }, path);
  if (value.type !== 'Feature') {
    const found = typeof value.type === 'string' ? value.type : null;
    return found === null
      ? report.add({ code: 'type-missing', found: kindOf(value.type) }, at(path, 'type'))
      : report.add({ code: 'type-unknown', found, known: '"Feature"', suggestion: nearest(found, ['Feature']) }, at(path, 'type'));
  }
  checkFrame(value, 'Feature', path, report);
  checkId(value, path, report);
  checkProperties(value, path, report);
  if (value.geometry === undefined) report.add({ code: 'member-missing', name: 'geometry', of: 'A Feature' }, at(path, 'geometry'));
  else if (value.geometry !== null) checkGeometry(value.geometry, at(path, 'geometry'), check);
}

function checkCollection(value: Json, check: Check): void {
  const { report } = check;
  checkFrame(value, 'FeatureCollection', null, report);
  const { features } = value;
  if (features === undefined) report.add({ code: 'member-missing', name: 'features', of: 'A FeatureCollection' }, at(null, 'features'));
  else if (!Array.isArray(features)) report.add({ code: 'member-type', expected: 'an array of features', found: kindOf(features) }, at(null, 'features'));
  else features.forEach((feature: unknown, i) => checkFeature(feature, at(null, 'features', i), check));
}

/** A GeometryCollection that is the whole file: its members become the places, so none may be a collection. */
function checkBareCollection(value: Json, report: Report): void {
  const geometries: unknown[] = Array.isArray(value.geometries) ? value.geometries : [];
  geometries.forEach((member, i) => {
    if (isRecord(member) && member.type === 'GeometryCollection') report.add({ code: 'collection-nested' }, at(null, 'geometries', i));
  });
}

export function checkGeoJson(value: unknown, check: Check): void {
  const { report } = check;
  if (!isRecord(value)) return report.add({ code: 'root-type', found: kindOf(value) }, null);
  const { type } = value;
  if (typeof type !== 'string') return report.add({ code: 'type-missing', found: kindOf(type) }, at(null, 'type'));
  if (type === 'FeatureCollection') return checkCollection(value, check);
  if (type === 'Feature') return checkFeature(value, null, check);
  if (!ROOT_TYPES.includes(type)) {
    const known = ROOT_TYPES.map((name) => `"${name}"`).join(', ');
    return report.add({ code: 'type-unknown', found: type, known, suggestion: nearest(type, ROOT_TYPES) }, at(null, 'type'));
  }
  if (type === 'GeometryCollection') checkBareCollection(value, report);
  checkGeometry(value, null, check);
}
