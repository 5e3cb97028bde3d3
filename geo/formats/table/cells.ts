/** Cells that a spreadsheet does not run. */

/** What spreadsheets take as the beginning of a formula, full-width signs included, behind any apostrophes. */
const LIVE = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * Where another cell begins for spreadsheets of half the world, which part cells by semicolons and then see no quotation marks in the
 * middle of one: what follows a semicolon or a line's end would be a formula too.
 */
const LIVE_INSIDE = /([;\r\n])(?='*[=+\-@＝＋－＠])/g;
const SAFE_INSIDE = /([;\r\n])'(?='*[=+\-@＝＋－＠])/g;

/** Text as a cell: an apostrophe before what would be a formula. Numbers are no text: write them bare. */
export function safeCell(text: string): string {
  const inside = text.replace(LIVE_INSIDE, "$1'");
  return LIVE.test(text) ? `'${inside}` : inside;
}

/** The text of a cell, without the apostrophes that `safeCell` and spreadsheets put there. */
export function textOfCell(cell: string): string {
  const inside = cell.replace(SAFE_INSIDE, '$1');
  return inside.startsWith("'") && LIVE.test(inside) ? inside.slice(1) : inside;
}

/** RFC 4180, section 2. */
const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const rowText = (cells: readonly string[]): string => cells.map(quoted).join(',');
