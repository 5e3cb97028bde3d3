/**
 * WOFF2 to TrueType (W3C WOFF 2.0, sections 4 and 5): the PDF writer cuts fonts down to the letters used, and for that it
 * needs their plain tables. The page's own font files are the input, so the same letters come out.
 */
import { glyphTables } from './woff2Glyphs';
import { Bytes } from './woff2Bytes';

/** Tags by their number in the table directory. */
const TAGS = [
  'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca', 'prep', 'CFF ', 'VORG', 'EBDT',
  'EBLC', 'gasp', 'hdmx', 'kern', 'LTSH', 'PCLT', 'VDMX', 'vhea', 'vmtx', 'BASE', 'GDEF', 'GPOS', 'GSUB', 'EBSC', 'JSTF', 'MATH',
  'CBDT', 'CBLC', 'COLR', 'CPAL', 'SVG ', 'sbix', 'acnt', 'avar', 'bdat', 'bloc', 'bsln', 'cvar', 'fdsc', 'feat', 'fmtx', 'fvar',
  'gvar', 'hsty', 'just', 'lcar', 'mort', 'morx', 'opbd', 'prop', 'trak', 'Zapf', 'Silf', 'Glat', 'Gloc', 'Feat', 'Sill',
];
const HEADER_BYTES = 48;

type Entry = { tag: string; transformed: boolean; stored: number };

function directoryOf(file: Bytes, count: number): Entry[] {
  return Array.from({ length: count }, () => {
    const flags = file.u8();
    const tag = (flags & 63) === 63 ? file.tag() : TAGS[flags & 63]!;
    const version = flags >> 6;
    const original = file.base128();
    const transformed = tag === 'glyf' || tag === 'loca' ? version === 0 : version !== 0;
    return { tag, transformed, stored: transformed ? file.base128() : original };
  });
}

/** Advance widths with the left bearings that the transform left out (section 5.4): they are the outlines' own. */
function horizontal(packed: Uint8Array, count: number, metrics: number, xMins: readonly number[]): Uint8Array {
  const from = new Bytes(packed);
  const flags = from.u8();
  const advances = Array.from({ length: metrics }, () => from.u16());
  const bearings = Array.from({ length: count }, (_, i) => ((flags & (i < metrics ? 1 : 2)) === 0 ? from.i16() : xMins[i]!));
  const out = new DataView(new ArrayBuffer(metrics * 4 + (count - metrics) * 2));
  bearings.forEach((bearing, i) => {
    if (i < metrics) out.setUint16(i * 4, advances[i]!);
    out.setInt16(i < metrics ? i * 4 + 2 : metrics * 4 + (i - metrics) * 2, bearing);
  });
  return new Uint8Array(out.buffer);
}

function assembled(flavor: number, tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort();
  const padded = (length: number) => (length + 3) & ~3;
  const head = 12 + 16 * tags.length;
  const out = new Uint8Array(tags.reduce((sum, tag) => sum + padded(tables.get(tag)!.length), head));
  const view = new DataView(out.buffer);
  view.setUint32(0, flavor);
  view.setUint16(4, tags.length);
  let offset = head;
  tags.forEach((tag, i) => {
    const bytes = tables.get(tag)!;
    const at = 12 + 16 * i;
    for (let k = 0; k < 4; k += 1) out[at + k] = tag.charCodeAt(k);
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, bytes.length);
    out.set(bytes, offset);
    offset += padded(bytes.length);
  });
  return out;
}

/** @param inflate Brotli's decoder */
export function fromWoff2(woff2: Uint8Array, inflate: (packed: Uint8Array) => Uint8Array): Uint8Array {
  const file = new Bytes(woff2);
  if (file.tag() !== 'wOF2') throw new Error('This is no WOFF2 font.');
  const flavor = file.u32();
  file.skip(4);
  const count = file.u16();
  file.skip(6);
  const packed = file.u32();
  file.skip(HEADER_BYTES - 24);
  const entries = directoryOf(file, count);
  const data = new Bytes(inflate(file.take(packed)));
  const stored = new Map(entries.map((entry): [string, Uint8Array] => [entry.tag, data.take(entry.stored)]));
  const isTransformed = (tag: string) => entries.some((entry) => entry.tag === tag && entry.transformed);
  if (!isTransformed('glyf')) return assembled(flavor, stored);
  const { glyf, loca, xMins } = glyphTables(stored.get('glyf')!);
  const metrics = new Bytes(stored.get('hhea')!.subarray(34)).u16();
  const head = stored.get('head')!.slice();
  // Offsets of glyphs are written long, whatever they were.
  new DataView(head.buffer).setInt16(50, 1);
  const tables = new Map([...stored, ['glyf', glyf], ['loca', loca], ['head', head]] as [string, Uint8Array][]);
  if (isTransformed('hmtx')) tables.set('hmtx', horizontal(stored.get('hmtx')!, xMins.length, metrics, xMins));
  return assembled(flavor, tables);
}
