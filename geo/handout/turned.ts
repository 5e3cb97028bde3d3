/** A page whose document is read from the right: what the program itself says begins where the document's words do. */
import type { Block, Row } from './blocks';
import type { Direction } from './direction';

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

/** Blocks of a document that is read from the right; paragraphs keep the way that their letters run. */
export const turned = (blocks: readonly Block[]): Block[] => blocks.map((block): Block => {
  switch (block.kind) {
    case 'text':
      return block.tag !== 'p' || block.style === 'kicker' || block.style === 'byline' ? { ...block, dir: 'rtl' } : block;
    case 'table':
      return turnedTable(block);
    case 'columns':
      return { ...block, columns: [turned(block.columns[0]), turned(block.columns[1])] };
    default:
      return block;
  }
});
