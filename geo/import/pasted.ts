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

/** Longer than a file may be. */
const LONGEST_TEXT = 64 * 1024 * 1024;

/** What of something pasted is imported: its files, but no pictures; else its text, where that looks like a file. */
export function filesIn(files: File[], text: string): File[] {
  if (files[0]) return /^image\//.test(files[0].type) ? [] : files;
  return text.length < LONGEST_TEXT && looksLikeFile(text) ? [new File([text], '')] : [];
}
