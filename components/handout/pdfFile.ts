/** Writes a handout's pages into a PDF. */
import PDFDocument, { type Structure } from 'pdfkit';
import { toBlob } from 'pdfkit/output';
import type { Block } from '@/geo/handout/blocks';
import { WIDTH } from '@/geo/handout/blocks';
import type { Direction } from '@/geo/handout/direction';
import { MARKING_HEIGHT, paintMarking } from '@/geo/handout/handling';
import { headerRoom, MARGIN, notesHeight, PAPERS, type Handout, type Page } from '@/geo/handout/pages';
import { paintLine, run, type Line } from '@/geo/handout/type';
import { setFromTheLeft } from '@/geo/handout/visual';
import type { PenFace } from '@/geo/picture/pen';
import { print } from '@/geo/style/palette';
import type { PrintedMap } from './pdf';
import { drawBlocks, drawLines, type Sheet } from './pdfBlocks';
import { registerFonts } from './pdfFonts';
import { pdfPen } from './pdfPen';

/** Points for a CSS pixel. */
const POINTS = 0.75;

type Meta = { title: string; language: string; info: Record<string, string>; signal: AbortSignal };

const headerLine = ({ header }: Handout): Line => [run(header, 'sans', 'ink2')];

/** As they are set, with the space that a line's end may have: a piece goes on in the file in which it began. */
const setWords = (lines: readonly Line[], dir: Direction): Line =>
  lines.flatMap((line) => setFromTheLeft(line.map((part) => ({ ...part, text: `${part.text} ` })), dir));

function wordsOf(block: Block): { text: string; face: PenFace }[] {
  switch (block.kind) {
    case 'text': return setWords(block.lines, block.dir);
    case 'table': return block.rows.flatMap(({ cells }) => cells.flatMap(({ lines, dir }) => setWords(lines, dir)));
    case 'key': return block.rows.flat().map(({ item }) => ({ text: item.title, face: 'sans' as const }));
    case 'columns': return block.columns.flat().flatMap(wordsOf);
    case 'map':
    case 'space':
    case 'rule': return [];
  }
}

function* allWords(handout: Handout, maps: ReadonlyMap<string, PrintedMap>): Iterable<{ text: string; face: PenFace }> {
  yield* setWords([headerLine(handout)], handout.headerDir);
  yield* [{ text: 'Sandtable handout, page of 0123456789 km/·', face: 'sans' }, { text: handout.marking?.text ?? '', face: 'sans-bold' }] as const;
  for (const { blocks, notes } of handout.pages) yield* [...blocks.flatMap(wordsOf), ...notes.flat()];
  for (const { picture } of maps.values()) {
    yield* picture.labels.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs));
    yield* picture.linkLabels.flatMap(({ runs }) => runs.map(({ text, bold }) => ({ text, face: bold ? 'sans-bold' as const : 'sans' as const })));
  }
}

/** Running header and footer: the same on every page, so no part of what is read through. */
function drawFrame(sheet: Sheet, handout: Handout, number: number): void {
  const { doc, left, width, height } = sheet;
  const pen = pdfPen(doc);
  const room = { left, right: left + headerRoom(handout.marking) };
  doc.markContent('Artifact', { type: 'Pagination' });
  paintLine(setFromTheLeft(headerLine(handout), handout.headerDir), 12, 48, { ...room, dir: handout.headerDir }, print, pen);
  paintLine([run(`Sandtable handout, page ${number} of ${handout.pages.length}`, 'sans', 'ink2')], 12, height - 34, { ...room, dir: 'ltr' }, print, pen);
  if (handout.marking) {
    paintMarking(handout.marking, width - left, 30, pen);
    paintMarking(handout.marking, width - left, height - 30 - MARKING_HEIGHT + 6, pen);
  }
  doc.endMarkedContent();
}

function drawNotes(sheet: Sheet, { notes }: Page, into: Structure): void {
  if (notes.length === 0) return;
  const { doc, left, height } = sheet;
  const top = height - MARGIN.bottom - notesHeight(notes);
  doc.markContent('Artifact', { type: 'Layout' });
  pdfPen(doc).line(`M${left} ${top + 4.5}H${left + WIDTH}`, { color: print.rule, width: 1 });
  doc.endMarkedContent();
  const paragraph = doc.struct('P');
  into.add(paragraph);
  paragraph.add(() => drawLines(sheet, notes, 'fine', { x: left, top: top + 10, width: WIDTH, align: 'start', dir: 'ltr' }));
  paragraph.end();
}

const breathe = () => new Promise<void>((resolve) => { setTimeout(resolve); });

export async function writePdf(handout: Handout, maps: ReadonlyMap<string, PrintedMap>, { language, info, signal }: Meta): Promise<Blob> {
  const { width, height } = PAPERS[handout.paper];
  const size: [number, number] = handout.paper === 'a4' ? [595.28, 841.89] : [612, 792];
  const doc = new PDFDocument({ autoFirstPage: false, tagged: true, pdfVersion: '1.7', displayTitle: true, lang: language, font: null, size, margin: 0, info });
  const finished = toBlob(doc);
  await registerFonts(doc, allWords(handout, maps));
  const whole = doc.struct('Document');
  doc.addStructure(whole);
  for (const [i, page] of handout.pages.entries()) {
    signal.throwIfAborted();
    doc.addPage({ size, margin: 0 });
    if (page.title) doc.outline.addItem(page.title);
    doc.save().scale(POINTS);
    const sheet: Sheet = { doc, left: (width - WIDTH) / 2, width, height, maps };
    drawFrame(sheet, handout, i + 1);
    const part = doc.struct('Sect');
    whole.add(part);
    drawBlocks(sheet, page.blocks, part, sheet.left, MARGIN.top, WIDTH);
    drawNotes(sheet, page, part);
    part.end();
    doc.restore();
    await breathe();
  }
  whole.end();
  doc.end();
  return finished;
}
