/** Words as outlines: letters from the pages' own font files, as SVG paths. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import { piecesOf } from '../handout/faces';
import type { FontFile } from '../style/fontRanges';
import type { PenRun } from '../picture/pen';

const FOLDER = path.join(/* turbopackIgnore: true */ process.cwd(), 'public', 'fonts');

const opened = new Map<FontFile, Font>();

function fontOf(file: FontFile): Font {
  const known = opened.get(file);
  if (known) return known;
  const font = create(readFileSync(path.join(FOLDER, file)));
  opened.set(file, font);
  return font;
}

/** One letter, or what its script joins to one: an outline whose baseline begins at the origin, y down, in pixels. */
export type Outline = { path: string; advance: number; color: string };

/** @returns outlines in the order in which they are set */
export function outlinesOf({ text, face, size, color }: PenRun): Outline[] {
  return piecesOf(text, face).flatMap(({ text: piece, file }) => {
    const font = fontOf(file);
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(piece);
    return glyphs.map((glyph, i) => {
      const { xAdvance, xOffset, yOffset } = positions[i]!;
      return { path: glyph.path.transform(scale, 0, 0, -scale, xOffset * scale, -yOffset * scale).toSVG(), advance: xAdvance * scale, color };
    });
  });
}

export const widthOf = (outlines: readonly Outline[]): number => outlines.reduce((sum, { advance }) => sum + advance, 0);
