/** GPX 1.0 and 1.1: waypoints as points, routes and tracks as lines. */
import type { Position } from 'geojson';
import { called } from '../collect/collector';
import type { Collector } from '../collect/collector';
import type { Found } from '../collect/found';
import { reading } from '../notes';
import { xmlTextOf } from '../text';
import type { Reading, ReadOptions } from '../types';
import { childrenOf, is, textIn } from '../xml/element';
import { localOf } from '../xml/read';
import type { Element } from '../xml/read';
import { ignoreRest, nounOf, readParts } from './parts';
import { pathOf, positionOf, span } from './points';

const FEATURES = new Set(['wpt', 'rte', 'trk']);
/** What the file says of itself, under the root alone: extensions may hold elements of the same names. */
const HEAD = new Set(['metadata', 'name', 'desc']);

/** What is read of a waypoint, of a route or track, of a segment, and of the points in it. */
const READ = {
  wpt: new Set(['ele', 'time', 'name', 'desc', 'cmt', 'type']), path: new Set(['name', 'desc', 'cmt', 'type', 'rtept', 'trkseg']),
  segment: new Set(['trkpt']), point: new Set(['ele', 'time']),
};

const at = (point: Element, of: string): Position =>
  positionOf(point.attributes.lon ?? '', point.attributes.lat ?? '', textIn(point, 'ele'), of);

/** The points of a route or track, in runs that belong together. */
const runsOf = (element: Element): Element[][] =>
  is(element, 'rte') ? [childrenOf(element, 'rtept')] : childrenOf(element, 'trkseg').map((segment) => childrenOf(segment, 'trkpt'));

/** Names and words of the points in a line have no place in a briefing, nor has what devices add. */
function ignored(element: Element, runs: readonly Element[][], collector: Collector): void {
  ignoreRest(element, READ.path, collector);
  for (const segment of childrenOf(element, 'trkseg')) ignoreRest(segment, READ.segment, collector);
  for (const point of runs.flat()) ignoreRest(point, READ.point, collector);
}

function texts(element: Element, times: readonly string[]): Found['texts'] {
  const role = textIn(element, 'desc') || textIn(element, 'cmt');
  const when = span(times);
  return { ...(role ? { role } : {}), ...(when === undefined ? {} : { when }) };
}

function found(element: Element, collector: Collector): Found[] {
  const base = { line: element.line, noun: nounOf(element), name: textIn(element, 'name'), layer: textIn(element, 'type') };
  const of = called(base);
  if (is(element, 'wpt')) {
    const coordinates = at(element, of);
    ignoreRest(element, READ.wpt, collector);
    return [{ ...base, geometry: { type: 'Point', coordinates }, texts: texts(element, [textIn(element, 'time')]) }];
  }
  const runs = runsOf(element);
  const geometry = pathOf(runs.map((run) => run.map((point) => at(point, of))));
  ignored(element, runs, collector);
  if (geometry === null) collector.notes.add({ code: 'no-geometry', of }, element.line);
  if (geometry === null && base.name === '') return [];
  return [{ ...base, geometry, texts: texts(element, runs.flat().map((point) => textIn(point, 'time'))) }];
}

/** The file's own name and words, in GPX 1.1 in `metadata`, in 1.0 under the root. */
function head(element: Element, collector: Collector): void {
  const said = is(element, 'metadata') ? { name: textIn(element, 'name'), desc: textIn(element, 'desc') } : { [localOf(element.name)]: element.text.trim() };
  collector.title ||= said.name ?? '';
  collector.bottomLine ||= said.desc ?? '';
  for (const word of textIn(element, 'keywords').split(',')) collector.mark(word);
}

function read(element: Element, collector: Collector): Found[] {
  if (FEATURES.has(localOf(element.name))) return found(element, collector);
  head(element, collector);
  return [];
}

const isWanted = (name: string, depth: number): boolean => FEATURES.has(name) || (depth === 1 && HEAD.has(name));

export const readGpx = (bytes: Uint8Array, { name = '' }: ReadOptions): Promise<Reading> =>
  reading(() => readParts(xmlTextOf(bytes), { root: 'gpx', isWanted, read }).finish(name));
