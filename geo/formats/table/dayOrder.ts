/** In which order a column writes its days and months: "12/05/2025" alone is anybody's guess, beside "14/05/2025" it is not. */

const NUMBERS = /^\s*(\d{1,2})([-/])(\d{1,2})\2(\d{4})(?!\d)/;

export type DayOrder = 'day first' | 'month first';

/** The order that the dates of a column which allow only one have; null where there are none, or some of each. */
export function dayOrderOf(cells: Iterable<string>): DayOrder | null {
  const found = new Set<DayOrder>();
  for (const cell of cells) {
    const [, first, , second] = NUMBERS.exec(cell) ?? [];
    if (Number(first) > 12) found.add('day first');
    else if (Number(second) > 12) found.add('month first');
  }
  return found.size === 1 ? [...found][0]! : null;
}

/** The cell with a date that could be either in the column's order, year first; null where it needs none. */
export function ordered(cell: string, order: DayOrder): string | null {
  const [all, first, , second, year] = NUMBERS.exec(cell) ?? [];
  if (all === undefined || first === second || Number(first) > 12 || Number(second) > 12) return null;
  const [day, month] = order === 'day first' ? [first, second] : [second, first];
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}${cell.slice(all.length)}`;
}
