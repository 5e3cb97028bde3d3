/** CSV and TSV as rows of cells (RFC 4180, and what spreadsheets write). */
import Papa from 'papaparse';
import { LIMITS } from '../../document/limits';

export type Row = { cells: string[]; /** Where it begins, from 1. */ line: number; /** A quotation mark is amiss in it. */ broken: boolean };

/** In the order in which they win where a heading has as many of each. */
const SEPARATORS = ['\t', ';', ',', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Lines within which the headings stand: a title of one cell may stand above them. */
export const HEADINGS_WITHIN = 10;

/** The separator that the first line with any has most of, outside quotation marks. */
export function separatorOf(text: string): Separator {
  const said = /^sep=([\t;,|])\r?\n/i.exec(text)?.[1];
  if (said !== undefined) return said as Separator;
  const start = /^\s*/.exec(text.slice(0, 100_000))![0].length;
  const lines = text.slice(start, start + 100_000).replace(/"(?:[^"]|"")*"/g, '').split(/\r?\n|\r/, HEADINGS_WITHIN);
  const heading = lines.find((line) => /[\t;,|]/.test(line)) ?? lines[0]!;
  const counts = SEPARATORS.map((separator) => heading.split(separator).length - 1);
  const most = Math.max(...counts);
  return most === 0 ? ',' : SEPARATORS[counts.indexOf(most)]!;
}

/** The rows that have anything in them, one more than a briefing may have at most. */
export function rowsOf(text: string, separator: Separator = separatorOf(text)): Row[] {
  const rows: Row[] = [];
  // Old line ends are a return alone.
  const end = text.includes('\n') ? '\n' : '\r';
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    step({ data, errors, meta }, parser) {
      const isSeparatorLine = line === 1 && /^sep=/i.test(data[0] ?? '');
      if (!isSeparatorLine && data.some((cell) => cell.trim() !== '')) rows.push({ cells: data, line, broken: errors.some(({ type }) => type === 'Quotes') });
      for (let at = text.indexOf(end, from); at >= 0 && at < meta.cursor; at = text.indexOf(end, at + 1)) line += 1;
      from = meta.cursor;
      if (rows.length > LIMITS.features + 1) parser.abort();
    },
  });
  return rows;
}
