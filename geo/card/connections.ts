/** What connects to a place, how far away, and which main place is nearest. */
import { uncertaintyOf } from '../coordinates';
import type { Briefing, Link, Place } from '../document/briefing';
import { geodesic } from '../geometry';
import { vectorOf, type Vector } from '../projection/projector';

/** A geodesic between two positions, or why there is no honest figure for it. */
export type Measure =
  | { kind: 'distance'; distanceKm: number; bearingDeg: number; /** Of both positions together, in metres. */ uncertaintyM: number }
  | { kind: 'unknown'; why: 'city not named' | 'no position' };

export type Connection = {
  link: Link;
  /** The far end; null where the page does not hold it. */
  other: Place | null;
  /** Which way it goes, as seen from the place. */
  way: 'from' | 'to' | 'with';
  measure: Measure;
};

const NAUGHT: Measure = { kind: 'unknown', why: 'no position' };

/** From `a` to `b`. A whole country has no distance: its mark only stands for it. */
export function measureBetween(a: Place | null, b: Place | null): Measure {
  if (a?.precision === 'country' || b?.precision === 'country') return { kind: 'unknown', why: 'city not named' };
  if (!a?.at || !b?.at) return NAUGHT;
  const { distanceKm, bearingDeg } = geodesic(a.at, b.at);
  const uncertaintyM = Math.hypot(uncertaintyOf(a.precision, a.approximate), uncertaintyOf(b.precision, b.approximate));
  return { kind: 'distance', distanceKm, bearingDeg, uncertaintyM };
}

export function placeOf(briefing: Briefing, id: string): Place | null {
  const feature = briefing.byId.get(id);
  return feature?.kind === 'place' ? feature : null;
}

/** The links that begin or end at a place, in the document's order. */
export function connectionsOf(briefing: Briefing, place: Place): Connection[] {
  const touching = briefing.links.filter(({ from, to }) => (from === place.id) !== (to === place.id));
  return touching.map((link) => {
    const leaves = link.from === place.id;
    const other = placeOf(briefing, leaves ? link.to : link.from);
    const way = link.direction === 'forward' ? (leaves ? 'to' : 'from') : 'with';
    return { link, other, way, measure: measureBetween(place, other) };
  });
}

export type Neighbour = { place: Place; measure: Extract<Measure, { kind: 'distance' }> };

/** Angle between two positions on the sphere, in radians. */
function angleBetween([ax, ay, az]: Vector, [bx, by, bz]: Vector): number {
  return 2 * Math.asin(Math.min(1, Math.hypot(ax - bx, ay - by, az - bz) / 2));
}

/**
 * Geodesics of WGS 84 are 0.9944 to 1.0045 times as long as on the sphere: what is farther there than the nearest by more than this
 * is not the nearest. A geodesic is dear, and a dossier may have thousands of places.
 */
const SPHERE = 1.011;

/** Main places of big layers that the page does not hold itself: any of them may be the nearest. */
const hasMainElsewhere = ({ layers }: Briefing): boolean => layers.some(({ outermost }) => outermost?.rank === 'main');

/** The nearest main place that no link joins to this one already; null also where the page cannot know it. */
export function nearestMain(briefing: Briefing, place: Place): Neighbour | null {
  if (!place.at || hasMainElsewhere(briefing)) return null;
  const here = vectorOf(place.at[0]!, place.at[1]!);
  const joined = new Set(connectionsOf(briefing, place).map(({ other }) => other?.id));
  const others = briefing.places.filter(({ rank, id, precision, at }) =>
    rank === 'main' && id !== place.id && !joined.has(id) && precision !== 'country' && at !== null);
  const angles = others.map(({ at }) => angleBetween(here, vectorOf(at![0]!, at![1]!)));
  const reach = angles.reduce((least, angle) => Math.min(least, angle), Infinity) * SPHERE;
  let nearest: Neighbour | null = null;
  for (const other of others.filter((_, i) => angles[i]! <= reach)) {
    const measure = measureBetween(place, other);
    if (measure.kind === 'distance' && measure.distanceKm < (nearest?.measure.distanceKm ?? Infinity)) nearest = { place: other, measure };
  }
  return nearest;
}

/** Length in kilometres of a link's course, leg by leg; null for one that runs straight between its ends. */
export function courseKm({ course }: Link): number | null {
  if (course.length <= 2) return null;
  return course.slice(1).reduce((sum, position, i) => sum + geodesic(course[i]!, position).distanceKm, 0);
}

/** The other end's name, for a link seen from a place, else the link's own. */
export const connectionTitle = ({ way, other, link }: Connection): string => (other ? `${way} ${other.name}` : link.name);

