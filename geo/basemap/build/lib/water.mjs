/** Land or water, for cutting borders at the shore: ocean and Caspian are water, other lakes are land. */
import { RingIndex } from './rings.mjs';

const CASPIAN_KM2 = 300_000;

/** @param {import('./gshhg.mjs').Shore[]} shores */
export function makeWater(shores) {
  const index = new RingIndex();
  for (const { level, areaKm2, ring } of shores) {
    if (level === 1 || (level === 2 && areaKm2 > CASPIAN_KM2)) index.add(ring);
  }
  return { isLand: (point) => index.ownersAt(point).size > 0, crossings: (a, b) => index.crossings(a, b) };
}
