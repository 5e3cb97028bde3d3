import { destination } from '../geometry';
import { vectorOf, type Vector } from '../projection/projector';
import { METRES, type LengthUnit } from '../projection/scaleBar';

export type Ring = { at: [lng: number, lat: number]; radius: number; unit: LengthUnit };

/** Farther than this one comes back from the other side: no place is so far, whatever the unit. */
const FARTHEST_KM = 20_000;

export const radiusKm = ({ radius, unit }: Omit<Ring, 'at'>): number => (radius * METRES[unit]) / 1000;

/** All that the keys of a phone have in half of the world; before three digits it is as likely one of thousands. */
const DECIMAL_COMMA = /^(\s*\d+),(?!\d{3}\s*$)(\d+\s*)$/;

/** Whether there are places so far off. */
export const isRing = (ring: Omit<Ring, 'at'>): boolean => ring.radius > 0 && radiusKm(ring) <= FARTHEST_KM;

/** The radius that was typed, with a point or a decimal comma; null for what is no distance on the globe. */
export function radiusFrom(text: string, unit: LengthUnit): number | null {
  const radius = Number(text.replace(DECIMAL_COMMA, '$1.$2'));
  return isRing({ radius, unit }) ? radius : null;
}

/** A chord of so many keeps within 4 hundred-thousandths of the radius: 20 m of 500 km, which one sees when one zooms in on a border. */
const CHORDS = 360;

/** The ring's vertices from due north round to it again. */
export const outlineOf = (ring: Ring): Vector[] =>
  Array.from({ length: CHORDS + 1 }, (_, i) => vectorOf(...destination(ring.at, (i / CHORDS) * 360, radiusKm(ring))));
