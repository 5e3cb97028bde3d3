/** Texts of strangers as the format may hold them, with notes of what was done to them. */
import { tidied, tidiedLine } from '../../document/plain/texts';
import type { Tidied } from '../../document/plain/texts';
import type { Notes } from '../notes';

/** The text, with notes of what was done to it. */
export function noted({ text, isCut, hadUnseen }: Tidied, line: number | null, notes: Notes): string {
  if (hadUnseen) notes.tally({ code: 'text-characters' }, line);
  if (isCut) notes.tally({ code: 'text-cut' }, line);
  return text;
}

/** The text, tidied; '' where nothing is left. */
export const fitted = (written: string, max: number, line: number | null, notes: Notes): string => noted(tidied(written, max), line, notes);

/** As `fitted`, in one line. */
export const lineOf = (written: string, max: number, line: number | null, notes: Notes): string => noted(tidiedLine(written, max), line, notes);
