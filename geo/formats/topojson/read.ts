/** TopoJSON: every object a layer. */
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { checkCrs } from '../../document/geojson/frame';
import { Report } from '../../document/issue';
import { Ids } from '../../document/plain/ids';
import { attributed, Members, unreadIn } from '../../document/plain/members';
import { tidyGeometry } from '../../document/geojson/tidy';
import { isRecord } from '../../document/record';
import { checkCounts, checkValue } from '../../document/stages/4-structure';
import { readJson } from '../../document/stages/3-json';
import { Collector } from '../collect/collector';
import { reading } from '../notes';
import { textOf } from '../text';
import type { Reading, ReadOptions } from '../types';
import { checkTopology } from './check';

type Made = Feature<Geometry | null>;

/** The features of an object: the members of a collection, or one that is called as the object is. */
function featuresOf(topology: Topology, name: string): Made[] {
  const made = feature(topology, topology.objects[name] as GeometryCollection) as unknown as Made | { type: 'FeatureCollection'; features: Made[] };
  return made.type === 'FeatureCollection' ? made.features : [{ ...made, properties: { name, ...made.properties } }];
}

/** What stands where no file of strangers should be trusted, as the document's own stages have it. */
function valueOf(text: string): { value: unknown; issues: Report } {
  const issues = new Report();
  const value = readJson(text, issues, issues);
  if (issues.empty) checkValue(value, issues);
  if (issues.empty) checkCounts(value, issues);
  return { value, issues };
}

function collect(value: unknown, collector: Collector): void {
  checkTopology(value);
  const topology = value as unknown as Topology;
  const ids = new Ids();
  for (const layer of Object.keys(topology.objects)) {
    const features = featuresOf(topology, layer);
    const members = new Members(features.map(({ properties }) => properties));
    features.forEach(({ id, properties, geometry }, i) => {
      const sayings = attributed(members.sayings(properties));
      const { by, address } = sayings;
      collector.add({
        line: null, noun: `Object ${i + 1} of “${layer.slice(0, 80)}”`, name: sayings.name?.text ?? (id === undefined ? '' : String(id)),
        layer: sayings.layer?.text ?? layer, texts: { role: sayings.role?.text, when: sayings.when?.text },
        ...(by ? { saidBy: { by: by.text, address: address?.text ?? '' } } : {}),
        id: id === undefined ? undefined : ids.take(String(id)) ? String(id) : undefined,
        others: unreadIn(properties, sayings).map((member) => [member, (properties as Record<string, unknown>)[member]]),
        geometry: tidyGeometry(geometry),
      });
    });
  }
}

export const readTopoJson = (bytes: Uint8Array, { name = '' }: ReadOptions): Promise<Reading> => reading(() => {
  const { value, issues } = valueOf(textOf(bytes));
  if (issues.empty && isRecord(value)) checkCrs(value, null, issues);
  if (!issues.empty) return { briefing: null, issues: issues.list() };
  const collector = new Collector();
  collect(value, collector);
  return collector.finish(name);
});
