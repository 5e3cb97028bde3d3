/** Texts of strangers at the length and with the characters that the format has. */
import { withoutUnseen } from '../../document/briefing/texts';
import type { Notes } from '../notes';

/** The longest texts of the format, by member. */
export const LONGEST = { title: 200, bottomLine: 1000, name: 200, layer: 80, role: 600, brief: 120, event: 120, note: 1000, text: 2000, by: 200 } as const;

function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${withoutUnseen(text.slice(0, max - 1)).trimEnd()}…`;
}

/** ASCII words with single spaces: nearly every name in nearly every file, with nothing to tidy. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** The text, tidied; '' where nothing is left. A megabyte is not searched to its end. */
export function fitted(written: string, max: number, line: number | null, notes: Notes): string {
  if (written.length <= max && PLAIN.test(written)) return written;
  const start = written.trim().slice(0, max * 8);
  const seen = withoutUnseen(start.replace(/\r\n?/g, '\n'));
  if (seen.length < start.replace(/\r\n?/g, '\n').length) notes.tally({ code: 'text-characters' }, line);
  const tidy = seen.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
  if (tidy.length > max || written.trim().length > max * 8) notes.tally({ code: 'text-cut' }, line);
  return cut(tidy, max);
}

/** As `fitted`, in one line. */
export const lineOf = (written: string, max: number, line: number | null, notes: Notes): string =>
  written.length <= max && PLAIN.test(written) ? written : fitted(written.slice(0, max * 16).replace(/\s+/g, ' '), max, line, notes);
