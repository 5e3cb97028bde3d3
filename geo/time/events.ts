/** What happens when: the bars of the timeline, and which features a window of time shows. */
import type { Briefing, BriefingFeature, BriefingLayer, Claim, Link, Status } from '../document/briefing';
import { EVER } from './day';
import { extentOf, rangeOf, type DayRange, type Extent } from './edtf';

export type TimelineEvent = {
  /** The feature's id, or `<feature>/<claim>`: unique on the timeline. */
  id: string;
  featureId: string;
  layer: string;
  label: string;
  status: Status;
  /** EDTF as written. */
  when: string;
  range: Extent;
};

type Timed = {
  /** In order of time. */
  events: TimelineEvent[];
  /** Features without any date, by layer: main places, then links, then supporting places. */
  undated: ReadonlyMap<string, BriefingFeature[]>;
};

const datesOf = ({ when, claims }: BriefingFeature): string[] =>
  when !== null ? [when] : claims.flatMap((claim) => claim.when ?? []);

const rangesOf = (feature: BriefingFeature): DayRange[] => datesOf(feature).flatMap((when) => rangeOf(when) ?? []);

/** Every dated stretch as a row of numbers, so that a drag through thousands of features stays cheap. */
type Rows = { owners: string[]; earliest: Float64Array; latest: Float64Array; undated: string[]; all: ReadonlySet<string> };

const rowsByBriefing = new WeakMap<Briefing, Rows>();

function rowsOf(briefing: Briefing): Rows {
  const known = rowsByBriefing.get(briefing);
  if (known) return known;
  const ranges = [...briefing.byId.values()].map((feature) => ({ id: feature.id, ranges: rangesOf(feature) }));
  const dated = ranges.flatMap(({ id, ranges: own }) => own.map((range) => ({ id, ...range })));
  const rows: Rows = {
    owners: dated.map(({ id }) => id),
    earliest: Float64Array.from(dated, ({ earliest }) => earliest),
    latest: Float64Array.from(dated, ({ latest }) => latest),
    undated: ranges.filter(({ ranges: own }) => own.length === 0).map(({ id }) => id),
    all: new Set(briefing.byId.keys()),
  };
  rowsByBriefing.set(briefing, rows);
  return rows;
}

/**
 * Ids of the features that a window shows: those whose time overlaps it, and all undated ones. A feature's time is its
 * own `when`, or else those of its claims. A window that is no pair of dates shows everything.
 * @param window EDTF dates, inclusive; null: all times
 */
export function visibleIds(briefing: Briefing, window: readonly [from: string, to: string] | null): ReadonlySet<string> {
  const { owners, earliest, latest, undated, all } = rowsOf(briefing);
  const [from, to] = [window && rangeOf(window[0]), window && rangeOf(window[1])];
  if (!from || !to) return all;
  const visible = new Set(undated);
  for (let row = 0; row < owners.length; row += 1) {
    if (earliest[row]! <= to.latest && latest[row]! >= from.earliest) visible.add(owners[row]!);
  }
  return visible;
}

function eventFrom(feature: BriefingFeature, own: { id: string; when?: string | null; event?: string | null; status?: Status }): TimelineEvent[] {
  const range = own.when ? extentOf(own.when) : null;
  if (!own.when || !range) return [];
  const { id: featureId, layer } = feature;
  return [{
    id: own.id, featureId, layer, label: own.event ?? feature.name, status: own.status ?? feature.status,
    when: own.when, range,
  }];
}

/** Its own date and those of claims that have words for a bar; where it has neither, each date of its claims, under its name. */
function eventsIn(feature: BriefingFeature): TimelineEvent[] {
  const claimed = (claims: Iterable<Claim>) => [...claims].flatMap((claim) => eventFrom(feature, { ...claim, id: `${feature.id}/${claim.id}` }));
  const own = [...eventFrom(feature, feature), ...claimed(feature.claims.filter(({ event }) => event))];
  return own.length > 0 ? own : claimed(new Map(feature.claims.map((claim) => [claim.when, claim])).values());
}

const overlap = (a: DayRange, b: DayRange): boolean => a.earliest <= b.latest && a.latest >= b.earliest;

/** A link without words of its own is told by the bar of a place at its end, where one covers the same time. */
const isTold = (link: Link, own: TimelineEvent, places: ReadonlyMap<string, TimelineEvent[]>): boolean =>
  link.event === null && [link.from, link.to].some((end) => places.get(end)?.some(({ range }) => overlap(range, own.range)));

/** Finite ends first: what has an open start is put by its end. */
const startOf = ({ range }: TimelineEvent): number => (Number.isFinite(range.earliest) ? range.earliest : range.latest);

function undatedIn(briefing: Briefing): Map<string, BriefingFeature[]> {
  const places = (rank: 'main' | 'supporting') => briefing.places.filter((place) => place.rank === rank);
  const undated = new Map<string, BriefingFeature[]>();
  for (const feature of [...places('main'), ...briefing.links, ...places('supporting')]) {
    if (rangesOf(feature).length > 0) continue;
    const layer = undated.get(feature.layer);
    if (layer) layer.push(feature);
    else undated.set(feature.layer, [feature]);
  }
  return undated;
}

const timedByBriefing = new WeakMap<Briefing, Timed>();

/** The bars of a briefing's timeline, and what has no date. Computed once per briefing. */
export function timedOf(briefing: Briefing): Timed {
  const known = timedByBriefing.get(briefing);
  if (known) return known;
  const places = new Map(briefing.places.map((place) => [place.id, eventsIn(place)]));
  const links = briefing.links.flatMap((link) => eventsIn(link).filter((event) => !isTold(link, event, places)));
  const events = [...[...places.values()].flat(), ...links].sort((a, b) => startOf(a) - startOf(b));
  const timed = { events, undated: undatedIn(briefing) };
  timedByBriefing.set(briefing, timed);
  return timed;
}

const crowdExtents = ({ crowd }: BriefingLayer): Extent[] =>
  crowd.map(([earliest, latest]) => ({ earliest: unbounded(earliest), latest: unbounded(latest), core: null, days: [] }));

const unbounded = (day: number): number => (Math.abs(day) >= EVER ? Math.sign(day) * Infinity : day);

/** @param hide ids of layers left out */
export const extentsIn = (briefing: Briefing, hide: readonly string[]): Extent[] => [
  ...eventsOf(briefing).filter(({ layer }) => !hide.includes(layer)).map(({ range }) => range),
  ...briefing.layers.filter(({ id }) => !hide.includes(id)).flatMap(crowdExtents),
];

/** Stretches of days of all that is dated, for the axis: bars, and the crowds of big layers. */
export const extentsOf = (briefing: Briefing): Extent[] => extentsIn(briefing, []);

/** Whether a timeline has anything to show. */
export const isDated = (briefing: Briefing): boolean => extentsOf(briefing).length > 0;

/** How many features of the layers shown there are, and how many of them the window leaves; undated ones always. */
export function countsOf(briefing: Briefing, window: readonly [from: string, to: string] | null, hide: readonly string[]): { shown: number; all: number } {
  const visible = visibleIds(briefing, window);
  const known = [...briefing.byId.values()].filter(({ id, layer }) => id !== briefing.joined && !hide.includes(layer));
  const crowds = briefing.layers.filter(({ id, dense }) => dense && !hide.includes(id));
  const [from, to] = [window && rangeOf(window[0]), window && rangeOf(window[1])];
  let out = 0;
  for (const [earliest, latest, count] of crowds.flatMap(({ crowd }) => crowd)) {
    if (from && to && (earliest > to.latest || latest < from.earliest)) out += count;
  }
  const elsewhere = crowds.reduce((sum, { id, count }) => sum + count - known.filter(({ layer }) => layer === id).length, 0);
  return { shown: known.filter(({ id }) => visible.has(id)).length + elsewhere - out, all: known.length + elsewhere };
}

/** How many features of one layer the window leaves. */
export const countInTime = (briefing: Briefing, window: readonly [from: string, to: string] | null, layer: string): number =>
  countsOf(briefing, window, briefing.layers.flatMap(({ id }) => (id === layer ? [] : id))).shown;

/** The bars of a briefing's timeline, in order of time. */
export const eventsOf = (briefing: Briefing): TimelineEvent[] => timedOf(briefing).events;
