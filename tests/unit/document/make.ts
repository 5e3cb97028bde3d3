/** Small documents for the tests: a good one, and the same with something changed. */
import { parseDocument } from '@/geo/document/parse';
import type { BriefingDocument } from '@/geo/document/briefing';

type Json = Record<string, unknown>;

export const point = (lng: number, lat: number): Json => ({ type: 'Point', coordinates: [lng, lat] });

export const place = (id: string, more: Json = {}): Json =>
  ({ type: 'Feature', id, geometry: point(127.44, 39.15), properties: { kind: 'place', name: `Place ${id}`, ...more } });

export const link = (id: string, more: Json = {}, geometry: unknown = null): Json =>
  ({ type: 'Feature', id, geometry, properties: { kind: 'link', name: `Link ${id}`, from: 'a', to: 'b', ...more } });

export const collection = (...features: unknown[]): Json => ({ type: 'FeatureCollection', features });

/** A briefing with places `a` and `b`, changed in its member or features. */
export const briefing = (member: Json = {}, features: unknown[] = []): Json =>
  ({ type: 'FeatureCollection', briefing: { format: 1, title: 'Two harbours', ...member }, features: [place('a'), place('b'), ...features] });

/** A feature of plain GeoJSON around a geometry. */
export const feature = (geometry: unknown, more: Json = {}): Json => ({ type: 'Feature', properties: {}, geometry, ...more });

/** The document, or a failure that lists the issues. */
export function good(input: unknown): BriefingDocument {
  const parsed = parseDocument(input);
  if (parsed.document === null) throw new Error(parsed.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return parsed.document;
}
