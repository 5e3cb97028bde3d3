/**
 * Fonts of the map's labels: files of our own instead of a glyph server. MapLibre takes, of a family's files, the first
 * whose `unicode-range` has the character, and draws nothing where that file turns out to lack it: so the ranges are the
 * files' own, read off them when they were made (.ci/fonts). The last file of a script claims all of it that is in any.
 */
import type { FontFacesSpecification, MLFontFace } from 'maplibre-gl';
import { rangesOf, type FontFile, type Run } from './fontRanges';

/** One weight for all scripts without Source, in a family of its own so that the map loads each file once. */
const OTHER_SCRIPTS = 'Noto Sans Regular';

/** Values for `text-font`. MapLibre sets a character that no file has in `font`, the names unquoted: no word of them begins with a digit. */
export const SANS: string[] = ['Source Sans Regular', OTHER_SCRIPTS];
export const SANS_SEMIBOLD: string[] = ['Source Sans SemiBold', OTHER_SCRIPTS];
export const SERIF_ITALIC: string[] = ['Source Serif Italic', OTHER_SCRIPTS];

const FAMILIES: Readonly<Record<string, readonly FontFile[]>> = {
  'Source Sans Regular': [
    'source-sans-3-latin-400.woff2', 'source-sans-3-latin-ext-400.woff2', 'source-sans-3-vietnamese-400.woff2', 'source-sans-3-cyrillic-400.woff2',
  ],
  'Source Sans SemiBold': [
    'source-sans-3-latin-600.woff2', 'source-sans-3-latin-ext-600.woff2', 'source-sans-3-vietnamese-600.woff2', 'source-sans-3-cyrillic-600.woff2',
  ],
  'Source Serif Italic': [
    'source-serif-4-latin-400-italic.woff2', 'source-serif-4-latin-ext-400-italic.woff2',
    'source-serif-4-vietnamese-400-italic.woff2', 'source-serif-4-cyrillic-400-italic.woff2',
  ],
  // Japanese before Chinese, which adds the simplified characters.
  [OTHER_SCRIPTS]: ['noto-sans-kr-400.woff2', 'noto-sans-jp-400.woff2', 'noto-sans-sc-400.woff2', 'noto-sans-arabic-400.woff2', 'noto-sans-hebrew-400.woff2'],
};

const hex = (code: number): string => code.toString(16);

/** As CSS writes it. */
const unicodeRange = ([first, last]: Run): string => (last > first ? `U+${hex(first)}-${hex(last)}` : `U+${hex(first)}`);

const faceOf = (origin: string, file: FontFile): MLFontFace => ({ url: `${origin}/fonts/${file}`, 'unicode-range': rangesOf(file).map(unicodeRange) });

const facesOf = (origin: string): FontFacesSpecification =>
  Object.fromEntries(Object.entries(FAMILIES).map(([family, files]) => [family, files.map((file) => faceOf(origin, file))]));

const made = new Map<string, FontFacesSpecification>();

/**
 * The style's `font-faces`, the same object for the same origin: a style that is set anew then keeps its fonts.
 * @param origin of this server, e.g. http://127.0.0.1:3000 (URLs in a style must be absolute)
 */
export function fontFaces(origin: string): FontFacesSpecification {
  const faces = made.get(origin) ?? facesOf(origin);
  made.set(origin, faces);
  return faces;
}
