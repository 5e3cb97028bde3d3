/** Stage 1: the file is not too big to be read. */
import { LIMITS } from '../limits';
import type { Report } from '../issue';

/** Size as UTF-8; a text is measured exactly only where its length leaves a doubt. */
function byteLength(input: string | Uint8Array): number {
  if (typeof input !== 'string') return input.byteLength;
  if (input.length > LIMITS.bytes || input.length * 3 <= LIMITS.bytes) return input.length;
  return new TextEncoder().encode(input).byteLength;
}

export function checkBytes(input: string | Uint8Array, report: Report): void {
  if (byteLength(input) > LIMITS.bytes) report.add({ code: 'bytes-limit' }, null);
}
