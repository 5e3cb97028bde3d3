/** The position of a row, from whichever columns hold it. A number stays the number that is written. */
import type { Geometry, Position } from 'geojson';
import { parseCoordinates } from '../../coordinates';
import type { Fault } from '../faults';
import { numberOf } from '../geometry';
import type { Named } from '../geometry';
import { Refusal } from '../notes';
import type { Columns } from './mapping';
import { parseWkt } from './wkt';

/** `isHeightUnread`: something stands where the height belongs, and it is no number of metres. */
export type Placed = { geometry: Geometry | null; isHeightUnread?: boolean } | { fault: Fault };

/** What grids and minutes are converted to is not finer than a centimetre. */
const centimetre = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

/** "39,15" as well: a comma between digits, and no point, is a decimal sign in half of the world. */
const degreesOf = (cell: string): number | null => numberOf(cell.includes(',') && /^\s*[+-]?\d{1,3},\d+\s*$/.test(cell) ? cell.replace(',', '.') : cell);

function typed(text: string): Position | null {
  const parsed = parseCoordinates(text);
  if (!parsed) return null;
  return parsed.form === 'DD' ? parsed.at : parsed.at.map(centimetre);
}

const point = (at: Position | null, of: Named, found: string): Placed =>
  at ? { geometry: { type: 'Point', coordinates: at } } : { fault: { code: 'position-malformed', of: of(), found } };

/** Names of WGS84 in a column of coordinate systems. */
const WGS84 = /^(?:(?:EPSG:?)?4326|(?:OGC:)?CRS:?84|WGS ?-?84)$/i;

export function refuseOtherSystems(name: string, line: number): void {
  if (name !== '' && !WGS84.test(name)) throw new Refusal({ code: 'crs', name: /^\d+$/.test(name) ? `EPSG:${name}` : name }, line);
}

/** Two columns: numbers, degrees as people write them, or the two halves of a grid reference. */
function twoColumns(lat: string, lng: string, of: Named): Placed {
  const [y, x] = [degreesOf(lat), degreesOf(lng)];
  if (y !== null && x !== null) return { geometry: { type: 'Point', coordinates: [x, y] } };
  return point(typed(`lat ${lat}, lng ${lng}`) ?? typed(`${lat}, ${lng}`) ?? typed(`${lat} ${lng}`), of, `${lat}, ${lng}`);
}

/** Brackets around a whole pair, as programs print one. */
const unwrapped = (text: string): string => /^\(([^()]*)\)$|^\[([^[\]]*)\]$/.exec(text)?.slice(1).find((inner) => inner !== undefined) ?? text;

/** A geometry's name and what it opens with: no other form of a position has that. */
const WKT_LIKE = /^(?:SRID=\d+;)?\s*[a-z][\sa-z]*(?:\(|EMPTY$)/i;

function fromWkt(cell: string, of: Named, line: number): Placed {
  const [, srid, text = cell] = /^\s*SRID=(\d+);(.*)$/is.exec(cell) ?? [];
  refuseOtherSystems(srid ?? '', line);
  const geometry = parseWkt(text);
  return geometry === undefined ? { fault: { code: 'wkt', of: of(), found: cell } } : { geometry };
}

/** One column that holds the whole position, in whichever form: headings often do not say which. */
function oneColumn(cell: string, of: Named, line: number): Placed {
  return WKT_LIKE.test(cell) ? fromWkt(cell, of, line) : point(typed(unwrapped(cell)), of, cell);
}

/** Whether a cell holds a whole position; of which coordinate system is asked where it is read. */
export const isPosition = (cell: string): boolean => 'geometry' in oneColumn(cell.replace(/^SRID=\d+;/i, ''), () => '', 0);

const LONGEST_HEIGHT = 40;
const HEIGHT = /^([+-]?\d+)(?:([.,])(\d+))?\s*m?$/i;
/** Between thousands, as in "1 250": Excel in France and Russia puts one there that does not break. */
const THOUSANDS = /(?<=\d)\s(?=\d{3}(?!\d))/g;

/** Metres, as people write them: "35", "35 m", "3,5", "1 250,5"; not "2,500", which is as likely thousands. */
function heightOf(cell: string): number | null {
  const [, whole, sign, part] = (cell.length <= LONGEST_HEIGHT && HEIGHT.exec(cell.trim().replace(THOUSANDS, ''))) || [];
  if (whole === undefined || (sign === ',' && part?.length === 3)) return numberOf(cell);
  return Number(part === undefined ? whole : `${whole}.${part}`);
}

/** A point that has no height of its own gets its row's. */
function raised(at: Placed, cell: string): Placed {
  const geometry = 'geometry' in at ? at.geometry : null;
  if (geometry?.type !== 'Point' || cell.trim() === '') return at;
  const height = heightOf(cell);
  if (height === null) return { geometry, isHeightUnread: true };
  return geometry.coordinates.length > 2 ? at : { geometry: { ...geometry, coordinates: [...geometry.coordinates, height] } };
}

/** The geometry of a row; null where all of its columns of positions are empty. */
export const placed = (cell: (column: keyof Columns) => string, of: Named, line: number): Placed =>
  raised(onGround(cell, of, line), cell('height'));

function onGround(cell: (column: keyof Columns) => string, of: Named, line: number): Placed {
  refuseOtherSystems(cell('crs').trim(), line);
  const wkt = cell('wkt').trim();
  if (wkt !== '') return oneColumn(wkt, of, line);
  const [lat, lng] = [cell('lat').trim(), cell('lng').trim()];
  if (lat !== '' || lng !== '') return twoColumns(lat, lng, of);
  const one = cell('coordinates').trim();
  if (one !== '') return oneColumn(one, of, line);
  const grid = [cell('zone'), cell('easting'), cell('northing')].map((text) => text.trim());
  if (grid.every((text) => text === '')) return { geometry: null };
  return point(typed(grid.join(' ')), of, grid.join(' '));
}
