/** Fonts of a PDF: the pages' own files, unpacked and cut to the letters used; each is read when it is first needed. */
import type PDFDocument from 'pdfkit';
import type { EmbeddedFont, FontkitFont, Glyph } from 'pdfkit';
import { fontFile } from '@/components/still/fonts';
import { piecesOf, type Piece } from '@/geo/handout/faces';
import type { FontFile } from '@/geo/style/fontRanges';
import { fromWoff2 } from '@/geo/handout/woff2';
import type { PenFace } from '@/geo/picture/pen';

const unpacked = new Map<FontFile, Promise<Uint8Array>>();

async function unpack(file: FontFile): Promise<Uint8Array> {
  const [bytes, { default: inflate }] = await Promise.all([fontFile(file), import('brotli/decompress.js')]);
  return fromWoff2(bytes, (packed) => Uint8Array.from(inflate(packed)));
}

function fontBytes(file: FontFile): Promise<Uint8Array> {
  const known = unpacked.get(file) ?? unpack(file);
  unpacked.set(file, known);
  known.catch(() => unpacked.delete(file));
  return known;
}

/** fontkit keeps one glyph object for each shape, with the characters for which it was first met: here each has those for which it stands. */
function distinguish(font: FontkitFont): void {
  const shared = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const glyph = shared(id, codePoints);
    return glyph && glyph.codePoints.join() !== codePoints.join() ? (Object.create(glyph, { codePoints: { value: codePoints } }) as Glyph) : glyph;
  };
}

/**
 * Gives a shape that stands for several characters (the body that Arabic letters share under different dots) a number in the file
 * for each: a reader tells by the number which letter it is.
 */
function readably(font: EmbeddedFont): void {
  distinguish(font.font);
  const numbers = new Map<string, number>();
  const included = new Set<number>();
  const numberOf = ({ id, codePoints }: Glyph): number => {
    const key = `${id} ${codePoints.join()}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = included.has(id) ? font.subset.glyphs.push(id) - 1 : font.subset.includeGlyph(id);
    included.add(id);
    numbers.set(key, number);
    return number;
  };
  font.encode = (text, features) => {
    const { glyphs, positions } = font.layout(text, features);
    const codes = glyphs.map((glyph) => {
      const number = numberOf(glyph);
      font.widths[number] ??= glyph.advanceWidth * font.scale;
      font.unicode[number] ??= glyph.codePoints;
      return number.toString(16).padStart(4, '0');
    });
    return [codes, positions];
  };
}

/** Loads and names every file that these words need. */
export async function registerFonts(doc: PDFDocument, words: Iterable<{ text: string; face: PenFace }>): Promise<void> {
  const needed = new Set<FontFile>();
  for (const { text, face } of words) for (const { file } of piecesOf(text, face)) needed.add(file);
  const loaded = await Promise.all([...needed].map(async (file) => ({ file, bytes: await fontBytes(file) })));
  for (const { file, bytes } of loaded) {
    doc.registerFont(file, bytes);
    readably(doc.font(file)._font);
  }
}

export type SetPiece = Piece & { width: number };

/** The pieces of a text with their widths at a size, in the document's units. */
export function setPieces(doc: PDFDocument, text: string, face: PenFace, size: number): SetPiece[] {
  return piecesOf(text, face).map((piece) => ({ ...piece, width: doc.font(piece.file).fontSize(size).widthOfString(piece.text) }));
}
