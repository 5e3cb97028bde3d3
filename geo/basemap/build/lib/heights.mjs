/** Heights of the world, land and sea floor, as one grey picture out of Marble's tiles (SRTM30). */
import { readdirSync } from 'node:fs';
import sharp from 'sharp';

const TILE = 675;
const WIDTH = 16 * TILE;
const HEIGHT = 8 * TILE;

function tilesIn(folder) {
  return readdirSync(folder).flatMap((row) => readdirSync(`${folder}/${row}`).map((file) => {
    const [, y, x] = /^(\d+)_(\d+)\.jpg$/.exec(file).map(Number);
    return { input: `${folder}/${row}/${file}`, left: x * TILE, top: y * TILE };
  }));
}

/** @returns {Promise<{ width: number, height: number, data: Uint8Array }>} plate carrée from 180° W, 90° N; values rise with the height, not in step */
export async function readHeights(folder) {
  const canvas = sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#000' } });
  const data = await canvas.composite(tilesIn(folder)).toColourspace('b-w').raw().toBuffer();
  return { width: WIDTH, height: HEIGHT, data };
}

const latitudeOf = (y) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;

/** The heights in Web Mercator, `size` pixels square, bilinear. */
export function toMercator({ width, height, data }, size) {
  const out = new Float32Array(size * size);
  for (let y = 0; y < size; y++) {
    const v = Math.max(0, Math.min(height - 1.001, ((90 - latitudeOf((y + 0.5) / size)) / 180) * height - 0.5));
    const top = Math.floor(v);
    for (let x = 0; x < size; x++) {
      const u = ((x + 0.5) / size) * width - 0.5;
      const left = (Math.floor(u) + width) % width;
      const right = (left + 1) % width;
      const [s, t] = [u - Math.floor(u), v - top];
      const a = data[top * width + left] * (1 - s) + data[top * width + right] * s;
      const b = data[(top + 1) * width + left] * (1 - s) + data[(top + 1) * width + right] * s;
      out[y * size + x] = a * (1 - t) + b * t;
    }
  }
  return out;
}
