/** What the map draws from: vector tiles, relief, and the small ground for SVG. Server only. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFrom } from './archive';
import { dataFile, once, readData } from './files';
import { ancestor, cut, layersOf, type Layers, type TileNumbers } from './overzoom';

const WORLD = 'world.pmtiles';
/** The whole world has tiles to this zoom … */
const WORLD_ZOOM = 8;
/** … and some boxes to this one (DETAIL in build/lib/world.mjs). */
const DETAIL_ZOOM = 11;
const RELIEF_ZOOM = 4;

async function decoded(at: TileNumbers): Promise<Layers | null> {
  const tile = await readFrom(WORLD, at.z, at.x, at.y);
  return tile && layersOf(tile, at);
}

/** Tiles above that were cut last: neighbours on a screen come from the same few, at the same time. */
const above = new Map<string, Promise<Layers | null>>();
const KEPT = 12;

function layersAbove(tile: TileNumbers): Promise<Layers | null> {
  const at = ancestor(tile, WORLD_ZOOM);
  const key = `${at.x}/${at.y}`;
  const layers = above.get(key) ?? decoded(at);
  above.delete(key);
  above.set(key, layers);
  if (above.size > KEPT) above.delete(above.keys().next().value!);
  layers.catch(() => above.delete(key));
  return layers;
}

/** @returns a Mapbox vector tile, not compressed; null for open sea and beyond zoom 11 */
export async function readTile(z: number, x: number, y: number): Promise<Uint8Array | null> {
  if (z > DETAIL_ZOOM) return null;
  const tile = await readFrom(WORLD, z, x, y);
  if (tile || z <= WORLD_ZOOM) return tile;
  const layers = await layersAbove({ z, x, y });
  return layers && cut(layers, { z, x, y });
}

/** @returns a WebP of 512 × 512 pixels; null beyond zoom 4 */
export const readRelief = async (palette: 'paper' | 'night', z: number, x: number, y: number): Promise<Uint8Array | null> =>
  z > RELIEF_ZOOM ? null : readFrom(`relief-${palette}.pmtiles`, z, x, y);

const ground = (name: string): (() => Promise<unknown>) => once(async () => JSON.parse((await readData(name)).toString('utf8')) as unknown);
const coarseGround = ground('ground.json');
const fineGround = ground('ground-fine.json');

/** Land, lakes and borders as decodeGround takes them. @param fine for a map that one looks at closely */
export const groundJson = (fine: boolean): Promise<unknown> => (fine ? fineGround() : coarseGround());

let version: string | null = null;

/** A short hash that changes whenever any of the data do. */
export const tilesVersion = (): string =>
  (version ??= createHash('sha256').update(readFileSync(dataFile('checksums.json'))).digest('hex').slice(0, 10));
