/** Texts of strangers at the length and with the characters that the format has. */
import { withoutUnseen } from '../briefing/texts';

/** The longest texts of the format, by member. */
export const LONGEST = { title: 200, bottomLine: 1000, name: 200, layer: 80, role: 600, brief: 120, event: 120, note: 1000, text: 2000, by: 200, when: 100, flow: 40, label: 80, basis: 80 } as const;

/** A text as the format may hold it, and what was done to it; '' where nothing is left. */
export type Tidied = { text: string; isCut: boolean; hadUnseen: boolean };

/** As much of a text as the format may hold, no sign of it halved. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${withoutUnseen(text.slice(0, max - 1)).trimEnd()}…`;
}

/** ASCII words with single spaces: nearly every name in nearly every file, with nothing to tidy. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** The text, with line breaks. A megabyte is not searched to its end. */
export function tidied(written: string, max: number): Tidied {
  if (written.length <= max && PLAIN.test(written)) return { text: written, isCut: false, hadUnseen: false };
  const start = written.trim().slice(0, max * 8).replace(/\r\n?/g, '\n');
  const seen = withoutUnseen(start);
  const tidy = seen.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
  return { text: cut(tidy, max), isCut: tidy.length > max || written.trim().length > max * 8, hadUnseen: seen.length < start.length };
}

/** The text in one line. */
export const tidiedLine = (written: string, max: number): Tidied =>
  tidied(written.length <= max && PLAIN.test(written) ? written : written.slice(0, max * 16).replace(/\s+/g, ' '), max);
