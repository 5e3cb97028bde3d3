/**
 * The read model: what views read. Made from a document that has passed `parseDocument`, so it checks nothing.
 * Small and free of zod: it ships to the browser.
 */
import type { Feature, Geometry, Position } from 'geojson';
import { isLink, isPlace, toLink, toPlace } from './read/features';
import { countByLayer, layersOf, toLayer } from './read/layers';
import type { BriefingMember, Claim, Datum, Handling, LinkProperties, PlaceProperties, Precision, Scene, SceneView, Source, Status, Symbol } from './schema';

export type { BriefingMember, Claim, Evidence, Handling, Precision, Scene, SceneView, Source, Status, Symbol } from './schema';

/** A document after `parseDocument`: ids are strings and unique, properties are a place's or a link's. */
export type BriefingDocument = {
  type: 'FeatureCollection';
  briefing: BriefingMember;
  features: Feature<Geometry | null, PlaceProperties | LinkProperties>[];
};

type Common = {
  id: string;
  layer: string;
  name: string;
  names: [lang: string, name: string][];
  role: string | null;
  brief: string | null;
  /** As it is drawn. */
  status: Status;
  /** The status where the document says one; what it does not say no card does. */
  statusSaid: Status | null;
  /** EDTF. */
  when: string | null;
  event: string | null;
  timeZone: string | null;
  claims: Claim[];
  questions: NonNullable<PlaceProperties['questions']>;
  data: Datum[];
  note: string | null;
};

export type Place = Common & {
  kind: 'place';
  rank: 'main' | 'supporting';
  precision: Precision;
  approximate: boolean;
  /** Where the mark stands, [lng, lat]; null where the feature has no geometry. */
  at: Position | null;
  /** The line or area itself, where the geometry is more than a point. */
  footprint: Geometry | null;
  positionSource: string | null;
};

export type Link = Common & {
  kind: 'link';
  from: string;
  to: string;
  flow: string | null;
  direction: 'forward' | 'both' | 'none';
  /** Line width in CSS pixels at its head. */
  weight: number;
  label: string | null;
  basis: string | null;
  /** Vertices, first at `from`, last at `to`; consecutive ones are joined by great circles. */
  course: Position[];
};

export type BriefingFeature = Place | Link;

/** How many features share a stretch of days: first and last epoch day, ±`EVER` (`time/day`) for an open end. Undated ones are not in it. */
export type Crowd = readonly (readonly [earliest: number, latest: number, count: number])[];

/** Positions that frame the features which a big layer has outside the document: of its main places, or of all where none is main. */
export type Outermost = { rank: Place['rank']; positions: Position[] };

export type BriefingLayer = {
  id: string;
  title: string;
  /** #rrggbb of the author's own, or null: the palette's `series[index]`. */
  color: string | null;
  /** Position in the document: picks the colour and symbol where the author gave none. */
  index: number;
  symbol: Symbol;
  /** Number of features in the layer. */
  count: number;
  /** A big layer: most of its features are not in `places`, but points that the server gives (dense.ts). */
  dense: boolean;
  /** When those features are. */
  crowd: Crowd;
  /** Where those features are; null for a layer that is not big. */
  outermost: Outermost | null;
};

export type Briefing = {
  /** Which version of the document this is, where its source tells versions apart; else empty. */
  version: string;
  title: string;
  bottomLine: string | null;
  author: string | null;
  language: string;
  asOf: string | null;
  handling: Handling | null;
  layers: BriefingLayer[];
  sources: Source[];
  scenes: Scene[];
  view: SceneView;
  places: Place[];
  links: Link[];
  /** Every place and link by id. */
  byId: Map<string, BriefingFeature>;
  /** The place of a big layer that is here only because its card is open: among the layer's others it is counted already. */
  joined?: string;
};

/** What is known of the features that a big layer has outside the document (`splitDense`): counts, times and the opening frame stay true. */
export type DenseRest = { left: number; crowd: Crowd; outermost: Outermost };
export type DenseLayers = ReadonlyMap<string, DenseRest>;

function layersIn(document: BriefingDocument, dense: DenseLayers): BriefingLayer[] {
  const counts = countByLayer(document);
  return layersOf(document).map((layer, index) =>
    toLayer(layer, index, (counts.get(layer.id) ?? 0) + (dense.get(layer.id)?.left ?? 0), dense.get(layer.id)),
  );
}

/**
 * The read model of a parsed document, every default filled in. Pure; throws nothing for a document that has passed
 * `parseDocument`, whole or slim.
 * @param version of the document: what of it is asked for apart from it, is asked for anew when this changes
 */
export function briefingOf(document: BriefingDocument, dense: DenseLayers = new Map(), version = ''): Briefing {
  const { briefing } = document;
  const first = layersOf(document)[0].id;
  const places = document.features.filter(isPlace).map((feature) => toPlace(feature, first));
  const byId = new Map<string, BriefingFeature>(places.map((place) => [place.id, place]));
  const placeAt = (id: string): Position | null => {
    const end = byId.get(id);
    return end?.kind === 'place' ? end.at : null;
  };
  const links = document.features.filter(isLink).map((feature) => toLink(feature, first, placeAt));
  for (const link of links) byId.set(link.id, link);
  return {
    version,
    title: briefing.title,
    bottomLine: briefing.bottomLine ?? null,
    author: briefing.author ?? null,
    language: briefing.language ?? 'en',
    asOf: briefing.asOf ?? null,
    handling: briefing.handling ?? null,
    layers: layersIn(document, dense),
    sources: briefing.sources ?? [],
    scenes: briefing.scenes ?? [],
    view: briefing.view ?? briefing.scenes?.[0]?.view ?? {},
    places,
    links,
    byId,
  };
}

/** The same briefing with one more place: a feature of a big layer whose card is open. */
export function withPlace(briefing: Briefing, place: Place): Briefing {
  return { ...briefing, places: [...briefing.places, place], byId: new Map(briefing.byId).set(place.id, place), joined: place.id };
}
