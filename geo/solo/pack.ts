/**
 * Many named byte strings as one. Layout, numbers little-endian:
 *
 *     4 bytes   length of the index
 *     index     JSON: { name: [offset, length, 1 if compressed by gzip else 0], … }, offsets from the end of the index
 *     the rest  the bytes; strings that are equal stand once
 */
export type Part = { bytes: Uint8Array; gzipped: boolean };
export type Pack = {
  names(): string[];
  /** A view into the pack, not a copy; null where there is no such part. */
  part(name: string): Part | null;
};

type Index = Record<string, [offset: number, length: number, gzipped: 0 | 1]>;

const HEAD = 4;

/** FNV-1a over the bytes: finds candidates for equality, which is then looked at byte by byte. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

const equal = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** Puts each string once; tells where. */
function store() {
  const pieces: Uint8Array[] = [];
  const known = new Map<number, { bytes: Uint8Array; offset: number }[]>();
  let end = 0;
  return {
    pieces,
    put(bytes: Uint8Array): number {
      const alike = known.get(hashOf(bytes)) ?? [];
      const there = alike.find((other) => equal(other.bytes, bytes));
      if (there) return there.offset;
      const offset = end;
      known.set(hashOf(bytes), [...alike, { bytes, offset }]);
      pieces.push(bytes);
      end += bytes.length;
      return offset;
    },
  };
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export function pack(parts: ReadonlyMap<string, Part>): Uint8Array<ArrayBuffer> {
  const { pieces, put } = store();
  const index: Index = Object.fromEntries([...parts].map(([name, { bytes, gzipped }]) => [name, [put(bytes), bytes.length, gzipped ? 1 : 0]]));
  const text = new TextEncoder().encode(JSON.stringify(index));
  const head = new Uint8Array(HEAD);
  new DataView(head.buffer).setUint32(0, text.length, true);
  return joined([head, text, ...pieces]);
}

/** @param bytes what `pack` gave; they are trusted to be whole (`seal.ts` has checked them) */
export function unpack(bytes: Uint8Array): Pack {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const start = HEAD + length;
  const index = new Map(Object.entries(JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD, start))) as Index));
  return {
    names: () => [...index.keys()],
    part(name) {
      const found = index.get(name);
      if (!found) return null;
      const [offset, size, gzipped] = found;
      return { bytes: bytes.subarray(start + offset, start + offset + size), gzipped: gzipped === 1 };
    },
  };
}
