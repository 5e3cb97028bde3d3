/** Blocks over pages: a table breaks between rows and repeats its head; a heading stays with what follows it. */
import { heightOf, heightOfAll, rowHeight, styleOf, type Block, type Cell, type Row } from './blocks';

type Table = Extract<Block, { kind: 'table' }>;

/** The rows of a table that fit into a height, and the rest under the same head. Nothing fits: the first part is null. */
function split(table: Table, height: number): [Table | null, Table | null] {
  const head = table.rows.filter((row) => row.head);
  const body = table.rows.filter((row) => !row.head);
  let left = height - head.reduce((sum, row) => sum + rowHeight(row), 0);
  const end = body.findIndex((row) => (left -= rowHeight(row)) < 0);
  if (end < 0) return [table, null];
  const part = (rows: typeof body): Table | null => (rows.length === 0 ? null : { ...table, rows: [...head, ...rows] });
  return [part(body.slice(0, end)), part(body.slice(end))];
}

export const isHeading = (block: Block | undefined): boolean => block?.kind === 'rule' || block?.kind === 'space' || (block?.kind === 'text' && block.tag !== 'p');

/** Headings at the end of a page go over to the next. */
function withoutHeadings(page: Block[]): Block[] {
  const moved: Block[] = [];
  while (page.length > 1 && isHeading(page.at(-1))) moved.unshift(page.pop()!);
  return moved;
}

/** A row that no page could hold, in two: as many lines of each cell as fit, and the rest. */
function splitRow(row: Row, height: number): [Row, Row] {
  const lines = (cell: Cell) => Math.max(1, Math.floor((height - rowHeight({ ...row, cells: [{ ...cell, lines: [] }] })) / styleOf(cell.style).leading));
  const cut = (from: (cell: Cell) => Cell['lines']): Row => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, lines: from(cell) })) });
  return [cut((cell) => cell.lines.slice(0, lines(cell))), cut((cell) => cell.lines.slice(lines(cell)))];
}

/** Above what could fill a page by itself: the heading stays with it. */
const HEADING_ROOM = 56;

/** A table whose rows all fit on a page by themselves. */
function breakable(table: Table, height: number): Table {
  const head = table.rows.filter((row) => row.head).reduce((sum, row) => sum + rowHeight(row), 0);
  const pieces = (row: Row): Row[] => {
    if (row.head || rowHeight(row) <= height - head) return [row];
    const [first, rest] = splitRow(row, height - head);
    return [first, ...pieces(rest)];
  };
  return { ...table, rows: table.rows.flatMap(pieces) };
}

/** A text that no page could hold, in pieces that one can. */
function textPieces(block: Block, height: number): Block[] {
  if (block.kind !== 'text' || heightOf(block) <= height) return [block];
  const { leading, before, after } = styleOf(block.style);
  const most = Math.floor((height - before - after) / leading);
  return [{ ...block, lines: block.lines.slice(0, most) }, ...textPieces({ ...block, lines: block.lines.slice(most) }, height)];
}

/** @param height of a page's content, in CSS pixels; only a map or columns that are higher than it run over */
export function flowed(blocks: readonly Block[], height: number): Block[][] {
  const pages: Block[][] = [];
  let page: Block[] = [];
  const turn = () => {
    const moved = page.every(isHeading) ? [] : withoutHeadings(page);
    pages.push(page);
    page = moved;
  };
  const most = height - HEADING_ROOM;
  const queue = blocks.flatMap((block) => (block.kind === 'table' ? [breakable(block, most)] : textPieces(block, most)));
  while (queue.length > 0) {
    const block = queue.shift()!;
    const left = height - heightOfAll(page);
    if (heightOf(block) <= left || page.length === 0 && block.kind !== 'table') {
      page.push(block);
      continue;
    }
    const [part, rest] = block.kind === 'table' ? split(block, left) : [null, block];
    if (part) page.push(part);
    if (rest) queue.unshift(rest);
    turn();
  }
  if (page.length > 0) pages.push(page);
  return pages;
}
