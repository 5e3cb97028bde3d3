/** Documents of many points, the same in every run. */

import { randomOf } from '../random.mjs';

const day = (n) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);

/** Features about Eurasia; `dated` gives each a day in 2024 or 2025. */
function features(count, dated) {
  const next = randomOf(7);
  return Array.from({ length: count }, (_, i) => ({
    type: 'Feature', id: `p${i}`,
    geometry: { type: 'Point', coordinates: [Number((20 + next() * 120).toFixed(4)), Number((5 + next() * 55).toFixed(4))] },
    properties: { kind: 'place', layer: 'points', name: `Point ${i}`, ...(dated ? { when: day(Math.floor(next() * 700)) } : {}) },
  }));
}

export const manyDocument = (count, { dated = false } = {}) => JSON.stringify({
  type: 'FeatureCollection',
  briefing: { format: 1, title: `${count} points`, layers: [{ id: 'points', title: 'Points' }], view: { center: [82, 33], zoom: 2.4 } },
  features: features(count, dated),
});

export const pointsOf = (count) => JSON.stringify({
  type: 'FeatureCollection',
  features: features(count, false).map(({ id, geometry }) => ({ type: 'Feature', properties: { id }, geometry })),
});
