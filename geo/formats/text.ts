/** Bytes as text: UTF-8, or for XML what its first line declares. */
import { Refusal } from './notes';

/** Encodings in which every ASCII byte is its own character, so that a file's markup is what it seems. */
const DECLARED = /^(?:iso-8859-(?:[1-9]|1[03-6])|latin1|windows-125[0-8]|koi8-[ru])$/i;

/** UTF-16 with its mark, or ASCII in it without: every other byte is zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  const start = bytes.subarray(0, 64);
  return start.length >= 4 && (start.every((byte, i) => i % 2 === 0 || byte === 0) || start.every((byte, i) => i % 2 === 1 || byte === 0));
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text without its byte order mark. @throws Refusal for other encodings */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Refusal({ code: 'empty' });
  if (isUtf16(bytes)) throw new Refusal({ code: 'utf16' });
  const text = decode(bytes, 'utf-8');
  if (text === null) throw new Refusal({ code: 'not-text' });
  return text;
}

/** The text of an XML file. @throws Refusal for encodings that are neither UTF-8 nor what the file says */
export function xmlTextOf(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  const text = DECLARED.test(declared) ? decode(bytes, declared) : null;
  return text ?? textOf(bytes);
}
