/** The poster of a stored briefing as PNG, made once for each version. */
import sharp from 'sharp';
import { decodeGround } from '../basemap/ground';
import { groundJson } from '../basemap/tiles';
import type { Stored } from '../store';
import { opened } from '../store/opened';
import { pageOf } from '../store/page';
import { posterSvg } from './poster';

const made = new WeakMap<Stored, Promise<Buffer>>();

async function make(stored: Stored): Promise<Buffer> {
  const ground = decodeGround(await groundJson(true));
  const svg = posterSvg(opened(stored, new URLSearchParams()).briefing, ground, pageOf(stored).pointsOf);
  return sharp(Buffer.from(svg)).png({ palette: true, quality: 90 }).toBuffer();
}

export function posterOf(stored: Stored): Promise<Buffer> {
  const known = made.get(stored) ?? make(stored);
  made.set(stored, known);
  known.catch(() => made.delete(stored));
  return known;
}
