/** Bytes whose address changes when they do. */
import { HttpError } from './route';

const FOREVER = { 'cache-control': 'public, max-age=31536000, immutable' };

/** The bytes, or 204 for none: an empty tile is an answer, not an error. */
export const tileAnswer = (bytes: Uint8Array | null, type: string): Response =>
  bytes
    ? new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type, ...FOREVER } })
    : new Response(null, { status: 204, headers: FOREVER });

/** Three tile numbers from a path; 400 for anything else. */
export function tileNumbers({ z, x, y }: { z: string; x: string; y: string }): [number, number, number] {
  const numbers = [z, x, y].map((text) => (/^\d{1,7}$/.test(text) ? Number(text) : NaN)) as [number, number, number];
  const [zoom, column, row] = numbers;
  if (!(zoom <= 22 && column < 2 ** zoom && row < 2 ** zoom)) throw new HttpError(400, 'There is no such tile: give zoom, column and row within the zoom.');
  return numbers;
}
