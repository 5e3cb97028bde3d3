/** Which tiles a camera will ask for: those under a net of points over its map. */
import type { Projector } from '@/geo/projection/projector';

const NET = 9;
const DEGREES = Math.PI / 180;

export type Tile = { z: number; x: number; y: number };

function tileAt([lng, lat]: [number, number], z: number): Tile {
  const across = 2 ** z;
  const s = Math.sin(Math.max(-85, Math.min(85, lat)) * DEGREES);
  const y = 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI);
  const wrapped = (((lng + 180) % 360) + 360) % 360;
  return { z, x: Math.min(across - 1, Math.floor((wrapped / 360) * across)), y: Math.max(0, Math.min(across - 1, Math.floor(y * across))) };
}

/** @param z the source's zoom for this camera; each tile once */
export function tilesOf(view: Projector, z: number): Tile[] {
  const { width, height } = view.size;
  const steps = Array.from({ length: NET }, (_, i) => i / (NET - 1));
  const tiles = steps.flatMap((fx) => steps.flatMap((fy) => {
    const at = view.unproject({ x: fx * width, y: fy * height });
    return at ? [tileAt(at, z)] : [];
  }));
  return [...new Map(tiles.map((tile) => [`${tile.z}/${tile.x}/${tile.y}`, tile])).values()];
}
