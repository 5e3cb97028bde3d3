/** A pen for a page of a PDF: paths as vectors, words as words, and halos as the outlines of letters, so that no word stands there twice. */
import type PDFDocument from 'pdfkit';
import { lettersIn } from '@/geo/picture/labels/letters';
import { lettersAlong, type Halo, type Pen, type PenLine, type PenRun } from '@/geo/picture/pen';
import { setPieces, type SetPiece } from './pdfFonts';

/** A dot is a dash of no length with round ends; the format wants some. */
const DOT = 0.01;

function applyLine(doc: PDFDocument, { color, width, dash, dashOffset = 0, round = false }: PenLine): void {
  doc.strokeColor(color).lineWidth(width).lineCap(round ? 'round' : 'butt').lineJoin('miter');
  if (dash && dash.length > 0) doc.dash(dash.map((length) => Math.max(DOT, length)), { phase: dashOffset });
  else doc.undash();
}

/** Outlines of a piece whose baseline begins at the origin. */
function outlines(doc: PDFDocument, { file, text }: SetPiece, size: number): string {
  const { font } = doc.font(file)._font;
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let x = 0;
  return glyphs.map((glyph, i) => {
    const { xAdvance, xOffset, yOffset } = positions[i]!;
    const path = glyph.path.transform(scale, 0, 0, -scale, (x + xOffset) * scale, -yOffset * scale).toSVG();
    x += xAdvance;
    return path;
  }).join('');
}

type Placed = { piece: SetPiece; run: PenRun; x: number };

function haloOf(doc: PDFDocument, { piece, run, x }: Placed, { color, width }: Halo): void {
  const path = outlines(doc, piece, run.size);
  if (path === '') return;
  doc.save().translate(x, 0).lineJoin('round').lineCap('round').undash().lineWidth(width).strokeColor(color).path(path).stroke().restore();
}

function placed(doc: PDFDocument, runs: readonly PenRun[]): { parts: Placed[]; width: number } {
  let width = 0;
  const parts = runs.flatMap((run) => setPieces(doc, run.text, run.face, run.size).map((piece) => {
    const at = { piece, run, x: width };
    width += piece.width;
    return at;
  }));
  return { parts, width };
}

/** Draws words with their baseline at the origin and x as given. */
function write(doc: PDFDocument, { piece, run }: Placed, x: number): void {
  doc.font(piece.file).fontSize(run.size).fillColor(run.color).text(piece.text, x, 0, { lineBreak: false, baseline: 'alphabetic' });
}

/** @param fades opacity of all that is drawn now; PDF knows no groups here, so strokes and fills fade each by itself */
export function pdfPen(doc: PDFDocument): Pen {
  let fade = 1;
  const pen: Pen = {
    fill: (path, color) => void doc.save().fillOpacity(fade).fillColor(color).path(path).fill().restore(),
    line(path, line) {
      doc.save().strokeOpacity(fade * (line.opacity ?? 1));
      applyLine(doc, line);
      doc.path(path).stroke().restore();
    },
    words(runs, { x, y }, anchor, halo) {
      const { parts, width } = placed(doc, runs);
      const left = anchor === 'start' ? 0 : anchor === 'end' ? -width : -width / 2;
      doc.save().translate(x + left, y).fillOpacity(fade).strokeOpacity(fade);
      if (halo) for (const part of parts) haloOf(doc, part, halo);
      for (const part of parts) write(doc, part, part.x);
      doc.restore();
    },
    along(runs, points, offset, dy, halo) {
      const letters = runs.flatMap((run) => lettersIn(run.text).map((text) => placed(doc, [{ ...run, text }])));
      const places = lettersAlong(points, letters.map(({ width }) => width), offset, dy);
      const each = (draw: (part: Placed) => void) => letters.forEach(({ parts }, i) => {
        const { x, y, angle } = places[i]!;
        doc.save().translate(x, y).rotate((angle * 180) / Math.PI).fillOpacity(fade).strokeOpacity(fade);
        for (const part of parts) draw(part);
        doc.restore();
      });
      if (halo) each((part) => haloOf(doc, part, halo));
      // Letter by letter no reader would find the words again: this says them whole.
      doc.markContent('Span', { actual: runs.map(({ text }) => text).join('') });
      each((part) => write(doc, part, part.x));
      doc.endMarkedContent();
    },
    within({ x, y }, opacity, draw) {
      const before = fade;
      fade *= opacity;
      doc.save().translate(x, y);
      draw();
      doc.restore();
      fade = before;
    },
  };
  return pen;
}
