/** Fonts of a PDF: the pages' own files, unpacked and cut to the letters used; each is read when it is first needed. */
import type PDFDocument from 'pdfkit';
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

/**
 * Loads and names every file that these words need. Each file meets all its characters before anything is drawn: a glyph
 * that fontkit first meets as a part of another (the dots of a colon) would never learn which character it stands for.
 */
export async function registerFonts(doc: PDFDocument, words: Iterable<{ text: string; face: PenFace }>): Promise<void> {
  const needed = new Map<FontFile, Set<string>>();
  for (const { text, face } of words) {
    for (const piece of piecesOf(text, face)) {
      const characters = needed.get(piece.file) ?? new Set<string>();
      for (const character of piece.text) characters.add(character);
      needed.set(piece.file, characters);
    }
  }
  const loaded = await Promise.all([...needed].map(async ([file, characters]) => ({ file, characters, bytes: await fontBytes(file) })));
  for (const { file, characters, bytes } of loaded) {
    doc.registerFont(file, bytes);
    for (const character of characters) doc.font(file)._font.font.layout(character);
  }
}

export type SetPiece = Piece & { width: number };

/** The pieces of a text with their widths at a size, in the document's units. */
export function setPieces(doc: PDFDocument, text: string, face: PenFace, size: number): SetPiece[] {
  return piecesOf(text, face).map((piece) => ({ ...piece, width: doc.font(piece.file).fontSize(size).widthOfString(piece.text) }));
}
