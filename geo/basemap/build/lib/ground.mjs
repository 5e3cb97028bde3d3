/** ground*.json: land, lakes and borders as short lists of whole numbers, for maps that are drawn as SVG. */
import { readShores } from './gshhg.mjs';
import { joinLines } from './lines.mjs';
import { lengthKm } from './rings.mjs';
import { simplified } from './simplify.mjs';

/** Detail of the two files; tolerance in degrees of latitude, `scale` in steps a degree. */
const DETAIL = {
  coarse: { shores: 'l', tolerance: 0.2, scale: 50, minLandKm2: 2_500, minLakeKm2: 12_000, minBorderKm: 25, minDisputedKm: 40 },
  fine: { shores: 'i', tolerance: 0.03, scale: 200, minLandKm2: 120, minLakeKm2: 800, minBorderKm: 8, minDisputedKm: 4 },
};

function shoelace(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return sum / 2;
}

const isPole = ([, lat]) => lat === -90;

/** On the sphere the coast round the pole is a ring by itself; it runs east so that the pole lies to its right. */
function roundPole(ring) {
  const coast = ring.slice(1, ring.findIndex(isPole) - 1);
  return [...coast, [coast[0][0] + 360, coast[0][1]]];
}

/** Clockwise: the inside of a ring on the sphere is what lies to its right. */
function wound(ring) {
  if (ring.some(isPole)) return roundPole(ring);
  return shoelace(ring) > 0 ? [...ring].reverse() : ring;
}

/** Differences from point to point, one list of x, y, x, y… a line; points that fall together are dropped. */
function packed(line, scale) {
  const out = [];
  let [x, y] = [0, 0];
  for (const [lng, lat] of line) {
    const [nextX, nextY] = [Math.round(lng * scale), Math.round(lat * scale)];
    if (out.length > 0 && nextX === x && nextY === y) continue;
    out.push(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  return out;
}

const rings = (shores, level, minKm2, { tolerance, scale }) =>
  shores.filter((shore) => shore.level === level && shore.areaKm2 >= minKm2)
    .sort((a, b) => b.areaKm2 - a.areaKm2)
    .map(({ ring }) => packed(simplified(wound(ring), tolerance), scale))
    .filter((numbers) => numbers.length >= 8);

const lines = (borders, minKm, { tolerance, scale }) =>
  joinLines(borders.map(({ line }) => line))
    .filter((line) => lengthKm(line) >= minKm)
    .map((line) => packed(simplified(line, tolerance), scale));

/** @returns what geo/basemap/ground.ts decodes */
export async function makeGround(sources, borders, name) {
  const detail = DETAIL[name];
  const shores = await readShores(sources.shores(detail.shores));
  return {
    scale: detail.scale,
    land: rings(shores, 1, detail.minLandKm2, detail),
    lakes: rings(shores, 2, detail.minLakeKm2, detail),
    borders: lines(borders.filter(({ disputed, maritime }) => !disputed && !maritime), detail.minBorderKm, detail),
    disputed: lines(borders.filter(({ disputed }) => disputed), detail.minDisputedKm, detail),
  };
}
