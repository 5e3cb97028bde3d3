/** The blocks of a page, drawn and tagged: headings, paragraphs, tables, figures, in reading order. */
import type PDFDocument from 'pdfkit';
import type { Structure } from 'pdfkit';
import { CELL_GAP, COLUMN, COLUMN_GAP, heightOf, KEY_PAD, rowHeight, styleOf, TABLES, WIDTH, type Block, type Cell, type StyleName } from '@/geo/handout/blocks';
import type { Direction } from '@/geo/handout/direction';
import { paintKey, paintScale, scaleWords } from '@/geo/handout/key';
import type { Line, Run } from '@/geo/handout/type';
import { setFromTheLeft } from '@/geo/handout/visual';
import { paintPicture } from '@/geo/picture/pen';
import { print } from '@/geo/style/palette';
import type { PrintedMap } from './pdf';
import { setPieces } from './pdfFonts';
import { pdfPen } from './pdfPen';

/** A page being drawn: CSS pixels. */
export type Sheet = { doc: PDFDocument; left: number; width: number; height: number; maps: ReadonlyMap<string, PrintedMap> };

const TAGS = { h1: 'H1', h2: 'H2', p: 'P' } as const;

const widthOf = (doc: PDFDocument, line: Line, size: number): number =>
  line.reduce((sum, { text, face }) => sum + setPieces(doc, text, face, size).reduce((wide, { width }) => wide + width, 0), 0);

/** Where the baseline stands in a line: type sits a little below the middle. */
const baselineOf = (size: number, leading: number): number => (leading - size) / 2 + size * 0.8;

/** Where lines stand: flush with the left of a room of this width, or with its right. */
type Setting = { x: number; top: number; width: number; align: Cell['align']; dir: Direction };
type Placed = Run & { x: number; line: number };

/** The runs of lines from left to right, each with where it begins. A space at each line's end keeps words apart where the text is copied out. */
function placed(doc: PDFDocument, lines: readonly Line[], size: number, { x, width, align, dir }: Setting): Placed[] {
  return lines.flatMap((line, i) => {
    const ended = line.map((part, k) => (k === line.length - 1 && i < lines.length - 1 ? { ...part, text: `${part.text} ` } : part));
    const runs = setFromTheLeft(ended, dir);
    const full = widthOf(doc, dir === 'rtl' ? runs : line, size);
    let at = align === 'end' || dir === 'rtl' ? x + width - full : x;
    return runs.map((part) => {
      const here = { ...part, x: at, line: i };
      at += widthOf(doc, [part], size);
      return here;
    });
  });
}

function drawPlaced(doc: PDFDocument, runs: readonly Placed[], style: StyleName, top: number): void {
  const { size, leading } = styleOf(style);
  const pen = pdfPen(doc);
  for (const { text, face, tone, x, line } of runs) pen.words([{ text, face, size, color: print[tone] }], { x, y: top + line * leading + baselineOf(size, leading) }, 'start', null);
}

export const drawLines = ({ doc }: Sheet, lines: readonly Line[], style: StyleName, setting: Setting): void =>
  drawPlaced(doc, placed(doc, lines, styleOf(style).size, setting), style, setting.top);

const hrefOf = (lines: readonly Line[]): string | undefined => lines.flat().find(({ href }) => href)?.href;

/** Lines with a link in them: the link's words are a part of their own, which leads there. */
function drawLinked({ doc }: Sheet, lines: readonly Line[], style: StyleName, setting: Setting, paragraph: Structure): void {
  const { size, leading } = styleOf(style);
  const runs = placed(doc, lines, size, setting);
  const linked = runs.filter(({ href }) => href !== undefined);
  paragraph.add(() => drawPlaced(doc, runs.filter(({ href }) => href === undefined), style, setting.top));
  const link = doc.struct('Link');
  paragraph.add(link);
  for (const part of linked) {
    link.add(() => drawPlaced(doc, [part], style, setting.top));
    doc.link(part.x, setting.top + part.line * leading, widthOf(doc, [part], size), leading, part.href!, { structParent: link, Contents: new String(part.href) });
  }
  link.end();
}

function drawText(sheet: Sheet, block: Extract<Block, { kind: 'text' }>, into: Structure, x: number, top: number, width: number): void {
  const { doc } = sheet;
  const { before } = styleOf(block.style);
  const element = doc.struct(TAGS[block.tag]);
  into.add(element);
  if (block.id) doc.addNamedDestination(block.id, 'XYZ', x, top, null);
  const setting: Setting = { x, top: top + before, width, align: 'start', dir: block.dir };
  if (hrefOf(block.lines)) drawLinked(sheet, block.lines, block.style, setting, element);
  else element.add(() => drawLines(sheet, block.lines, block.style, setting));
  element.end();
}

function artifact({ doc }: Sheet, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

const drawRule = (sheet: Sheet, x: number, y: number, width: number, color: string): void =>
  artifact(sheet, () => pdfPen(sheet.doc).line(`M${x} ${y + 0.5}H${x + width}`, { color, width: 1 }));

function drawMap(sheet: Sheet, block: Extract<Block, { kind: 'map' }>, into: Structure, x: number, top: number): void {
  const { doc, maps } = sheet;
  const map = maps.get(block.id);
  if (!map) throw new Error(`The map of ${block.id} is missing.`);
  const figure = doc.struct('Figure', { alt: block.alt, placement: 'Block', bbox: [x * 0.75, top * 0.75, (x + WIDTH) * 0.75, (top + block.height) * 0.75] });
  into.add(figure);
  figure.add(() => {
    doc.save().rect(x, top, WIDTH, block.height).clip();
    doc.image(map.ground, x, top, { width: WIDTH, height: block.height });
    const pen = pdfPen(doc);
    pen.within({ x, y: top }, 1, () => paintPicture(map.picture, print, pen));
    doc.restore();
  });
  figure.end();
}

function drawKey(sheet: Sheet, block: Extract<Block, { kind: 'key' }>, into: Structure, x: number, top: number): void {
  const { doc, maps } = sheet;
  const map = maps.get(block.id);
  const scale = map ? scaleWords(map.camera) : null;
  const figure = doc.struct('Figure', { alt: `Legend: ${block.rows.flat().map(({ item }) => item.title).join('; ')}.${scale ? ` Scale bar: ${scale}.` : ''}`, placement: 'Block', bbox: [x * 0.75, top * 0.75, (x + WIDTH) * 0.75, (top + heightOf(block)) * 0.75] });
  into.add(figure);
  figure.add(() => {
    const pen = pdfPen(doc);
    pen.within({ x, y: top + KEY_PAD / 2 + 8 }, 1, () => {
      if (map) paintScale(map.camera, print, pen);
      paintKey(block.rows, print, pen, WIDTH);
    });
  });
  figure.end();
}

function drawTable(sheet: Sheet, block: Extract<Block, { kind: 'table' }>, into: Structure, x: number, top: number): void {
  const { doc } = sheet;
  const widths: readonly number[] = TABLES[block.name];
  const full = widths.reduce((sum, width) => sum + width, 0);
  const table = doc.struct('Table');
  into.add(table);
  let y = top;
  for (const row of block.rows) {
    const line = doc.struct('TR');
    table.add(line);
    let cellX = x;
    row.cells.forEach((cell, i) => {
      const element = row.head ? doc.struct('TH', { scope: 'Column' }) : doc.struct('TD');
      line.add(element);
      const room = widths[i]! - (i === row.cells.length - 1 ? 0 : CELL_GAP);
      const setting: Setting = { x: cellX, top: y + 4, width: room, align: cell.align, dir: cell.dir };
      element.add(() => drawLines(sheet, cell.lines, cell.style, setting));
      element.end();
      cellX += widths[i]!;
    });
    line.end();
    y += rowHeight(row);
    drawRule(sheet, x, y - 1, full, row.head ? print.ink : print.rule);
  }
  table.end();
}

export function drawBlocks(sheet: Sheet, blocks: readonly Block[], into: Structure, x: number, top: number, width: number): void {
  let y = top;
  // Rules come last: a picture's edge pixels would lie over the one above it.
  const rules: number[] = [];
  for (const block of blocks) {
    switch (block.kind) {
      case 'text': drawText(sheet, block, into, x, y, width); break;
      case 'space': break;
      case 'rule': rules.push(y); break;
      case 'map': drawMap(sheet, block, into, x, y); break;
      case 'key': drawKey(sheet, block, into, x, y); break;
      case 'table': drawTable(sheet, block, into, x, y); break;
      case 'columns':
        block.columns.forEach((column, i) => drawBlocks(sheet, column, into, x + i * (COLUMN + COLUMN_GAP), y, COLUMN));
        break;
    }
    y += heightOf(block);
  }
  for (const at of rules) drawRule(sheet, x, at, width, print.ink);
}
