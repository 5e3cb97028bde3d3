/** CRC-32 as in gzip and PNG (ISO 3309, polynomial 0xEDB88320), eight bytes a step: megabytes are checked before a page shows. */
const STEPS = 8;

function tables(): Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
  const all = [first];
  for (let step = 1; step < STEPS; step += 1) all.push(all[step - 1]!.map((rest) => (rest >>> 8) ^ first[rest & 255]!));
  return all;
}

const [t0, t1, t2, t3, t4, t5, t6, t7] = tables() as [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array];

/** @returns an unsigned whole number */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  let at = 0;
  for (const last = bytes.length - STEPS; at <= last; at += STEPS) {
    rest ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    rest = t7[rest & 255]! ^ t6[(rest >>> 8) & 255]! ^ t5[(rest >>> 16) & 255]! ^ t4[rest >>> 24]!
      ^ t3[bytes[at + 4]!]! ^ t2[bytes[at + 5]!]! ^ t1[bytes[at + 6]!]! ^ t0[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at += 1) rest = (rest >>> 8) ^ t0[(rest ^ bytes[at]!) & 255]!;
  return ~rest >>> 0;
}
