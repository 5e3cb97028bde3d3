/** The letters of the Military Grid Reference System over UTM (NGA.STND.0037). */
import type { Position } from 'geojson';
import { fromUtm, isInBand, lowestNorthing, toUtm, type Utm } from './utm';

const SQUARE = 100_000;
/** Northings repeat their letters after 20 squares. */
const CYCLE = 20 * SQUARE;
/** Columns from 100 km east on; the three sets follow each other zone by zone. */
const COLUMNS = ['ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ'];
const ROWS = 'ABCDEFGHJKLMNPQRSTUV';
/** In even zones the rows begin five letters later. */
const rowShift = (zone: number): number => (zone % 2 === 0 ? 5 : 0);
const columnsOf = (zone: number): string => COLUMNS[(zone - 1) % 3]!;

/** The first `digits` of the metres within the square, cut off and not rounded: a reference names the square that holds it. */
const within = (metres: number, digits: number): string =>
  String(Math.floor(metres % SQUARE)).padStart(5, '0').slice(0, digits);

/** "52S CJ 65 34" with 0 to 5 digits each way; null beyond UTM. */
export function toMgrs(at: Position, digits: number): string | null {
  const utm = toUtm(at);
  if (!utm) return null;
  const { zone, band, easting, northing } = utm;
  const column = columnsOf(zone)[Math.floor(easting / SQUARE) - 1]!;
  const row = ROWS[(Math.floor(northing / SQUARE) + rowShift(zone)) % ROWS.length]!;
  const parts = [`${zone}${band}`, column + row, within(easting, digits), within(northing, digits)];
  return parts.filter((part) => part !== '').join(' ');
}

export type Reference = { zone: number; band: string; square: string; digits: string };

/** South-west corner of the square; northings rise by whole cycles of letters until they reach the band. */
function corner({ zone, band, square, digits }: Reference): Utm | null {
  const column = columnsOf(zone).indexOf(square[0]!);
  const row = ROWS.indexOf(square[1]!);
  if (column < 0 || row < 0) return null;
  const half = digits.length / 2;
  const unit = SQUARE / 10 ** half;
  const low = Math.floor(lowestNorthing(band) / SQUARE) * SQUARE;
  const first = ((row - rowShift(zone) + ROWS.length) % ROWS.length) * SQUARE;
  const northing = first + Math.ceil((low - first) / CYCLE) * CYCLE;
  return {
    zone, band,
    easting: (column + 1) * SQUARE + Number(digits.slice(0, half)) * unit,
    northing: northing + Number(digits.slice(half)) * unit,
  };
}

/** The middle of the named square and its side in metres; null where zone, band and letters do not fit. */
export function fromMgrs(reference: Reference): { at: [lng: number, lat: number]; side: number } | null {
  const utm = corner(reference);
  if (!utm) return null;
  const side = SQUARE / 10 ** (reference.digits.length / 2);
  const at = fromUtm({ ...utm, easting: utm.easting + side / 2, northing: utm.northing + side / 2 });
  return isInBand(at[1], reference.band, side / SQUARE) ? { at, side } : null;
}
