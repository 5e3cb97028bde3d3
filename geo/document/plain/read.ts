/** Plain GeoJSON as a briefing of plain places. Nothing is refused here: what the format cannot hold is put right and tallied. */
import type { Geometry } from 'geojson';
import type { BriefingDocument } from '../briefing';
import { tidyGeometry } from '../geojson/tidy';
import type { Report } from '../issue';
import { at } from '../path';
import type { Json } from '../record';
import { Ids } from './ids';
import { itemsOf, writtenId } from './items';
import type { Item } from './items';
import { nameOf } from './names';

/** Good ids keep their owners; the rest are made after them. */
function idsOf(items: readonly Item[], names: readonly (string | null)[], warnings: Report): string[] {
  const ids = new Ids();
  const kept = items.map((item) => {
    const id = writtenId(item);
    return id !== null && ids.take(id) ? id : null;
  });
  return items.map((item, i) => {
    const id = writtenId(item);
    if (kept[i] === null && id !== null) warnings.tally({ code: 'plain-id' }, at(item.path, 'id'));
    return kept[i] ?? ids.make(id || names[i] || 'place');
  });
}

/**
 * The document of a value that has passed the GeoJSON stage and has no `briefing`.
 * @param offMap geometries that cannot be drawn: their places are listed without them
 */
export function readPlain(value: Json, offMap: ReadonlySet<object>, warnings: Report): BriefingDocument {
  const items = itemsOf(value);
  const names = items.map(({ properties, path }) => nameOf(properties, at(path, 'properties'), warnings));
  const ids = idsOf(items, names, warnings);
  const drawn = (geometry: Geometry | null): Geometry | null =>
    geometry === null || offMap.has(geometry) || offMap.has(value) ? null : tidyGeometry(geometry);
  const title = nameOf(value.type === 'FeatureCollection' ? value : null, null, warnings) ?? 'Places';
  return {
    type: 'FeatureCollection',
    briefing: { format: 1, title },
    features: items.map(({ geometry }, i) => ({
      type: 'Feature', id: ids[i]!, geometry: drawn(geometry), properties: { kind: 'place', name: names[i] ?? `Place ${i + 1}` },
    })),
  };
}
