/** Layers of features → vector tiles, depth first so that only one branch of the pyramid is in memory at a time. */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';

/** How far a simplified line may stray, in units of a tile: 4,096 to its side. */
export const TOLERANCE = 3;

/** The index builds this much at once; below it goes tile by tile. */
const BASE_ZOOM = 4;

const tileId = (z, x, y) => ((1 << z) * y + x) * 32 + z;

/** Features may carry `min`, the first zoom that shows them; it is not written into the tiles. */
function strip(tags) {
  const { min, ...rest } = tags ?? {};
  return rest;
}

function makeIndex(features, maxZoom, baseZoom, tolerance) {
  return new GeoJSONVT({ type: 'FeatureCollection', features }, {
    maxZoom: maxZoom + 1, indexMaxZoom: baseZoom, indexMaxPoints: 0, tolerance, extent: 4096, buffer: 64,
  });
}

function forget(index, fromZoom, maxZoom, z, x, y) {
  if (z > maxZoom) return;
  if (z >= fromZoom) delete index.tileIndex.tiles[tileId(z, x, y)];
  for (const [dx, dy] of [[0, 0], [1, 0], [0, 1], [1, 1]]) forget(index, fromZoom, maxZoom, z + 1, x * 2 + dx, y * 2 + dy);
}

function encode(indexes, z, x, y) {
  const layers = {};
  for (const [name, index] of indexes) {
    const tile = index.getTile(z, x, y);
    const features = (tile?.features ?? []).filter((feature) => !(feature.tags?.min > z));
    if (features.length === 0) continue;
    layers[name] = { ...tile, features: features.map((feature) => ({ ...feature, tags: strip(feature.tags) })) };
  }
  return Object.keys(layers).length === 0 ? null : fromGeojsonVt(layers, { version: 2, extent: 4096 });
}

const hasTile = (indexes, z, x, y) => [...indexes.values()].some((index) => (index.getTile(z, x, y)?.features.length ?? 0) > 0);

function* walk(indexes, minZoom, maxZoom, z, x, y) {
  if (!hasTile(indexes, z, x, y)) return;
  if (z >= minZoom) {
    const data = encode(indexes, z, x, y);
    if (data) yield { z, x, y, data };
  }
  if (z < maxZoom) {
    for (const [dx, dy] of [[0, 0], [1, 0], [0, 1], [1, 1]]) yield* walk(indexes, minZoom, maxZoom, z + 1, x * 2 + dx, y * 2 + dy);
  }
  if (z === BASE_ZOOM) for (const index of indexes.values()) forget(index, z + 1, maxZoom, z, x, y);
}

/**
 * All tiles of a band of zooms that hold something.
 * @param {Map<string, object[]>} layers name → GeoJSON features
 * @param {number} tolerance as `TOLERANCE`
 * @yields {{ z: number, x: number, y: number, data: Uint8Array }}
 */
export function* worldTiles(layers, minZoom, maxZoom, tolerance) {
  const indexes = new Map([...layers].map(([name, features]) => [name, makeIndex(features, maxZoom, Math.min(BASE_ZOOM, maxZoom), tolerance)]));
  yield* walk(indexes, minZoom, maxZoom, 0, 0, 0);
}

/** The tiles of some zooms over a box (west, south, east, north). */
export function* tilesOver(layers, minZoom, maxZoom, [west, south, east, north]) {
  const indexes = new Map([...layers].map(([name, features]) => [name, makeIndex(features, maxZoom, 0, TOLERANCE)]));
  for (let z = minZoom; z <= maxZoom; z++) {
    const [left, top] = tileOf(west, north, z);
    const [right, bottom] = tileOf(east, south, z);
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) {
        const data = encode(indexes, z, x, y);
        if (data) yield { z, x, y, data };
      }
    }
  }
}

/** Column and row of the tile that holds a position. */
export function tileOf(lng, lat, z) {
  const n = 1 << z;
  const sin = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
  const clamp = (value) => Math.max(0, Math.min(n - 1, Math.floor(value)));
  return [clamp(((lng + 180) / 360) * n), clamp(y * n)];
}
