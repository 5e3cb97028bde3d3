/** Where the globe ends. */

/** Degrees that a computer's rounding may go astray: a tenth of a millimetre. */
const NOISE = 1e-9;

function held(degrees: number, edge: number): number {
  const beyond = Math.abs(degrees) - edge;
  return beyond > 0 && beyond <= NOISE ? Math.sign(degrees) * edge : degrees;
}

/**
 * Whether a position is on the globe. One that lies beyond its edge by no more than the noise of arithmetic, such as
 * 180.00000000000014, is put onto the edge, in place.
 */
export function ontoGlobe(position: number[]): boolean {
  const [lng = NaN, lat = NaN] = position;
  if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return true;
  position[0] = held(lng, 180);
  position[1] = held(lat, 90);
  return Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90;
}
