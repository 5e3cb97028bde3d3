/** Which font files a text needs. */
import { fontFaces } from '../style/fonts';

/** Scripts of the map's labels and of the page's own words: small files, always there. */
const ALWAYS = /-(?:latin|latin-ext|cyrillic|vietnamese)-/;

type Range = [first: number, last: number];
type Font = { file: string; draws(code: number): boolean };

const rangeOf = (text: string): Range => {
  const [first = 0, last = first] = text.replace(/^U\+/i, '').split('-').map((code) => Number.parseInt(code, 16));
  return [first, last];
};

/** Files of other scripts, in the order in which the page's styles name them, each with the very characters that it has. */
function others(): Font[] {
  return Object.values(fontFaces('')).flat().flatMap((face): Font[] => {
    if (typeof face === 'string' || ALWAYS.test(face.url)) return [];
    const ranges = (face['unicode-range'] ?? []).map(rangeOf);
    return [{ file: face.url.split('/').pop()!, draws: (code) => ranges.some(([first, last]) => code >= first && code <= last) }];
  });
}

/**
 * Of all font files those that a text needs. One of another script weighs a hundred times one of Latin: it comes along
 * where a character stands in no file before it.
 */
export function fontsFor(text: string, files: readonly string[]): string[] {
  const fonts = others();
  const codes = [...new Set(text)].map((sign) => sign.codePointAt(0)!).filter((code) => code > 0x52f);
  const used = new Set(codes.map((code) => fonts.find(({ draws }) => draws(code))?.file));
  return [...new Set(files)].filter((file) => ALWAYS.test(file) || used.has(file));
}
