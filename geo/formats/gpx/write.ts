/** A briefing's points as GPX 1.1: places as waypoints, links as routes. Areas have no place in it: their marks stand for them. */
import type { Position } from 'geojson';
import type { Briefing, BriefingFeature, Link, Place } from '../../document/briefing';
import { decimal } from '../geometry';
import { handlingText } from '../../document/handlingText';
import type { WriteSource } from '../types';
import { element, textElement } from '../xml/write';

const point = (name: string, position: Position, content: string[] = []): string => {
  const [lng = 0, lat = 0, height] = position;
  const inner = [textElement('ele', height === undefined ? null : decimal(height)), ...content].join('');
  const written = element(name, inner, { lat: decimal(lat), lon: decimal(lng) });
  return written;
};

/** GPX has moments alone, to the second and with their zone; a day is not one of them. */
function momentOf({ when }: BriefingFeature): string | null {
  const [, minute, second = ':00', zone] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d(?::\d\d)?)$/.exec(when ?? '') ?? [];
  return minute === undefined ? null : `${minute}${second}${zone!.length === 3 ? `${zone}:00` : zone}`;
}

type Titles = ReadonlyMap<string, string>;

const waypoint = (place: Place, position: Position, titles: Titles): string => point('wpt', position, [
  textElement('time', momentOf(place)), textElement('name', place.name), textElement('desc', place.role), textElement('type', titles.get(place.layer)),
]);

const route = (link: Link, titles: Titles): string => element('rte', [
  textElement('name', link.name), textElement('desc', link.role), textElement('type', titles.get(link.layer)),
  link.course.map((at) => point('rtept', at)),
]);

const metadata = ({ title, bottomLine, author, handling }: Briefing): string => element('metadata', [
  textElement('name', title), textElement('desc', bottomLine),
  element('author', textElement('name', author)), textElement('keywords', handlingText(handling)),
]);

export async function writeGpx({ briefing, document }: WriteSource): Promise<string> {
  const titles = new Map(briefing.layers.map(({ id, title }) => [id, title]));
  /** A point as it is written, height included; of all else the mark. */
  const heights = new Map(document.features.map(({ id, geometry }) => [String(id), geometry?.type === 'Point' ? geometry.coordinates : null]));
  const waypoints = briefing.places.map((place) => {
    const at = heights.get(place.id) ?? place.at;
    return at ? waypoint(place, at, titles) : '';
  });
  const routes = briefing.links.filter(({ course }) => course.length > 0).map((link) => route(link, titles));
  const gpx = element('gpx', [metadata(briefing), waypoints, routes], { version: '1.1', creator: 'Sandtable', xmlns: 'http://www.topografix.com/GPX/1/1' });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${gpx}`;
}
