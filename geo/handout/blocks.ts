/** What a page is made of, and how high each piece is. CSS pixels; components/handout/pages.module.css says the same sizes. */
import type { PenFace } from '../picture/pen';
import type { View } from '../view/view';
import type { Direction } from './direction';
import { KEY_ROW, type KeyItem } from './key';
import { directionIn, wrap, type Line, type Run, type Tone } from './type';

/** Width of everything on a page: A4 with margins of 14.8 mm. */
export const WIDTH = 682;
export const COLUMN_GAP = 32;
export const COLUMN = (WIDTH - COLUMN_GAP) / 2;

type Style = { face: PenFace; size: number; leading: number; tone: Tone; before: number; after: number };

export const STYLES = {
  title: { face: 'serif-bold', size: 37, leading: 42, tone: 'ink', before: 0, after: 6 },
  scene: { face: 'serif-bold', size: 30, leading: 34, tone: 'ink', before: 0, after: 6 },
  kicker: { face: 'sans', size: 12, leading: 16, tone: 'ink2', before: 0, after: 2 },
  byline: { face: 'sans', size: 12, leading: 16, tone: 'ink2', before: 0, after: 10 },
  dek: { face: 'serif', size: 16, leading: 23, tone: 'ink', before: 0, after: 14 },
  head: { face: 'serif-bold', size: 15.5, leading: 20, tone: 'ink', before: 8, after: 6 },
  body: { face: 'sans', size: 12, leading: 16, tone: 'ink2', before: 0, after: 6 },
  note: { face: 'serif', size: 13, leading: 18, tone: 'ink', before: 0, after: 7 },
  fine: { face: 'sans', size: 11, leading: 14, tone: 'ink3', before: 5, after: 4 },
  grade: { face: 'serif-bold', size: 14, leading: 16, tone: 'ink', before: 0, after: 0 },
  label: { face: 'sans-bold', size: 11, leading: 14, tone: 'ink', before: 0, after: 0 },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;
export const styleOf = (name: StyleName): Style => STYLES[name];

/** `start` and `end` are left and right; what runs from right to left is flush right by itself. */
export type Cell = { style: StyleName; lines: Line[]; align: 'start' | 'end'; dir: Direction };
export type Row = { cells: Cell[]; head: boolean };

/** Columns of each kind of table. */
export const TABLES = {
  brief: [COLUMN - 34, 34],
  places: [150, 306, 226],
  claims: [326, 132, 186, 38],
  data: [150, WIDTH - 150],
  key: [40, COLUMN - 40],
  likelihood: [COLUMN - 70, 70],
} as const satisfies Record<string, readonly number[]>;
export type TableName = keyof typeof TABLES;

/** Between a table's columns. */
export const CELL_GAP = 12;
const ROW_PAD = 9;

export type Block =
  | { kind: 'text'; tag: 'h1' | 'h2' | 'p'; style: StyleName; lines: Line[]; dir: Direction; /** Of the address that the outline and links go to. */ id?: string }
  | { kind: 'rule' }
  /** Bare paper before a section. */
  | { kind: 'space' }
  | { kind: 'map'; id: string; alt: string; view: View; height: number }
  | { kind: 'key'; id: string; view: View; mapHeight: number; rows: { item: KeyItem; x: number }[][] }
  | { kind: 'table'; name: TableName; caption: string; rows: Row[] }
  | { kind: 'columns'; columns: [Block[], Block[]] };

export const KEY_PAD = 26;
const SPACE = 14;

export function rowHeight({ cells }: Row): number {
  return Math.max(...cells.map(({ style, lines }) => lines.length * styleOf(style).leading)) + ROW_PAD;
}

export function heightOf(block: Block): number {
  switch (block.kind) {
    case 'text': {
      const { leading, before, after } = styleOf(block.style);
      return before + block.lines.length * leading + after;
    }
    case 'rule':
      return 1;
    case 'space':
      return SPACE;
    case 'map':
      return block.height;
    case 'key':
      return KEY_PAD + Math.max(1, block.rows.length) * KEY_ROW;
    case 'table':
      return block.rows.reduce((sum, row) => sum + rowHeight(row), 0);
    case 'columns':
      return Math.max(...block.columns.map(heightOfAll));
  }
}

export const heightOfAll = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + heightOf(block), 0);

/** Runs of plain words take the style's own face and tone. */
export function text(tag: 'h1' | 'h2' | 'p', style: StyleName, words: string | readonly Run[], width: number = WIDTH, id?: string): Block {
  const { face, tone, size } = styleOf(style);
  const runs = typeof words === 'string' ? [{ text: words, face, tone }] : words;
  return { kind: 'text', tag, style, lines: wrap(runs, size, width), dir: directionIn(runs), ...(id === undefined ? {} : { id }) };
}

export function row(name: TableName, cells: readonly (readonly [style: StyleName, words: string | readonly Run[]])[], head = false): Row {
  const widths: readonly number[] = TABLES[name];
  return {
    head,
    cells: cells.map(([style, words], i) => {
      const { face, tone, size } = styleOf(style);
      const last = i === cells.length - 1;
      const runs = typeof words === 'string' ? [{ text: words, face, tone }] : words;
      return {
        style, align: last && (name === 'brief' || name === 'claims' || name === 'likelihood') ? 'end' : 'start',
        lines: wrap(runs, size, widths[i]! - (last ? 0 : CELL_GAP)), dir: directionIn(runs),
      };
    }),
  };
}
