/** Images of the style that are drawn, not loaded: the pixel that obstacles stretch to their size, and the dots of places. */
import type { Map as GlMap } from 'maplibre-gl';
import { CLEAR_IMAGE, DOT } from '@/geo/style/images';

type Image = { width: number; height: number; data: Uint8Array };

const RATIO = 2;
const SIDE = 10;
const RADIUS = 3.4;

/** A dot with a soft edge, from an id such as `dot#7E7567`. */
function dotOf(id: string): Image {
  const color = Number.parseInt(id.slice(DOT.length + 1), 16);
  const data = new Uint8Array(SIDE * SIDE * 4);
  for (let i = 0; i < SIDE * SIDE; i += 1) {
    const far = Math.hypot((i % SIDE) + 0.5 - SIDE / 2, Math.floor(i / SIDE) + 0.5 - SIDE / 2);
    const alpha = Math.max(0, Math.min(1, RADIUS - far + 0.5));
    data.set([(color >> 16) & 255, (color >> 8) & 255, color & 255, Math.round(alpha * 255)], i * 4);
  }
  return { width: SIDE, height: SIDE, data };
}

/** Gives the map each image when its style first asks for it. */
export function giveImages(map: GlMap): void {
  map.setMissingStyleImageResolver((id) => {
    if (map.hasImage(id)) return;
    if (id === CLEAR_IMAGE) map.addImage(id, { width: 1, height: 1, data: new Uint8Array(4) });
    else if (id.startsWith(`${DOT}#`)) map.addImage(id, dotOf(id), { pixelRatio: RATIO });
  });
}
