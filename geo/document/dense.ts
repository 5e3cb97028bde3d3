/**
 * Big layers apart from the rest. A page holds a briefing whole up to some thousand places; a layer with more is
 * served as bare points, and the card of one of them when it is opened.
 */
import type { Feature, Geometry, Point } from 'geojson';
import { EVER } from '../time/day';
import { rangeOf } from '../time/edtf';
import { outermostOf } from '../projection/outermost';
import type { BriefingDocument, Crowd, DenseRest, Outermost } from './briefing';
import { idOf, isPlace, placeAt } from './read/features';
import type { DocumentFeature, PlaceFeature } from './read/features';
import { keptIds } from './read/kept';
import { layersOf } from './read/layers';

/** Most places of a layer that the page holds itself, and of all layers together: each is drawn in every frame of a moving map. */
const DENSE_FROM = 2_000;
const MOST_PLACES = 4_000;
/** Most positions of lines and areas that big layers keep in the page; beyond, they too are points. */
const FOOTPRINT_BUDGET = 50_000;
/** Different stretches of days that a page tells apart, and to what they are widened beyond, in days. */
const MOST_STRETCHES = 2_000;
const MONTH = 30;

/** A place of a big layer that is not in the page; `t0` and `t1` in epoch days where it is dated. */
export type DensePoint = Feature<Point, { id: string; name: string; t0?: number; t1?: number }>;

export type Split = {
  /** The document without the features of big layers to which nothing points. */
  slim: BriefingDocument;
  /** What each big layer has outside `slim`, by layer id. */
  dense: Record<string, DenseRest>;
  /** What was left out of a layer and has a position; null for a layer that is not big. */
  pointsOf(layer: string): readonly DensePoint[] | null;
};

/** Layers of too many places, and the largest of the others while these together are too many. */
function bigLayers(document: BriefingDocument, first: string): Set<string> {
  const counts = new Map<string, number>();
  for (const { properties } of document.features.filter(isPlace)) {
    const layer = properties.layer ?? first;
    counts.set(layer, (counts.get(layer) ?? 0) + 1);
  }
  let held = 0;
  const smallestFirst = [...counts].sort((a, b) => a[1] - b[1]);
  return new Set(smallestFirst.filter(([, count]) => count > DENSE_FROM || (held += count) > MOST_PLACES).map(([layer]) => layer));
}

function positionsIn(geometry: Geometry | null): number {
  switch (geometry?.type) {
    case undefined: return 0;
    case 'Point': return 1;
    case 'MultiPoint':
    case 'LineString': return geometry!.coordinates.length;
    case 'MultiLineString':
    case 'Polygon': return geometry!.coordinates.reduce((sum, line) => sum + line.length, 0);
    case 'MultiPolygon': return geometry!.coordinates.flat().reduce((sum, ring) => sum + ring.length, 0);
    case 'GeometryCollection': return geometry!.geometries.reduce((sum, member) => sum + positionsIn(member), 0);
  }
}

/** A test for the features that leave the page, asked once for each in the document's order. */
function leaves(document: BriefingDocument, big: ReadonlySet<string>, first: string): (feature: DocumentFeature) => feature is PlaceFeature {
  const kept = keptIds(document);
  let budget = FOOTPRINT_BUDGET;
  return (feature): feature is PlaceFeature => {
    if (!isPlace(feature) || !big.has(feature.properties.layer ?? first) || kept.has(idOf(feature))) return false;
    if (!feature.geometry || feature.geometry.type === 'Point') return true;
    budget -= positionsIn(feature.geometry);
    return budget < 0;
  };
}

type Days = { t0?: number; t1?: number };

/** A feature's dates: its own, or else those of its claims from the first to the last; '' for an undated one. */
const datesOf = ({ properties: { when, claims } }: PlaceFeature): string =>
  when ?? claims?.flatMap((claim) => claim.when ?? []).join('|') ?? '';

/** Epoch days of a feature's dates; nothing for an undated one, which every window shows. */
function daysOf(dates: string): Days {
  const ranges = dates.split('|').flatMap((date) => rangeOf(date) ?? []);
  if (ranges.length === 0) return {};
  return { t0: Math.max(-EVER, Math.min(...ranges.map(({ earliest }) => earliest))), t1: Math.min(EVER, Math.max(...ranges.map(({ latest }) => latest))) };
}

function pointOf(feature: PlaceFeature, days: Map<string, Days>): DensePoint[] {
  const coordinates = placeAt(feature);
  const { name } = feature.properties;
  const dates = datesOf(feature);
  const time = days.get(dates) ?? daysOf(dates);
  days.set(dates, time);
  return coordinates ? [{ type: 'Feature', properties: { id: idOf(feature), name, ...time }, geometry: { type: 'Point', coordinates } }] : [];
}

/** Features by the days that they share; many stretches are widened to months, so that a page stays small. */
function crowdOf(features: readonly PlaceFeature[]): Crowd {
  const counts = new Map<string, number>();
  for (const dates of features.map(datesOf)) if (dates) counts.set(dates, (counts.get(dates) ?? 0) + 1);
  const step = counts.size > MOST_STRETCHES ? MONTH : 1;
  const stretches = new Map<string, [number, number, number]>();
  for (const [dates, count] of counts) {
    const { t0, t1 } = daysOf(dates);
    if (t0 === undefined || t1 === undefined) continue;
    const [from, to] = [Math.floor(t0 / step) * step, Math.ceil((t1 + 1) / step) * step - 1];
    const known = stretches.get(`${from} ${to}`);
    if (known) known[2] += count;
    else stretches.set(`${from} ${to}`, [from, to, count]);
  }
  return [...stretches.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function outermost(features: readonly PlaceFeature[]): Outermost {
  const main = features.filter(({ properties }) => (properties.rank ?? 'main') === 'main');
  const framed = main.length > 0 ? main : features;
  return { rank: main.length > 0 ? 'main' : 'supporting', positions: outermostOf(framed.map(placeAt).filter((at) => at !== null)) };
}

function pointsIn(features: readonly PlaceFeature[]): DensePoint[] {
  // Many places share few days, and reading one is the dearest step.
  const days = new Map<string, Days>();
  return features.flatMap((feature) => pointOf(feature, days));
}

/** A parsed document apart: what the page holds, and the points of its big layers, gathered when first asked for. */
export function splitDense(document: BriefingDocument): Split {
  const first = layersOf(document)[0].id;
  const big = bigLayers(document, first);
  if (big.size === 0) return { slim: document, dense: {}, pointsOf: () => null };
  const left = new Map<string, PlaceFeature[]>([...big].map((layer) => [layer, []]));
  const isLeft = leaves(document, big, first);
  const features = document.features.filter((feature) => {
    if (!isLeft(feature)) return true;
    left.get(feature.properties.layer ?? first)?.push(feature);
    return false;
  });
  const gathered = new Map<string, DensePoint[]>();
  const pointsOf = (layer: string): readonly DensePoint[] | null => {
    const found = left.get(layer);
    if (!found) return null;
    const points = gathered.get(layer) ?? pointsIn(found);
    gathered.set(layer, points);
    return points;
  };
  const dense = Object.fromEntries([...left].map(([layer, features]) => [layer, { left: features.length, crowd: crowdOf(features), outermost: outermost(features) }]));
  return { slim: { ...document, features }, dense, pointsOf };
}
