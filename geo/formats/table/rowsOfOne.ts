/** What rows say of one place beside what they claim. */
import type { Found } from '../collect/found';

/** A row's data, and what tells it from the others of its place. */
export type RowSaid = { line: number | null; when: string; by: string; others: NonNullable<Found['others']> };

export function saidIn({ line, texts, claims, others = [] }: Found): RowSaid {
  const claim = claims?.[0];
  return { line, when: claim?.when || texts?.when || '', by: claim?.by ?? '', others };
}

/** Days where each row has its own; else the day and who says so. */
function labelsOf(rows: readonly RowSaid[]): string[] {
  const days = new Set(rows.map(({ when }) => when));
  if (days.size === rows.length && !days.has('')) return rows.map(({ when }) => when);
  return rows.map(({ when, by }) => [when, by].filter((words) => words !== '').join(', '));
}

/** "3 (2024-03-01); 0 (2024-04-11, 2024-05-02)": each value once, with the rows that say it. */
function apart(values: readonly string[], labels: readonly string[]): string {
  const rows = new Map<string, string[]>();
  values.forEach((value, i) => {
    if (value !== '') rows.set(value, [...(rows.get(value) ?? []), labels[i]!]);
  });
  return [...rows].map(([value, of]) => {
    const named = [...new Set(of)].filter((label) => label !== '').join('; ');
    return named === '' ? value : `${value} (${named})`;
  }).join('; ');
}

/**
 * What is the same in all rows is said of the place; what differs, with the row that says it.
 * @param longest characters that a value may have
 * @param unkept takes the name and the line of what would be longer
 */
export function saidOfAll(rows: readonly RowSaid[], longest: number, unkept: (name: string, line: number | null) => void): [name: string, value: string][] {
  const labels = labelsOf(rows);
  const said = rows.map(({ others }) => {
    const byName = new Map<string, string>();
    for (const [name, value] of others) byName.set(name, byName.has(name) ? `${byName.get(name)!}, ${String(value)}` : String(value));
    return byName;
  });
  return [...new Set(said.flatMap((byName) => [...byName.keys()]))].flatMap((name): [string, string][] => {
    const values = said.map((byName) => byName.get(name) ?? '');
    const value = new Set(values).size === 1 ? values[0]! : apart(values, labels);
    if (value.length <= longest) return [[name, value]];
    values.forEach((one, i) => { if (one !== '') unkept(name, rows[i]!.line); });
    return [];
  });
}
