/** The pace of a talk, so that a room can follow a flight. Apart from the controller: only a show flies so. */
import type { Camera } from '@/geo/view/view';
import type { Pace } from './controller';

/** A tour's flight: long enough to show the way, never long enough to wait for. */
const TOUR_MS = { shortest: 900, longest: 2_800, perDegree: 16, perZoom: 260 };

const degreesBetween = ([lng1, lat1]: Camera['center'], [lng2, lat2]: Camera['center']): number => {
  const turn = Math.abs(((lng2 - lng1 + 540) % 360) - 180);
  return Math.hypot(turn * Math.cos(((lat1 + lat2) / 2) * (Math.PI / 180)), lat2 - lat1);
};

export const tourMs: Pace = (from, to) => Math.min(TOUR_MS.longest,
  TOUR_MS.shortest + TOUR_MS.perDegree * degreesBetween(from.center, to.center) + TOUR_MS.perZoom * Math.abs(to.zoom - from.zoom));
