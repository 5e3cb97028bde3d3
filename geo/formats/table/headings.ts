/** Which row holds the headings: not always the first, where a sheet has its title or joined cells above them. */
import { guessedColumns } from './mapping';
import type { Columns } from './mapping';
import { HEADINGS_WITHIN } from './rows';
import type { Row } from './rows';

const filled = ({ cells }: Row): number => cells.filter((cell) => cell.trim() !== '').length;

/** Columns in which positions stand, the surest first: "location" is also what joined cells are called. */
const WAYS: readonly (readonly (keyof Columns)[])[] = [['lat', 'lng'], ['easting', 'northing'], ['wkt'], ['coordinates']];

const names = (columns: readonly (keyof Columns)[]) => ({ cells }: Row): boolean => {
  const known = guessedColumns(cells);
  return columns.every((column) => known[column] !== undefined);
};

/** The place of the headings among the rows, from 0: of the first or, under rows that each have fewer cells than it, another that names positions. */
export function headingsAt(rows: readonly Row[]): number {
  const first = rows.slice(0, HEADINGS_WITHIN);
  const found = WAYS.map((columns) => first.findIndex(names(columns))).find((at) => at >= 0) ?? 0;
  return first.slice(0, found).every((row) => filled(row) < filled(first[found]!)) ? found : 0;
}

/** The one text of a row, which is the title of what stands below; '' where it has several or none. */
export function titleIn({ cells }: Row): string {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return texts.length === 1 ? texts[0]! : '';
}
