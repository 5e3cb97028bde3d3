/** The `glyf` table's transform undone (WOFF 2.0, section 5.1). */
import { Bytes } from './woff2Bytes';

type Point = { x: number; y: number; on: boolean };
type Streams = Record<'contours' | 'points' | 'flags' | 'glyphs' | 'composites' | 'boxes' | 'instructions', Bytes>;

const [WORDS, SCALE, MORE, SCALE_XY, SCALE_2X2, INSTRUCTED] = [0x01, 0x08, 0x20, 0x40, 0x80, 0x100];
const [ON, X_SHORT, Y_SHORT, X_SAME, Y_SAME] = [1, 2, 4, 16, 32];

/** Steps from point to point in one to four bytes, after the flag's seven bits (section 5.2). */
function stepOf(flag: number, from: Bytes): { dx: number; dy: number } {
  const signed = (bit: number, value: number) => ((flag >> bit) & 1 ? value : -value);
  if (flag < 10) return { dx: 0, dy: signed(0, ((flag & 14) << 7) + from.u8()) };
  if (flag < 20) return { dx: signed(0, (((flag - 10) & 14) << 7) + from.u8()), dy: 0 };
  if (flag < 84) {
    const [a, b] = [flag - 20, from.u8()];
    return { dx: signed(0, 1 + (a & 0x30) + (b >> 4)), dy: signed(1, 1 + ((a & 0x0c) << 2) + (b & 0x0f)) };
  }
  if (flag < 120) {
    const a = flag - 84;
    return { dx: signed(0, 1 + (Math.floor(a / 12) << 8) + from.u8()), dy: signed(1, 1 + (((a % 12) >> 2) << 8) + from.u8()) };
  }
  if (flag < 124) {
    const [a, b, c] = [from.u8(), from.u8(), from.u8()];
    return { dx: signed(0, (a << 4) + (b >> 4)), dy: signed(1, ((b & 0x0f) << 8) + c) };
  }
  return { dx: signed(0, from.u16()), dy: signed(1, from.u16()) };
}

class Writer {
  readonly bytes: number[] = [];

  u8(value: number): void {
    this.bytes.push(value & 255);
  }

  u16(value: number): void {
    this.bytes.push((value >> 8) & 255, value & 255);
  }

  all(values: Iterable<number>): void {
    for (const value of values) this.bytes.push(value);
  }
}

/** One coordinate's steps, each in a byte or two, with the bits that say so. */
function packed(steps: readonly number[], short: number, same: number): { bits: number[]; bytes: number[] } {
  const out = new Writer();
  const bits = steps.map((step) => {
    if (step === 0) return same;
    if (Math.abs(step) > 255) {
      out.u16(step);
      return 0;
    }
    out.u8(Math.abs(step));
    return short | (step > 0 ? same : 0);
  });
  return { bits, bytes: out.bytes };
}

function simple(contours: number, streams: Streams, box: Uint8Array | null): { bytes: number[]; xMin: number } {
  const ends: number[] = [];
  for (let i = 0; i < contours; i += 1) ends.push((ends.at(-1) ?? -1) + streams.points.short());
  let [x, y] = [0, 0];
  const points = Array.from({ length: ends.at(-1)! + 1 }, (): Point => {
    const flag = streams.flags.u8();
    const { dx, dy } = stepOf(flag & 127, streams.glyphs);
    x += dx;
    y += dy;
    return { x, y, on: flag < 128 };
  });
  const instructions = streams.instructions.take(streams.glyphs.short());
  const out = new Writer();
  out.u16(contours);
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  if (box) out.all(box);
  else bounds.forEach((value) => out.u16(value));
  ends.forEach((end) => out.u16(end));
  out.u16(instructions.length);
  out.all(instructions);
  const steps = (values: readonly number[]) => values.map((value, i) => value - (values[i - 1] ?? 0));
  const [across, up] = [packed(steps(xs), X_SHORT, X_SAME), packed(steps(ys), Y_SHORT, Y_SAME)];
  points.forEach(({ on }, i) => out.u8((on ? ON : 0) | across.bits[i]! | up.bits[i]!));
  out.all(across.bytes);
  out.all(up.bytes);
  return { bytes: out.bytes, xMin: box ? new Bytes(box).i16() : bounds[0]! };
}

function composite(streams: Streams, box: Uint8Array): { bytes: number[]; xMin: number } {
  const out = new Writer();
  out.u16(0xffff);
  out.all(box);
  let flags: number;
  let instructed = false;
  do {
    flags = streams.composites.u16();
    out.u16(flags);
    const scale = flags & SCALE ? 2 : flags & SCALE_XY ? 4 : flags & SCALE_2X2 ? 8 : 0;
    out.all(streams.composites.take(2 + (flags & WORDS ? 4 : 2) + scale));
    instructed ||= (flags & INSTRUCTED) !== 0;
  } while (flags & MORE);
  if (instructed) {
    const length = streams.glyphs.short();
    out.u16(length);
    out.all(streams.instructions.take(length));
  }
  return { bytes: out.bytes, xMin: new Bytes(box).i16() };
}

/** @returns both tables, with long offsets, and each glyph's left edge */
export function glyphTables(table: Uint8Array): { glyf: Uint8Array; loca: Uint8Array; xMins: number[] } {
  const from = new Bytes(table);
  from.skip(4);
  const count = from.u16();
  from.skip(2);
  const sizes = Array.from({ length: 7 }, () => from.u32());
  const [contours, points, flags, glyphs, composites, boxTable, instructions] = sizes.map((size) => from.take(size)) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const bitmap = boxTable.subarray(0, 4 * ((count + 31) >> 5));
  const streams: Streams = {
    contours: new Bytes(contours), points: new Bytes(points), flags: new Bytes(flags), glyphs: new Bytes(glyphs),
    composites: new Bytes(composites), boxes: new Bytes(boxTable.subarray(bitmap.length)), instructions: new Bytes(instructions),
  };
  const made = Array.from({ length: count }, (_, i) => {
    const kind = streams.contours.i16();
    const box = bitmap[i >> 3]! & (0x80 >> (i & 7)) ? streams.boxes.take(8) : null;
    if (kind === 0) return { bytes: [], xMin: 0 };
    if (kind > 0) return simple(kind, streams, box);
    if (!box) throw new Error('A composite glyph of this font has no box.');
    return composite(streams, box);
  });
  return { ...joined(made.map(({ bytes }) => bytes)), xMins: made.map(({ xMin }) => xMin) };
}

function joined(glyphs: readonly number[][]): { glyf: Uint8Array; loca: Uint8Array } {
  const padded = (length: number) => (length + 3) & ~3;
  const glyf = new Uint8Array(glyphs.reduce((sum, { length }) => sum + padded(length), 0));
  const loca = new DataView(new ArrayBuffer(4 * (glyphs.length + 1)));
  let offset = 0;
  glyphs.forEach((bytes, i) => {
    loca.setUint32(4 * i, offset);
    glyf.set(bytes, offset);
    offset += padded(bytes.length);
  });
  loca.setUint32(4 * glyphs.length, offset);
  return { glyf, loca: new Uint8Array(loca.buffer) };
}
