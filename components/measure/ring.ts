import { METRES, type LengthUnit } from '@/geo/projection/scaleBar';

export type Ring = { at: [lng: number, lat: number]; radius: number; unit: LengthUnit };

/** Farther than this one comes back from the other side: no place is so far, whatever the unit. */
const FARTHEST_KM = 20_000;

export const radiusKm = ({ radius, unit }: Omit<Ring, 'at'>): number => (radius * METRES[unit]) / 1000;

/** All that the keys of a phone have in half of the world; before three digits it is as likely one of thousands. */
const DECIMAL_COMMA = /^(\s*\d+),(?!\d{3}\s*$)(\d+\s*)$/;

/** The radius that was typed, with a point or a decimal comma; null for what is no distance on the globe. */
export function radiusFrom(text: string, unit: LengthUnit): number | null {
  const radius = Number(text.replace(DECIMAL_COMMA, '$1.$2'));
  return radius > 0 && radiusKm({ radius, unit }) <= FARTHEST_KM ? radius : null;
}
