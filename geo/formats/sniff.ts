/** What a file is, where its name does not say. */

const startsWith = (bytes: Uint8Array, ...wanted: number[]): boolean => wanted.every((byte, i) => bytes[i] === byte);

const ROOTS: Record<string, string> = { kml: 'kml', gpx: 'gpx', TrainingCenterDatabase: 'tcx' };

/** The root element of what looks like XML; null for anything else. */
function rootOf(text: string): string | null {
  const body = text.replace(/<\?[^]*?\?>|<!--[^]*?-->|<![^>]*>/g, '');
  return /^\s*<(?:[\w.-]+:)?([\w.-]+)/.exec(body)?.[1] ?? null;
}

/** Whether it is a zip archive, whatever its name says. */
export const isArchive = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06);

/** The id of the format that the first bytes show; null where they show none. */
export function sniffed(bytes: Uint8Array): string | null {
  if (isArchive(bytes)) return 'kmz';
  const text = new TextDecoder().decode(bytes.subarray(0, 8_192)).trimStart();
  if (text.startsWith('<')) return ROOTS[rootOf(text) ?? ''] ?? null;
  if (/^[[{]/.test(text)) return 'geojson';
  return /^[^\n]*[,;\t|]/.test(text) && !text.includes('\0') ? 'csv' : null;
}
