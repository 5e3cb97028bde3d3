/**
 * What KML has no element for, kept in it for the way back: other programs pass over elements of a foreign namespace in
 * ExtendedData. What a person can see and change in those programs (name, position) goes before what stands here.
 */
import type { Geometry } from 'geojson';
import { checkGeometry } from '../../document/geojson/geometry';
import { Report } from '../../document/issue';
import type { DocumentFeature } from '../../document/read/features';
import { isLink, isPlace, placeAt } from '../../document/read/features';
import { isRecord } from '../../document/record';
import { BriefingMember } from '../../document/schema';
import { joined } from '../geometry';
import { childrenOf } from '../xml/element';
import type { Element } from '../xml/read';

export const NAMESPACE = 'urn:x-sandtable:briefing-1';

/** A feature without what KML's own elements say. */
export type Own = {
  id: string;
  order: number;
  /** Type of the geometry, which KML's MultiGeometry leaves open; null where there is none. */
  shape: Geometry['type'] | null;
  /** The first point is the place's mark, not part of its geometry. */
  mark?: true;
  /** A short mark of the description as it was written, by which a changed one is known; older files have none. */
  seen?: string;
  /** Where what is drawn is not the geometry itself. */
  geometry?: Geometry | null;
  properties: DocumentFeature['properties'];
};

export function ownOf(feature: DocumentFeature, order: number): Own {
  const { geometry, properties } = feature;
  const base = { id: String(feature.id), order, shape: geometry?.type ?? null, properties };
  if (isLink(feature) || geometry?.type === 'GeometryCollection') return { ...base, geometry };
  const isMarked = isPlace(feature) && geometry !== null && geometry.type !== 'Point' && placeAt(feature) !== null;
  const isAnchorOnly = isPlace(feature) && (geometry === null || geometry.type === 'Point') && properties.kind === 'place' && properties.anchor !== undefined;
  if (isAnchorOnly) return { ...base, geometry };
  return isMarked ? { ...base, mark: true } : base;
}

/** What was kept under a name: undefined where nothing was, null where it is no JSON. */
function read(holder: Element, name: string): unknown {
  const written = childrenOf(holder, 'ExtendedData').flatMap(({ children }) => children).find((child) => child.name === `sandtable:${name}`);
  if (!written) return undefined;
  try {
    return JSON.parse(written.text) as unknown;
  } catch {
    return null;
  }
}

function isGeometry(value: unknown): value is Geometry {
  const report = new Report();
  checkGeometry(value, null, { report, warnings: new Report(), lenient: false, offMap: new Set(), positions: 0 });
  return report.empty;
}

/** Only what is used before the end is looked at: then features are held to the format with the whole document. */
function isOwn(value: unknown): value is Own {
  if (!isRecord(value) || !isRecord(value.properties)) return false;
  const { id, order, shape, seen, geometry = null, properties } = value;
  return typeof id === 'string' && typeof order === 'number' && typeof properties.name === 'string'
    && (shape === null || typeof shape === 'string') && (seen === undefined || typeof seen === 'string')
    && (geometry === null || isGeometry(geometry));
}

/** @param onSpoilt hears of what was kept and cannot be used */
export function readOwnFeature(placemark: Element, onSpoilt: () => void): Own | null {
  const own = read(placemark, 'feature');
  if (own === undefined) return null;
  if (isOwn(own)) return own;
  onSpoilt();
  return null;
}

/** @param onSpoilt as in `readOwnFeature` */
export function readOwnBriefing(extendedData: Element, onSpoilt: () => void): BriefingMember | null {
  const own = read({ ...extendedData, children: [extendedData] }, 'briefing');
  if (own === undefined) return null;
  const held = BriefingMember.safeParse(own);
  if (held.success) return held.data;
  onSpoilt();
  return null;
}

const partsOf = (geometry: Geometry): Geometry[] => {
  switch (geometry.type) {
    case 'GeometryCollection': return geometry.geometries;
    case 'MultiPoint': return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
    case 'MultiLineString': return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
    case 'MultiPolygon': return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
    default: return [geometry];
  }
};

/** The geometry as the document had it, from what is drawn now. */
export function reshaped(drawn: Geometry | null, own: Own): Geometry | null {
  if (own.geometry !== undefined) return own.geometry;
  if (drawn === null) return null;
  const all = partsOf(drawn);
  const parts = own.mark && all[0]?.type === 'Point' ? all.slice(1).flatMap((part) => partsOf(part)) : all;
  const multi = own.shape?.startsWith('Multi') && parts.every(({ type }) => `Multi${type}` === own.shape);
  if (!multi) return joined(parts);
  return { type: own.shape, coordinates: parts.map((part) => (part as { coordinates: unknown }).coordinates) } as Geometry;
}
