/** TCX (Garmin Training Center Database 2): activities and courses as lines. */
import type { Position } from 'geojson';
import { called } from '../collect/collector';
import type { Collector } from '../collect/collector';
import type { Found } from '../collect/found';
import { reading } from '../notes';
import { xmlTextOf } from '../text';
import type { Reading, ReadOptions } from '../types';
import { childOf, childrenOf, textIn } from '../xml/element';
import type { Element } from '../xml/read';
import { ignoreRest, nounOf, readParts } from './parts';
import { pathOf, positionOf, span } from './points';

/** What is read of an activity or course, of a lap, of the samples in it, and of a point that is named. */
const READ = {
  path: new Set(['Id', 'Name', 'Notes', 'Lap', 'Track', 'CoursePoint']), lap: new Set(['Track']), sample: new Set(['Time', 'Position', 'AltitudeMeters']),
  point: new Set(['Name', 'Position', 'AltitudeMeters']),
};

/** A sample without a position is one of the heart or the clock alone. */
function at(point: Element, of: string): Position[] {
  const position = childOf(point, 'Position');
  if (!position) return [];
  return [positionOf(textIn(position, 'LongitudeDegrees'), textIn(position, 'LatitudeDegrees'), textIn(point, 'AltitudeMeters'), of)];
}

/** The tracks of an activity stand in its laps, those of a course in itself. */
const tracksOf = (element: Element): Element[] =>
  [element, ...childrenOf(element, 'Lap')].flatMap((holder) => childrenOf(holder, 'Track'));

/** Pulse, laps and whatever else devices count have no place in a briefing. */
function ignored(element: Element, samples: readonly Element[], collector: Collector): void {
  ignoreRest(element, READ.path, collector);
  for (const lap of childrenOf(element, 'Lap')) ignoreRest(lap, READ.lap, collector);
  for (const sample of samples) ignoreRest(sample, READ.sample, collector);
  for (const point of childrenOf(element, 'CoursePoint')) ignoreRest(point, READ.point, collector);
}

function found(element: Element, collector: Collector): Found[] {
  const name = textIn(element, 'Name') || [element.attributes.Sport ?? '', textIn(element, 'Id')].join(' ').trim();
  const base = { line: element.line, noun: nounOf(element), name };
  const of = called(base);
  const samples = tracksOf(element).map((track) => childrenOf(track, 'Trackpoint'));
  const geometry = pathOf(samples.map((run) => run.flatMap((point) => at(point, of))));
  if (geometry === null) collector.notes.add({ code: 'no-geometry', of }, element.line);
  ignored(element, samples.flat(), collector);
  const when = span(samples.flat().map((point) => textIn(point, 'Time')));
  const role = textIn(element, 'Notes');
  const whole: Found = { ...base, geometry, texts: { ...(role ? { role } : {}), ...(when === undefined ? {} : { when }) } };
  return [whole, ...childrenOf(element, 'CoursePoint').map((point) => pointOf(point, collector))];
}

function pointOf(point: Element, collector: Collector): Found {
  const base = { line: point.line, noun: 'Course point', name: textIn(point, 'Name') };
  const [coordinates] = at(point, called(base));
  if (!coordinates) collector.notes.add({ code: 'no-geometry', of: called(base) }, point.line);
  return { ...base, geometry: coordinates ? { type: 'Point', coordinates } : null };
}

export const readTcx = (bytes: Uint8Array, { name = '' }: ReadOptions): Promise<Reading> => reading(() =>
  readParts(xmlTextOf(bytes), { root: 'TrainingCenterDatabase', isWanted: (element) => element === 'Activity' || element === 'Course', read: found }).finish(name));
