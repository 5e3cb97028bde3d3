/** Figures of a run: medians, percentiles, and the table that is printed. */

export const sorted = (values) => [...values].sort((a, b) => a - b);
export const median = (values) => percentile(values, 0.5);

export function percentile(values, share) {
  const all = sorted(values);
  return all.length === 0 ? NaN : all[Math.min(all.length - 1, Math.floor(share * all.length))];
}

const LINE = /** @type {const} */ (['what', 'measured', 'against', 'ratio', 'bar']);

/** Rows `{ what, measured, against, ratio, bar, holds }` as a table; a bar that is missed says so. */
export function printTable(rows) {
  const lines = [LINE, ...rows.map(({ what, measured, against = '', ratio = '', bar, holds }) => [what, measured, against, ratio, holds ? bar : `${bar}  MISSED`])];
  const widths = LINE.map((_, i) => Math.max(...lines.map((line) => String(line[i]).length)));
  for (const line of lines) console.log(line.map((cell, i) => String(cell).padEnd(widths[i])).join('  ').trimEnd());
}

export const ms = (value) => `${value.toFixed(0)} ms`;

/** A row of a ratio of two medians. */
export function ratioRow(what, mine, yard, most) {
  const [a, b] = [median(mine), median(yard)];
  return { what, measured: ms(a), against: ms(b), ratio: (a / b).toFixed(2), bar: `≤ ${most.toFixed(2)}`, holds: a / b <= most };
}
