/** Places as features of the layer `place`, thinned so that no tile drowns in villages. */
import { tileOf } from './tiles.mjs';

/** At most so many places in a tile of these zooms; the most populous stay. */
const LIMIT = { 5: 24, 6: 24, 7: 28, 8: 32 };

/** The first zoom at which a place is among the biggest of its tile. */
function firstZoom(place, counts) {
  for (let z = place.properties.rank; z <= 8; z++) {
    const key = `${z}/${tileOf(...place.at, z).join('/')}`;
    const count = counts.get(key) ?? 0;
    if (count >= (LIMIT[z] ?? Infinity)) continue;
    counts.set(key, count + 1);
    return z;
  }
  return 9;
}

const feature = (place, min) => ({
  type: 'Feature', properties: { ...place.properties, min }, geometry: { type: 'Point', coordinates: place.at },
});

/** @returns features; those with `min` 9 are for the detail tiles only */
export function makePlaces(places) {
  const counts = new Map();
  return places
    .filter(({ at }) => Math.abs(at[1]) < 85)
    .map((place) => feature(place, place.properties.capital === 'country' ? Math.min(5, place.properties.rank) : firstZoom(place, counts)));
}
