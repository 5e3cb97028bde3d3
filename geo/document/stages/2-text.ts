/** Stage 2: the bytes are UTF-8 text. */
import type { Report } from '../issue';

const isUtf16 = ([a, b]: Uint8Array): boolean => (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);

/** The text without its byte order mark; '' with an issue where the bytes are not UTF-8. */
export function readText(input: string | Uint8Array, report: Report): string {
  if (typeof input === 'string') return input.startsWith('\uFEFF') ? input.slice(1) : input;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(input);
  } catch {
    report.add({ code: isUtf16(input) ? 'not-utf8-but-utf16' : 'not-utf8' }, null);
    return '';
  }
}
