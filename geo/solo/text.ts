/** Bytes as base64 (RFC 4648, section 4): the densest writing that no mail gateway, editor or character set spoils. */

/** As much as fits on a call's stack; a multiple of 3, so that only the last piece is padded. */
const CHUNK = 24_576;

type Newer = { fromBase64?(text: string): Uint8Array<ArrayBuffer> };

/** In pieces, which a Blob takes as they are: one string of megabytes would be copied again. */
export function toBase64(bytes: Uint8Array): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK))));
  return pieces;
}

/** @throws where the text is no base64 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as unknown as Newer).fromBase64;
  if (native) return native.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
