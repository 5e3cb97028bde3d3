/** world.pmtiles: the layers of the map, the world to zoom 8 and the boxes around the briefing's places to zoom 11. */
import { makeAdmin1 } from './admin1.mjs';
import { countryFeatures } from './countries.mjs';
import { readRivers, readShores } from './gshhg.mjs';
import { makePlaces } from './places.mjs';
import { TILE_TYPE, writePmtiles } from './pmtiles-writer.mjs';
import { makeRivers } from './rivers.mjs';
import { seaFeatures } from './seas.mjs';
import { makeLakes, makeLand } from './shores.mjs';
import { TOLERANCE, tilesOver, worldTiles } from './tiles.mjs';

/** West, south, east, north of the boxes with detail to zoom 11. */
export const DETAIL = [
  [126.6, 38.4, 128.4, 39.8],
  [34.0, 50.9, 38.6, 52.5],
  [34.7, 48.4, 38.2, 50.5],
  [101.0, 2.5, 102.2, 3.8],
  [129.6, 41.7, 131.6, 43.3],
];

/**
 * Bands of zooms, each with the shores simplified enough for it; tiny islands would only crowd the low ones. `tolerance` is in
 * units of a tile (eight to a pixel): coarser where one tile holds continents, since a globe draws many of them in each frame
 * and MapLibre fits at most 65,535 vertices of a line into one buffer.
 */
const BANDS = [
  { from: 0, to: 2, shores: 'l', minIslandKm2: 150, tolerance: 6 },
  { from: 3, to: 4, shores: 'i', minIslandKm2: 10, tolerance: 6 },
  { from: 5, to: 8, shores: 'h', minIslandKm2: 0, tolerance: TOLERANCE },
];

const borderFeatures = (borders) =>
  borders.map(({ line, pair, maritime, disputed, name }) => ({
    type: 'Feature',
    properties: { disputed, maritime, pair, ...(name ? { name } : {}), min: maritime && !disputed ? 5 : 0 },
    geometry: { type: 'LineString', coordinates: line },
  }));

function within(feature, [west, south, east, north]) {
  const bounds = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (part) => {
    if (typeof part[0] !== 'number') { for (const child of part) visit(child); return; }
    bounds[0] = Math.min(bounds[0], part[0]); bounds[1] = Math.min(bounds[1], part[1]);
    bounds[2] = Math.max(bounds[2], part[0]); bounds[3] = Math.max(bounds[3], part[1]);
  };
  visit(feature.geometry.coordinates);
  return bounds[0] <= east && bounds[2] >= west && bounds[1] <= north && bounds[3] >= south;
}

const shoreLayers = (shores, minIslandKm2) => [['land', makeLand(shores, minIslandKm2)], ['lake', makeLakes(shores)]];

/** Everything but the shores. */
async function commonLayers(sources, { borders, places, countries }) {
  const rivers = await readRivers(sources.rivers('h'));
  return [
    ['river', makeRivers(rivers, sources.riverNames, borders)],
    ['admin1', makeAdmin1(sources.regions)],
    ['border', borderFeatures(borders)],
    ['place', makePlaces(places)],
    ['country', countryFeatures(countries)],
    ['sea', seaFeatures()],
  ];
}

async function detailTiles(sources, common, borders) {
  const shores = await readShores(sources.shores('f'));
  const rivers = makeRivers(await readRivers(sources.rivers('f')), sources.riverNames, borders);
  const layers = [...shoreLayers(shores, 0), ['river', rivers], ...common.filter(([name]) => ['admin1', 'border', 'place'].includes(name))];
  const tiles = new Map();
  for (const box of DETAIL) {
    const near = box.map((degrees, i) => degrees + (i < 2 ? -0.8 : 0.8));
    const local = new Map(layers.map(([name, features]) => [name, features.filter((feature) => within(feature, near))]));
    for (const tile of tilesOver(local, 9, 11, box)) tiles.set(`${tile.z}/${tile.x}/${tile.y}`, tile);
  }
  return [...tiles.values()];
}

function* bandTiles(shores, band, common) {
  const used = common.map(([name, features]) => [name, features.filter(({ properties }) => !(properties.min > band.to))]);
  yield* worldTiles(new Map([...shoreLayers(shores, band.minIslandKm2), ...used]), band.from, band.to, band.tolerance);
}

export async function buildWorld(sources, parts, output, log) {
  const common = await commonLayers(sources, parts);
  log('layers ready');
  const tiles = await detailTiles(sources, common, parts.borders);
  log(`detail: ${tiles.length} tiles`);
  for (const band of BANDS) {
    const shores = await readShores(sources.shores(band.shores));
    for (const tile of bandTiles(shores, band, common)) tiles.push(tile);
    log(`zoom ${band.from}–${band.to}: ${tiles.length} tiles so far`);
  }
  const report = writePmtiles(output, tiles, {
    tileType: TILE_TYPE.mvt, compress: true,
    metadata: { name: 'world', attribution: 'OpenStreetMap contributors (ODbL), GSHHG/WDBII (LGPL), Natural Earth, GeoNames (CC BY 4.0)', vector_layers: ['land', 'lake', 'river', 'admin1', 'border', 'place', 'country', 'sea'].map((id) => ({ id, fields: {} })) },
  });
  log(`world.pmtiles: ${(report.bytes / 1e6).toFixed(1)} MB, ${report.addressed} tiles, ${report.unique} different`);
  const perZoom = new Map();
  for (const { z, data } of tiles) perZoom.set(z, (perZoom.get(z) ?? 0) + data.length);
  log(`raw MB by zoom: ${[...perZoom].sort((a, b) => a[0] - b[0]).map(([z, bytes]) => `${z}: ${(bytes / 1e6).toFixed(2)}`).join(', ')}`);
}
