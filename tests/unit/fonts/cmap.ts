/** The characters of a WOFF2 file, read off its `cmap` table (WOFF2 1.0, sections 4 and 5; OpenType 1.9, `cmap`). */
import { brotliDecompressSync } from 'node:zlib';

const HEADER_BYTES = 48;
const CUSTOM_TAG = 63;
/** Places in WOFF2's list of known tags. */
const [CMAP, GLYF, LOCA] = [0, 10, 11];

type Table = { tag: number | string; bytes: number };

/** UIntBase128: seven bits a byte, the top bit says that more follow. */
function base128(data: Buffer, at: number): { value: number; next: number } {
  let value = 0;
  let next = at;
  let byte: number;
  do {
    byte = data.readUInt8(next++);
    value = value * 128 + (byte & 0x7f);
  } while (byte & 0x80);
  return { value, next };
}

/** A transformed table states a second length: glyf and loca unless they say 3, others unless they say 0. */
const isTransformed = (tag: number | string, version: number): boolean => (tag === GLYF || tag === LOCA ? version !== 3 : version !== 0);

function directory(data: Buffer): { tables: Table[]; end: number } {
  const tables: Table[] = [];
  let at = HEADER_BYTES;
  for (let left = data.readUInt16BE(12); left > 0; left--) {
    const flags = data.readUInt8(at++);
    const known = flags & 0x3f;
    const tag = known === CUSTOM_TAG ? data.toString('latin1', at, at + 4) : known;
    if (known === CUSTOM_TAG) at += 4;
    const plain = base128(data, at);
    const stored = isTransformed(tag, flags >> 6) ? base128(data, plain.next) : plain;
    at = stored.next;
    tables.push({ tag, bytes: stored.value });
  }
  return { tables, end: at };
}

function cmapTable(data: Buffer): Buffer {
  const { tables, end } = directory(data);
  const body = brotliDecompressSync(data.subarray(end, end + data.readUInt32BE(20)));
  const before = tables.slice(0, tables.findIndex(({ tag }) => tag === CMAP));
  return body.subarray(before.reduce((sum, { bytes }) => sum + bytes, 0));
}

/** Segments to delta values: characters by 16-bit segments; a segment may leave some out by giving glyph 0. */
function format4(table: Buffer): number[] {
  const bytes = table.readUInt16BE(6);
  const [ends, starts, deltas, offsets] = [14, 16 + bytes, 16 + 2 * bytes, 16 + 3 * bytes];
  const codes: number[] = [];
  for (let i = 0; i < bytes; i += 2) {
    const [start, end] = [table.readUInt16BE(starts + i), table.readUInt16BE(ends + i)];
    const [delta, offset] = [table.readUInt16BE(deltas + i), table.readUInt16BE(offsets + i)];
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const raw = offset === 0 ? code : table.readUInt16BE(offsets + i + offset + 2 * (code - start));
      if (offset !== 0 && raw === 0) continue;
      if (((raw + delta) & 0xffff) !== 0) codes.push(code);
    }
  }
  return codes;
}

/** Segmented coverage: groups of [first, last, glyph of the first]. */
function format12(table: Buffer): number[] {
  return Array.from({ length: table.readUInt32BE(12) }, (_, i) => 16 + 12 * i).flatMap((at) => {
    const first = table.readUInt32BE(at);
    return Array.from({ length: table.readUInt32BE(at + 4) - first + 1 }, (_, i) => first + i);
  });
}

/** @returns code points in ascending order */
export function charactersOf(woff2: Buffer): number[] {
  const cmap = cmapTable(woff2);
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.subarray(cmap.readUInt32BE(8 + 8 * i)));
  const codes = subtables.flatMap((table) => {
    const format = table.readUInt16BE(0);
    return format === 4 ? format4(table) : format === 12 ? format12(table) : [];
  });
  return [...new Set(codes)].sort((a, b) => a - b);
}
