/** Geodesics on the WGS 84 ellipsoid. Positions are [lng, lat] in degrees, as in RFC 7946. */
import geographic from 'geographiclib-geodesic';
import type { Position } from 'geojson';

const { WGS84 } = geographic.Geodesic;

export type GeodesicLine = {
  distanceKm: number;
  /** Azimuth at the start, clockwise from true north, 0 ≤ bearing < 360. */
  bearingDeg: number;
  /** Azimuth at the end, of the same line going on. */
  finalBearingDeg: number;
};

const compass = (degrees: number): number => ((degrees % 360) + 360) % 360;

/**
 * The shortest line on the ellipsoid between two positions.
 * C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013): accurate to nanometres, antipodes included.
 */
export function geodesic(from: Position, to: Position): GeodesicLine {
  const { s12 = 0, azi1 = 0, azi2 = 0 } = WGS84.Inverse(from[1]!, from[0]!, to[1]!, to[0]!);
  return { distanceKm: s12 / 1000, bearingDeg: compass(azi1), finalBearingDeg: compass(azi2) };
}

/** Where one arrives after `distanceKm` on the geodesic that starts at `bearingDeg`. Longitude in −180 to 180. */
export function destination(from: Position, bearingDeg: number, distanceKm: number): [lng: number, lat: number] {
  const { lat2 = 0, lon2 = 0 } = WGS84.Direct(from[1]!, from[0]!, bearingDeg, distanceKm * 1000);
  return [lon2, lat2];
}
