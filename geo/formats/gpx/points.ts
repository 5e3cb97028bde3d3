/** Positions of GPX and TCX, with every number as it is written. */
import type { Geometry, Position } from 'geojson';
import { joined, numberOf } from '../geometry';
import { firstAndLast } from '../moments';
import { Skip } from '../notes';

/** @throws Skip where latitude or longitude is no number; a height that is none is left out */
export function positionOf(lng: string, lat: string, height: string, of: string): Position {
  const [x, y, z] = [numberOf(lng), numberOf(lat), numberOf(height)];
  if (x === null || y === null) throw new Skip({ code: 'position-malformed', of, found: `${lat}, ${lng}` });
  return z === null ? [x, y] : [x, y, z];
}

/** Each run of positions as a line, of a single one as a point. */
export const pathOf = (runs: readonly Position[][]): Geometry | null =>
  joined(runs.filter((run) => run.length > 0).map((run) => (run.length === 1 ? { type: 'Point', coordinates: run[0]! } : { type: 'LineString', coordinates: run })));

/** From the first of some moments to the last, as EDTF; undefined where there are none. */
export function span(times: readonly string[]): string | undefined {
  const ends = firstAndLast(times);
  if (ends === null) return undefined;
  return ends[0] === ends[1] ? ends[0] : ends.join('/');
}
