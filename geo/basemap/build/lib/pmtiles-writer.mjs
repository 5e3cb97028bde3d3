/** Writes a PMTiles archive, version 3 of the specification: header, root, metadata, leaves, tiles in order of their id. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import { writeWhole } from './checksums.mjs';

const HEADER_BYTES = 127;
const ROOT_MAX_BYTES = 16_384 - HEADER_BYTES;
const LEAF_ENTRIES = 4_096;
export const TILE_TYPE = { mvt: 1, webp: 4 };
const GZIP = 2;
const NONE = 1;

function varint(value, out) {
  let rest = value;
  while (rest >= 0x80) { out.push((rest % 0x80) | 0x80); rest = Math.floor(rest / 0x80); }
  out.push(rest);
}

/** A directory as the specification packs it: ids as differences, run lengths, lengths, offsets. */
function packDirectory(entries) {
  const out = [];
  varint(entries.length, out);
  entries.forEach(({ id }, i) => varint(i === 0 ? id : id - entries[i - 1].id, out));
  for (const { run } of entries) varint(run, out);
  for (const { length } of entries) varint(length, out);
  entries.forEach(({ offset }, i) => {
    const before = entries[i - 1];
    varint(before && offset === before.offset + before.length ? 0 : offset + 1, out);
  });
  return gzipSync(Uint8Array.from(out), { level: 9 });
}

/** Equal tiles are stored once; neighbours with equal content share one entry. */
function layOut(tiles, compress) {
  const sorted = tiles.map((tile) => ({ ...tile, id: zxyToTileId(tile.z, tile.x, tile.y) })).sort((a, b) => a.id - b.id);
  const known = new Map();
  const blobs = [];
  const entries = [];
  let size = 0;
  for (const { id, data } of sorted) {
    const hash = createHash('sha256').update(data).digest('base64');
    let place = known.get(hash);
    if (!place) {
      const blob = compress ? gzipSync(data, { level: 9 }) : data;
      place = { offset: size, length: blob.length };
      known.set(hash, place);
      blobs.push(blob);
      size += blob.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.run === id) last.run++;
    else entries.push({ id, run: 1, ...place });
  }
  return { entries, blobs, unique: known.size, addressed: sorted.length };
}

/** One root directory, or a root of leaves where it would outgrow the first 16 KB. */
function directories(entries) {
  const root = packDirectory(entries);
  if (root.length <= ROOT_MAX_BYTES) return { root, leaves: Buffer.alloc(0) };
  const leaves = [];
  const pointers = [];
  let offset = 0;
  for (let i = 0; i < entries.length; i += LEAF_ENTRIES) {
    const leaf = packDirectory(entries.slice(i, i + LEAF_ENTRIES));
    pointers.push({ id: entries[i].id, run: 0, offset, length: leaf.length });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: packDirectory(pointers), leaves: Buffer.concat(leaves) };
}

function header({ root, metadata, leaves, tileBytes, layout, tileType, compress, minZoom, maxZoom }) {
  const view = Buffer.alloc(HEADER_BYTES);
  view.write('PMTiles', 0, 'ascii');
  view[7] = 3;
  const sections = [root.length, metadata.length, leaves.length, tileBytes];
  let offset = HEADER_BYTES;
  sections.forEach((length, i) => {
    view.writeBigUInt64LE(BigInt(offset), 8 + i * 16);
    view.writeBigUInt64LE(BigInt(length), 16 + i * 16);
    offset += length;
  });
  [layout.addressed, layout.entries.length, layout.unique].forEach((n, i) => view.writeBigUInt64LE(BigInt(n), 72 + i * 8));
  view.set([1, GZIP, compress ? GZIP : NONE, tileType, minZoom, maxZoom], 96);
  [-180, -85, 180, 85].forEach((degrees, i) => view.writeInt32LE(degrees * 1e7, 102 + i * 4));
  return view;
}

/**
 * @param {string} path
 * @param {{ z: number, x: number, y: number, data: Uint8Array }[]} tiles not compressed
 * @param {{ tileType: number, compress: boolean, metadata: object }} options
 */
export function writePmtiles(path, tiles, { tileType, compress, metadata }) {
  const layout = layOut(tiles, compress);
  const { root, leaves } = directories(layout.entries);
  const meta = gzipSync(JSON.stringify(metadata), { level: 9 });
  const zooms = tiles.map(({ z }) => z);
  const [minZoom, maxZoom] = [zooms.reduce((a, b) => Math.min(a, b)), zooms.reduce((a, b) => Math.max(a, b))];
  const tileBytes = layout.blobs.reduce((sum, blob) => sum + blob.length, 0);
  const head = header({ root, metadata: meta, leaves, tileBytes, layout, tileType, compress, minZoom, maxZoom });
  writeWhole(path, Buffer.concat([head, root, meta, leaves, ...layout.blobs]));
  return { bytes: tileBytes, unique: layout.unique, addressed: layout.addressed };
}
