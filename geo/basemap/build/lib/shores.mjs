/** Shores → features of the layers `land` and `lake`. */

const polygon = (rings, properties) => ({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: rings } });

/** The first zoom that shows a lake of so many square kilometres. */
function firstZoom(areaKm2) {
  const steps = [[20_000, 0], [3_000, 3], [500, 4], [100, 5], [20, 6], [4, 7]];
  return steps.find(([area]) => areaKm2 > area)?.[1] ?? 8;
}

/** What is land at the pole has an edge that is no coast: its area and its coast are features of their own, and say which. */
const polar = (ring, coast) => [
  polygon([ring], { part: 'area' }),
  { type: 'Feature', properties: { part: 'coast' }, geometry: { type: 'LineString', coordinates: coast } },
];

/** @returns features; islands smaller than `minIslandKm2` are left out */
export function makeLand(shores, minIslandKm2 = 0) {
  return shores
    .filter(({ level, areaKm2 }) => level === 1 && areaKm2 >= minIslandKm2)
    .flatMap(({ ring, coast }) => (coast ? polar(ring, coast) : [polygon([ring], {})]));
}

/** Lakes with their islands cut out, and the ponds on those islands. */
export function makeLakes(shores) {
  const islands = new Map();
  for (const { level, parent, ring } of shores) {
    if (level !== 3) continue;
    if (!islands.has(parent)) islands.set(parent, []);
    islands.get(parent).push(ring);
  }
  return shores
    .filter(({ level }) => level === 2 || level === 4)
    .map(({ id, level, areaKm2, ring }) => polygon([ring, ...(level === 2 ? (islands.get(id) ?? []) : [])], { min: firstZoom(areaKm2) }));
}
