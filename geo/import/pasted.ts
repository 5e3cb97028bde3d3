/** Whether a pasted text is a file, or only words. */
import { sniffed } from '../formats/sniff';

const SEPARATORS = ['\t', ';', ',', '|'];

/** Two rows that one separator divides into as many cells: what a spreadsheet copies. A sentence with a comma is none. */
function isTable(text: string): boolean {
  const [first = '', second = ''] = text.trimEnd().split(/\r?\n/, 2);
  return SEPARATORS.some((separator) => first.includes(separator) && first.split(separator).length === second.split(separator).length);
}

export function looksLikeFile(text: string): boolean {
  const format = sniffed(new TextEncoder().encode(text.slice(0, 8_192)));
  return format !== null && (format !== 'csv' || isTable(text));
}
