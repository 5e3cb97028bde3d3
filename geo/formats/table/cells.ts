/** Cells that a spreadsheet does not run. */

/** What spreadsheets take as the beginning of a formula, full-width signs included, behind any apostrophes. */
const LIVE = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Text as a cell: an apostrophe before what would be a formula. Numbers are no text: write them bare. */
export const safeCell = (text: string): string => (LIVE.test(text) ? `'${text}` : text);

/** The text of a cell, without the apostrophe that `safeCell` and spreadsheets put there. */
export const textOfCell = (cell: string): string => (cell.startsWith("'") && LIVE.test(cell) ? cell.slice(1) : cell);

/** RFC 4180, section 2. */
const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const rowText = (cells: readonly string[]): string => cells.map(quoted).join(',');
