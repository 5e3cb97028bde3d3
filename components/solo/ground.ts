/** Tiles and relief out of a pack. What the file did not take along is made from the nearest tile above it. */
import { ancestor, cut, layersOf, type Layers, type TileNumbers } from '@/geo/basemap/overzoom';
import { isInside, type Cut } from '@/geo/solo/cut';
import type { Pack } from '@/geo/solo/pack';
import { reliefPart, tilePart } from '@/geo/solo/names';
import { bytesOf } from './reader';

/** Tiles above that were cut last: neighbours on a screen come from the same few. */
const KEPT = 12;

/** The nearest tile at or above this one that the file decided about; zoom 0 is always there. */
function nearest(known: Cut, tile: TileNumbers): TileNumbers {
  let z = tile.z;
  while (z > 0 && !isInside(known, ancestor(tile, z))) z -= 1;
  return ancestor(tile, z);
}

/** Vector tiles; null for open sea. */
export function tileReader(pack: Pack, known: Cut): (tile: TileNumbers) => Promise<Uint8Array | null> {
  const above = new Map<string, Promise<Layers | null>>();
  const decoded = async (at: TileNumbers): Promise<Layers | null> => {
    const bytes = await bytesOf(pack, tilePart(at.z, at.x, at.y));
    return bytes && layersOf(bytes, at);
  };
  const layersAt = (at: TileNumbers): Promise<Layers | null> => {
    const key = tilePart(at.z, at.x, at.y);
    const layers = above.get(key) ?? decoded(at);
    above.delete(key);
    above.set(key, layers);
    if (above.size > KEPT) above.delete(above.keys().next().value!);
    return layers;
  };
  return async (tile) => {
    const at = nearest(known, tile);
    if (at.z === tile.z) return bytesOf(pack, tilePart(tile.z, tile.x, tile.y));
    const layers = await layersAt(at);
    return layers && cut(layers, tile);
  };
}

/** Pixels across a tile of the relief. */
const RELIEF = 512;

const pictureOf = (bytes: Uint8Array): Blob => new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/webp' });

/** The part of a picture that lies under a tile some levels below it, as large as the whole. */
function enlarged(picture: Blob, at: TileNumbers, tile: TileNumbers): Promise<ImageBitmap> {
  const parts = 2 ** (tile.z - at.z);
  const side = RELIEF / parts;
  return createImageBitmap(picture, (tile.x % parts) * side, (tile.y % parts) * side, side, side,
    { resizeWidth: RELIEF, resizeHeight: RELIEF, resizeQuality: 'medium' });
}

/** Relief as a picture; null where the file has none at all, as for the print palette. */
export function reliefReader(pack: Pack): (palette: string, tile: TileNumbers) => Promise<ImageBitmap | null> {
  return async (palette, tile) => {
    for (let z = tile.z; z >= 0; z -= 1) {
      const at = ancestor(tile, z);
      const bytes = await bytesOf(pack, reliefPart(palette, at.z, at.x, at.y));
      if (bytes) return enlarged(pictureOf(bytes), at, tile);
    }
    return null;
  };
}
