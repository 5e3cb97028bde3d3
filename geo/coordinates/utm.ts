/** Universal Transverse Mercator: zones, latitude bands and false origins (NGA.SIG.0012). Positions are [lng, lat]. */
import type { Position } from 'geojson';
import { project, unproject } from './transverseMercator';

export type Utm = {
  zone: number;
  /** Latitude band, C to X without I and O. */
  band: string;
  /** Metres, 500 000 on the central meridian. */
  easting: number;
  /** Metres from the equator; 10 000 000 more in the south. */
  northing: number;
};

const BANDS = 'CDEFGHJKLMNPQRSTUVWX';
const SOUTH_END = -80;
const NORTH_END = 84;
const FALSE_EASTING = 500_000;
const FALSE_NORTHING = 10_000_000;

const isSouthern = (band: string): boolean => band < 'N';

/** Longitude in −180 ≤ lng < 180. */
export const wrapped = (lng: number): number => ((((lng + 180) % 360) + 360) % 360) - 180;

/** The band's southern and northern latitude in degrees; X is 12° high, the others 8°. */
function bandLimits(band: string): [south: number, north: number] {
  const south = SOUTH_END + 8 * BANDS.indexOf(band);
  return [south, band === 'X' ? NORTH_END : south + 8];
}

/** The least northing in a band: on the central meridian in the north, at a zone's edge (3° from it) in the south. */
export function lowestNorthing(band: string): number {
  const [south] = bandLimits(band);
  return isSouthern(band) ? project(3, south)[1] + FALSE_NORTHING : project(0, south)[1];
}

const bandOf = (lat: number): string => BANDS[Math.min(Math.floor((lat - SOUTH_END) / 8), BANDS.length - 1)]!;

/** Svalbard has four wide zones instead of seven. */
function svalbardZone(lng: number): number {
  if (lng < 9) return 31;
  if (lng < 21) return 33;
  return lng < 33 ? 35 : 37;
}

/** Zone 32 is widened over south-west Norway. */
function zoneOf(lng: number, band: string): number {
  if (band === 'V' && lng >= 3 && lng < 12) return 32;
  if (band === 'X' && lng >= 0 && lng < 42) return svalbardZone(lng);
  return Math.floor((lng + 180) / 6) + 1;
}

/** Zones that Svalbard's wide ones leave no room for. */
const NONE_IN_X = [32, 34, 36];

/** Whether the grid has such a zone in the band. */
export const isZone = (zone: number, band: string): boolean => !(band === 'X' && NONE_IN_X.includes(zone));

const meridianOf = (zone: number): number => zone * 6 - 183;

/** A hair's breadth from the equator the sum must not leave the band: no northing below 0, nor 10 000 000 in the south. */
const northingOf = (north: number, band: string): number =>
  isSouthern(band) ? Math.min(north + FALSE_NORTHING, FALSE_NORTHING - 1e-6) : Math.max(north, 0);

/** UTM of a position, in metres; null beyond 80° S and 84° N, where UPS takes over. */
export function toUtm(at: Position): Utm | null {
  const lng = wrapped(at[0]!);
  const lat = at[1]!;
  if (!(lat >= SOUTH_END && lat <= NORTH_END) || Number.isNaN(lng)) return null;
  const band = bandOf(lat);
  const zone = zoneOf(lng, band);
  const [east, north] = project(lng - meridianOf(zone), lat);
  return { zone, band, easting: east + FALSE_EASTING, northing: northingOf(north, band) };
}

/** The position of a UTM reference. The band says no more than the hemisphere here; see `isInBand`. */
export function fromUtm({ zone, band, easting, northing }: Utm): [lng: number, lat: number] {
  const north = isSouthern(band) ? northing - FALSE_NORTHING : northing;
  const [fromMeridian, lat] = unproject(easting - FALSE_EASTING, north);
  return [wrapped(fromMeridian + meridianOf(zone)), lat];
}

/** Whether a latitude lies in a band, or no farther from it than `slack` degrees. */
export function isInBand(lat: number, band: string, slack: number): boolean {
  const [south, north] = bandLimits(band);
  return lat >= south - slack && lat <= north + slack;
}
