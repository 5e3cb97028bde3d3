/** UTM and MGRS as people type them, in tidied text. */
import type { Parsed } from './form';
import { fromMgrs } from './mgrs';
import { fillers, lastDigitOf, METRES_PER_DEGREE, type LastDigit } from './uncertainty';
import { fromUtm, isInBand, isZone, type Utm } from './utm';

const ZONE = '(0?[1-9]|[1-5]\\d|60)';
const BAND = '([C-HJ-NP-X])';
const LENGTH = (letter: string) => `(\\d{1,8}(?:\\.\\d{0,9})?) ?(K?)M? ?${letter}?`;

const UTM = new RegExp(`^(?:ZONE )?${ZONE} ?${BAND} ?[,;]? ?${LENGTH('E')}(?: ?[,;/] ?| |(?<=[EM]))${LENGTH('N')}$`);
const MGRS = new RegExp(`^${ZONE} ?${BAND} ?([A-HJ-NP-Z][A-HJ-NP-V]) ?(\\d*)(?: (\\d+))?$`);

/** As `format.ts` writes them: metres to 100 m, kilometres to 100 km. */
const MOST_FILLERS = 2;

/** Metres, and how many metres one of the last digit is. */
function length(digits: string, kilo: string): LastDigit & { metres: number } {
  const unit = kilo === '' ? 1 : 1000;
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { metres: Number(digits) * unit, step: unit / 10 ** decimals, zeros: fillers(digits, MOST_FILLERS) };
}

/** In a zone that there is, grid lines run from about 100 km inside to 100 km outside its edges; farther, the numbers are something else. */
const isOnGrid = ({ zone, band, easting, northing }: Utm): boolean =>
  isZone(zone, band) && easting >= 100_000 && easting <= 900_000 && northing <= 10_000_000;

/**
 * Degrees of latitude by which numbers rounded to so many metres may leave their band: half of it, a tenth for grid lines
 * that are no parallels, and a hair for what was cut off. More would take the far south for the north.
 */
const slackOf = (rounded: number): number => 0.001 + (0.6 * rounded) / METRES_PER_DEGREE;

function inBand(utm: Utm, slack: number): [lng: number, lat: number] | null {
  const at = fromUtm(utm);
  return isInBand(at[1], utm.band, slack) ? at : null;
}

/** The letter is a band; an S whose band cannot hold the northing is the southern hemisphere (as its northernmost band, M). */
function position(utm: Utm, slack: number): [lng: number, lat: number] | null {
  const at = inBand(utm, slack);
  if (at || (utm.band !== 'S' && utm.band !== 'N')) return at;
  const [lng, lat] = fromUtm(utm.band === 'S' ? { ...utm, band: 'M' } : utm);
  return lat >= -80 && lat <= 84 ? [lng, lat] : null;
}

export function parseUtm(text: string): Parsed | null {
  const groups = UTM.exec(text);
  if (!groups) return null;
  const [, zone, band, east, eastUnit, north, northUnit] = groups as unknown as [string, string, string, string, string, string, string];
  const easting = length(east, eastUnit);
  const northing = length(north, northUnit);
  const utm = { zone: Number(zone), band, easting: easting.metres, northing: northing.metres };
  const uncertaintyMetres = lastDigitOf(easting, northing);
  const at = isOnGrid(utm) ? position(utm, slackOf(uncertaintyMetres)) : null;
  return at && { at, form: 'UTM', uncertaintyMetres };
}

/** As many digits east as north: 0 to 5 each, in one group or two. */
export function parseMgrs(text: string): Parsed | null {
  const groups = MGRS.exec(text);
  if (!groups) return null;
  const [, zone, band, square, first = '', second] = groups as unknown as [string, string, string, string, string?, string?];
  if (second !== undefined && first.length !== second.length) return null;
  const digits = first + (second ?? '');
  if (digits.length > 10 || digits.length % 2 === 1 || !isZone(Number(zone), band)) return null;
  const found = fromMgrs({ zone: Number(zone), band, square, digits });
  return found && { at: found.at, form: 'MGRS', uncertaintyMetres: found.side };
}
