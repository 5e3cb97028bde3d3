/** A page whose document is read from the right: what the program itself says begins where the words below it do. */
import type { Block, Row } from './blocks';
import type { Direction } from './direction';
import { isHeading } from './flow';

type Table = Extract<Block, { kind: 'table' }>;

/** The way that most cells of a column run. */
function wayOf(rows: readonly Row[], column: number): Direction {
  const fromTheRight = rows.filter(({ cells }) => cells[column]?.dir === 'rtl').length;
  return fromTheRight * 2 > rows.length ? 'rtl' : 'ltr';
}

/** A place's name runs as the document does, also where a longer local one stands behind it; a column's heading as the column. */
function turnedTable(table: Table): Table {
  const isNamed = table.name === 'places' || table.name === 'data';
  const body = table.rows.filter(({ head }) => !head).map((row) =>
    (isNamed ? { ...row, cells: row.cells.map((cell, i) => (i === 0 ? { ...cell, dir: 'rtl' as const } : cell)) } : row));
  const head = table.rows.filter((row) => row.head).map((row) => ({ ...row, cells: row.cells.map((cell, i) => ({ ...cell, dir: wayOf(body, i) })) }));
  return { ...table, rows: [...head, ...body] };
}

/** A heading runs as what stands below it: the keys to grades and lines are English in every document. */
function wayBelow(blocks: readonly Block[], i: number): Direction {
  const below = blocks.slice(i + 1).find((block) => !isHeading(block));
  if (below?.kind === 'table') return wayOf(turnedTable(below).rows.filter(({ head }) => !head), 0);
  return below?.kind === 'text' ? below.dir : 'ltr';
}

/** Blocks of a document that is read from the right; paragraphs keep the way that their letters run. */
export const turned = (blocks: readonly Block[]): Block[] => blocks.map((block, i): Block => {
  switch (block.kind) {
    case 'text':
      if (block.tag === 'h2') return { ...block, dir: wayBelow(blocks, i) };
      return block.tag === 'h1' || block.style === 'kicker' || block.style === 'byline' ? { ...block, dir: 'rtl' } : block;
    case 'table':
      return turnedTable(block);
    case 'columns':
      return { ...block, columns: [turned(block.columns[0]), turned(block.columns[1])] };
    default:
      return block;
  }
});
