/** The basemap's part of a file, one zoom or one relief at a time, packed. Server only. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { TileNumbers } from '../basemap/overzoom';
import { readRelief, readTile } from '../basemap/tiles';
import { reliefOf, tilesOf, type Cut } from './cut';
import { reliefPart, tilePart } from './names';
import { pack, type Part } from './pack';

const compress = promisify(gzip);

export type ReliefPalette = 'paper' | 'night';

/** Empty tiles are left out: within a cut, what is not there is empty. */
async function packed(tiles: readonly TileNumbers[], nameOf: (tile: TileNumbers) => string, partOf: (tile: TileNumbers) => Promise<Part | null>): Promise<Uint8Array<ArrayBuffer>> {
  const parts = new Map<string, Part>();
  for (const tile of tiles) {
    const part = await partOf(tile);
    if (part) parts.set(nameOf(tile), part);
  }
  return pack(parts);
}

/** Vector tiles of one zoom, compressed. */
export const tilesAt = (cut: Cut, zoom: number): Promise<Uint8Array<ArrayBuffer>> =>
  packed(tilesOf(cut).filter(({ z }) => z === zoom), ({ z, x, y }) => tilePart(z, x, y), async ({ z, x, y }) => {
    const bytes = await readTile(z, x, y);
    return bytes && { bytes: await compress(bytes, { level: 9 }), gzipped: true };
  });

/** Relief of one palette; its pictures are compressed as they are. */
export const reliefIn = (cut: Cut, palette: ReliefPalette): Promise<Uint8Array<ArrayBuffer>> =>
  packed(reliefOf(cut), ({ z, x, y }) => reliefPart(palette, z, x, y), async ({ z, x, y }) => {
    const bytes = await readRelief(palette, z, x, y);
    return bytes && { bytes, gzipped: false };
  });
