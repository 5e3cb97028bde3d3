/** Bytes as text: UTF-8, UTF-16 with its mark, for XML what its first line declares, for tables what Western Excel writes. */
import { Refusal } from './notes';

/** Encodings in which every ASCII byte is its own character, so that a file's markup is what it seems. */
const DECLARED = /^(?:iso-8859-(?:[1-9]|1[03-6])|latin1|windows-125[0-8]|koi8-[ru])$/i;

/** ASCII in UTF-16 without a mark: every other byte is zero. */
function isUnmarkedUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64);
  return start.length >= 4 && (start.every((byte, i) => i % 2 === 0 || byte === 0) || start.every((byte, i) => i % 2 === 1 || byte === 0));
}

/** The encoding of a table that Excel in Western Europe saves as plain "CSV"; decoders take ISO 8859-1 for it, too. */
const WESTERN = 'windows-1252';

/** 0x80 to 0x9F of Windows-1252: some versions of Node leave them the controls that they are in ISO 8859-1. */
const HIGH_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decode(bytes: Uint8Array, encoding: string, ignoreBOM = false): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM });
    const text = decoder.decode(bytes);
    return decoder.encoding === WESTERN ? text.replace(/[\x80-\x9f]/g, (sign) => HIGH_1252[sign.charCodeAt(0) - 0x80]!) : text;
  } catch {
    return null;
  }
}

/** The encoding that a byte order mark of UTF-16 names. */
function markedUtf16([a, b]: Uint8Array): string | null {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/**
 * UTF-16 with its mark (Excel's "Unicode Text") as UTF-8; any other file as it is. The mark stays: it goes before what XML declares.
 * @throws Refusal where it is damaged
 */
export function inUtf8(bytes: Uint8Array): Uint8Array {
  const encoding = markedUtf16(bytes);
  if (encoding === null) return bytes;
  const text = decode(bytes, encoding, true);
  if (text === null) throw new Refusal({ code: 'utf16' });
  return new TextEncoder().encode(text);
}

/** UTF-8 without its byte order mark; null where it is another encoding. @throws Refusal for what is empty or UTF-16 */
function utf8Of(bytes: Uint8Array): string | null {
  if (bytes.length === 0) throw new Refusal({ code: 'empty' });
  if (isUnmarkedUtf16(bytes)) throw new Refusal({ code: 'utf16' });
  return decode(bytes, 'utf-8');
}

/** The text without its byte order mark. @throws Refusal for other encodings */
export function textOf(bytes: Uint8Array): string {
  const text = utf8Of(bytes);
  if (text === null) throw new Refusal({ code: 'not-text' });
  return text;
}

/** What no table in it has: controls, and more letters beyond ASCII in a row than Western languages put there, as Cyrillic and Chinese read in it do. */
const NOT_WESTERN = /[\x00-\x08\x0b\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]|[\xc0-\xff]{4}/;

/** The text of a table, and the encoding that was assumed where it is not UTF-8. @throws Refusal for what is neither */
export function tableTextOf(bytes: Uint8Array): { text: string; assumed: string | null } {
  const text = utf8Of(bytes);
  if (text !== null) return { text, assumed: null };
  const western = decode(bytes, WESTERN);
  if (western === null || NOT_WESTERN.test(western)) throw new Refusal({ code: 'not-text' });
  return { text: western, assumed: 'Windows-1252' };
}

/** The text of an XML file. @throws Refusal for encodings that are neither UTF-8 nor what the file says */
export function xmlTextOf(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  const text = DECLARED.test(declared) ? decode(bytes, declared) : null;
  return text ?? textOf(bytes);
}
