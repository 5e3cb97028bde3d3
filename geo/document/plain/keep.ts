/**
 * Plain GeoJSON as the briefing that it is stored as: all that the format has no place for goes along in members that
 * begin with `x-`, so that a file of somebody's own says after a change whatever it said before.
 */
import type { BriefingDocument } from '../briefing';
import { isRecord } from '../record';
import type { Json } from '../record';
import { itemsOf, writtenId } from './items';
import type { Item } from './items';

type Feature = BriefingDocument['features'][number];

/** Members of a collection or a bare geometry that are written anew, or are true no longer once something is added. */
const OF_ROOT = new Set(['type', 'features', 'coordinates', 'geometries', 'bbox']);
const OF_FEATURE = new Set(['type', 'id', 'geometry', 'properties']);

const without = (record: Json, names: ReadonlySet<string>): Json =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.has(name)));

/** The properties that the place does not have under the same name and in the same words; null where it has them all. */
function unsaid({ properties }: Item, said: Feature['properties']): Json | null {
  if (!isRecord(properties)) return null;
  const told = new Map<string, unknown>([...Object.entries(said), ...(said.data ?? []).map(({ name, value }) => [name, value] as const)]);
  const rest = Object.entries(properties).filter(([name, value]) => told.get(name) !== value);
  return rest.length > 0 ? Object.fromEntries(rest) : null;
}

function keptFeature(feature: Feature, item: Item): Feature {
  const [id, rest] = [writtenId(item), unsaid(item, feature.properties)];
  const kept = {
    ...(id !== null && id !== feature.id ? { 'x-id': item.id } : {}),
    ...(item.geometry !== null && feature.geometry === null ? { 'x-geometry': item.geometry } : {}),
    ...(rest ? { 'x-properties': rest } : {}),
  };
  return { ...without(item.feature ?? {}, OF_FEATURE), ...feature, properties: { ...feature.properties, ...kept } };
}

/**
 * The briefing as which a document is stored or changed: one that is a briefing already, word for word; plain GeoJSON
 * with everything that its reading left out.
 * @param value the document as it is written
 * @param read what `parseDocument` makes of plain GeoJSON; not asked for a briefing
 */
export function asBriefing(value: unknown, read: () => BriefingDocument): BriefingDocument {
  if (!isRecord(value)) return read();
  if (Object.hasOwn(value, 'briefing')) return value as BriefingDocument;
  const document = read();
  const items = itemsOf(value);
  const foreign = value.type === 'Feature' ? {} : without(value, OF_ROOT);
  return { ...foreign, ...document, features: document.features.map((feature, i) => keptFeature(feature, items[i]!)) };
}
