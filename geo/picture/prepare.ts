/** What of a briefing does not change with the camera: unit vectors, bundles of links, who touches whom. */
import type { Briefing, Link, Place, Symbol } from '../document/briefing';
import { vectorOf, type Vector } from '../projection/projector';
import type { Ink } from './picture';

export type PreparedPlace = { place: Place; vector: Vector; ink: Ink; symbol: Symbol };

export type PreparedLink = {
  link: Link;
  ink: Ink;
  /** Vertices of the course on the unit sphere. */
  vertices: Vector[];
  /** Place in its bundle: 0 lies on the true course, the others beside it, to the left where negative. */
  lane: number;
  from: Place | null;
  to: Place | null;
};

export type Prepared = {
  places: PreparedPlace[];
  placeOf: ReadonlyMap<string, PreparedPlace>;
  /** Ids of the main places. */
  mains: ReadonlySet<string>;
  links: PreparedLink[];
  /** The place that the story is about: the first main one, where scenes or links make a story of the places. */
  lead: string | null;
  /** Ids of places that some link begins or ends at. */
  ends: Set<string>;
  /** The colour of a layer, by its id. */
  inkOf(layer: string): Ink;
};

/** Ends this close, in radians, count as the same end of a bundle, and no further apart than such a share of the lead's length. */
const SAME_END = { most: (12 * Math.PI) / 180, share: 0.25 };
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0],
];

const cache = new WeakMap<Briefing, Prepared>();

/** Prepared once a briefing and kept while it lives. */
export function prepare(briefing: Briefing): Prepared {
  const known = cache.get(briefing);
  if (known) return known;
  const made = prepared(briefing);
  cache.set(briefing, made);
  return made;
}

const isStory = ({ scenes, links }: Briefing): boolean => scenes.length > 0 || links.length > 0;

function prepared(briefing: Briefing): Prepared {
  const layers = new Map(briefing.layers.map((layer) => [layer.id, layer]));
  const inkOf = (layer: string): Ink => ({ series: (layers.get(layer)?.index ?? 0) % 6, own: layers.get(layer)?.color ?? null });
  const places = briefing.places.flatMap((place) =>
    place.at
      ? [{ place, vector: vectorOf(place.at[0]!, place.at[1]!), ink: inkOf(place.layer), symbol: layers.get(place.layer)?.symbol ?? 'circle' }]
      : [],
  );
  const placeOf = (id: string): Place | null => {
    const feature = briefing.byId.get(id);
    return feature?.kind === 'place' ? feature : null;
  };
  const links = briefing.links
    .filter((link) => link.course.length >= 2)
    .map((link) => ({
      link, ink: inkOf(link.layer), lane: 0, from: placeOf(link.from), to: placeOf(link.to),
      vertices: link.course.map(([lng, lat]) => vectorOf(lng!, lat!)),
    }));
  return {
    places,
    placeOf: new Map(places.map((prepared_) => [prepared_.place.id, prepared_])),
    mains: new Set(briefing.places.filter(({ rank }) => rank === 'main').map(({ id }) => id)),
    links: laned(links),
    lead: (isStory(briefing) && briefing.places.find((place) => place.rank === 'main' && place.at)?.id) || null,
    ends: new Set(briefing.links.flatMap(({ from, to }) => [from, to])),
    inkOf,
  };
}

type Ends = { a: Vector; b: Vector };

/** A link's two ends, turned so that links of a bundle point the same way. */
function endsOf(link: PreparedLink, like: Ends | null): Ends {
  const ends = { a: link.vertices[0]!, b: link.vertices.at(-1)! };
  return like && dot(ends.a, like.a) + dot(ends.b, like.b) < dot(ends.a, like.b) + dot(ends.b, like.a)
    ? { a: ends.b, b: ends.a }
    : ends;
}

/** @returns the cosine of the angle within which others' ends count as a link's own */
function nearnessOf({ a, b }: Ends): number {
  const long = Math.acos(Math.max(-1, Math.min(1, dot(a, b))));
  return Math.cos(Math.min(SAME_END.most, long * SAME_END.share));
}

/** Gives each link its lane: the weightiest of a bundle keeps the true course. */
function laned(links: PreparedLink[]): PreparedLink[] {
  const bundles: { lead: Ends; near: number; members: PreparedLink[] }[] = [];
  for (const link of [...links].sort((a, b) => b.link.weight - a.link.weight)) {
    const home = bundles.find(({ lead, near }) => {
      const ends = endsOf(link, lead);
      return dot(ends.a, lead.a) > near && dot(ends.b, lead.b) > near;
    });
    if (home) {
      home.members.push(link);
      continue;
    }
    const lead = endsOf(link, null);
    bundles.push({ lead, near: nearnessOf(lead), members: [link] });
  }
  const lanes = new Map(bundles.flatMap(({ members }) => lanesOf(members)));
  return links.map((link) => ({ ...link, lane: lanes.get(link.link.id) ?? 0 }));
}

/** Siblings keep the side of the lead's great circle on which their far end lies; equal ends go right of the lead. */
function lanesOf([lead, ...siblings]: PreparedLink[]): [string, number][] {
  const { a, b } = endsOf(lead!, null);
  const normal = cross(a, b);
  let [left, right] = [0, 0];
  const forward = (link: PreparedLink) => (endsOf(link, { a, b }).a === link.vertices[0] ? 1 : -1);
  const byAngle = siblings
    .map((link) => {
      const ends = endsOf(link, { a, b });
      return { link, side: dot(ends.a, normal) + dot(ends.b, normal) };
    })
    .sort((x, y) => Math.abs(x.side) - Math.abs(y.side));
  return [
    [lead!.link.id, 0],
    ...byAngle.map(({ link, side }): [string, number] => {
      const lane = side > 1e-6 ? -(left += 1) : (right += 1);
      return [link.link.id, lane * forward(link)];
    }),
  ];
}
