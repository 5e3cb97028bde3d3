/** One feature of a document → one place or link of the read model, with every default filled in. */
import type { Feature, Geometry, Position } from 'geojson';
import type { BriefingDocument, Link, Place } from '../briefing';
import type { LinkProperties, PlaceProperties, Status } from '../schema';
import { anchorOf, isArea } from './anchor';

export type DocumentFeature = BriefingDocument['features'][number];
export type PlaceFeature = Feature<Geometry | null, PlaceProperties>;
export type LinkFeature = Feature<Geometry | null, LinkProperties>;

export const isPlace = (feature: DocumentFeature): feature is PlaceFeature => feature.properties.kind === 'place';
export const isLink = (feature: DocumentFeature): feature is LinkFeature => feature.properties.kind === 'link';

export const idOf = (feature: DocumentFeature): string => String(feature.id);

/** CSS pixels at a line's head: what has happened weighs more than what is only planned or said. */
const weights: Record<Status, number> = { occurred: 4.4, ongoing: 4.4, planned: 2.4, proposed: 2.4, claimed: 2.4 };

function common(feature: DocumentFeature, firstLayer: string) {
  const p = feature.properties;
  return {
    id: idOf(feature),
    layer: p.layer ?? firstLayer,
    name: p.name,
    names: Object.entries(p.names ?? {}),
    role: p.role ?? null,
    brief: p.brief ?? null,
    status: p.status ?? 'occurred', statusSaid: p.status ?? null,
    when: p.when ?? null,
    event: p.event ?? null,
    timeZone: p.timeZone ?? null,
    claims: p.claims ?? [],
    questions: p.questions ?? [],
    data: p.data ?? [],
    note: p.note ?? null,
  };
}

/** Where a place's mark stands. */
export const placeAt = (feature: PlaceFeature): Position | null =>
  feature.properties.anchor?.slice(0, 2) ?? anchorOf(feature.geometry);

export function toPlace(feature: PlaceFeature, firstLayer: string): Place {
  const { properties: p, geometry } = feature;
  return {
    ...common(feature, firstLayer),
    kind: 'place',
    rank: p.rank ?? 'main',
    precision: p.precision ?? (isArea(geometry) ? 'region' : 'settlement'),
    approximate: p.approximate ?? false,
    at: placeAt(feature),
    footprint: geometry && geometry.type !== 'Point' ? geometry : null,
    positionSource: p.positionSource ?? null,
  };
}

function course(geometry: Geometry | null, ends: readonly (Position | null | undefined)[]): Position[] {
  if (geometry?.type === 'LineString') return geometry.coordinates;
  if (geometry?.type === 'MultiLineString') return geometry.coordinates.flat();
  const found = ends.filter((end) => end !== null && end !== undefined);
  return found.length === 2 ? found : [];
}

/** `at` says where the places at the link's ends stand. */
export function toLink(feature: LinkFeature, firstLayer: string, at: (id: string) => Position | null | undefined): Link {
  const base = common(feature, firstLayer);
  const p = feature.properties;
  return {
    ...base,
    kind: 'link',
    from: p.from,
    to: p.to,
    flow: p.flow ?? null,
    direction: p.direction ?? 'forward',
    weight: p.weight ?? weights[base.status],
    label: p.label ?? null,
    basis: p.basis ?? null,
    course: course(feature.geometry, [at(p.from), at(p.to)]).map((position) => position.slice(0, 2)),
  };
}
