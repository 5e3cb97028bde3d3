/** The parts of plain GeoJSON that become places. */
import type { Geometry } from 'geojson';
import { at } from '../path';
import type { Path } from '../path';
import type { Json } from '../record';

/** `feature` is the Feature as it is written; null for a bare geometry. */
export type Item = { feature: Json | null; id: unknown; properties: unknown; geometry: Geometry | null; path: Path };

const featureItem = (feature: Json, path: Path): Item =>
  ({ feature, id: feature.id, properties: feature.properties, geometry: feature.geometry as Geometry | null, path });

const geometryItem = (geometry: unknown, path: Path): Item =>
  ({ feature: null, id: undefined, properties: null, geometry: geometry as Geometry, path });

/** What will be the places of a document, in their order, by the type of its root. */
export function itemsOf(value: Json): Item[] {
  switch (value.type) {
    case 'FeatureCollection': return (value.features as Json[]).map((feature, i) => featureItem(feature, at(null, 'features', i)));
    case 'Feature': return [featureItem(value, null)];
    case 'GeometryCollection': return (value.geometries as unknown[]).map((geometry, i) => geometryItem(geometry, at(null, 'geometries', i)));
    default: return [geometryItem(value, null)];
  }
}

/** The id as a text; null where there is none. */
export const writtenId = ({ id }: Item): string | null => (typeof id === 'string' || typeof id === 'number' ? String(id) : null);
