/** A picture of vectors brings its letters along, so that it is set on every machine as it is here. */
import { piecesOf } from '@/geo/handout/faces';
import type { FontFile } from '@/geo/style/fontRanges';
import type { PenFace } from '@/geo/picture/pen';
import { toBase64 } from '@/geo/solo/text';
import { fontFile } from './fonts';

const OWN: Record<PenFace, string> = {
  serif: "font-family:'Source Serif 4';font-weight:400",
  'serif-bold': "font-family:'Source Serif 4';font-weight:600",
  'serif-italic': "font-family:'Source Serif 4';font-weight:400;font-style:italic",
  sans: "font-family:'Source Sans 3';font-weight:400",
  'sans-bold': "font-family:'Source Sans 3';font-weight:600",
};
/** Null for files of half a megabyte: who reads such a script has a font for it, and the picture stays small. */
const OTHER: Partial<Record<FontFile, string | null>> = {
  'noto-sans-kr-400.woff2': "font-family:'Noto Sans KR'", 'noto-sans-arabic-400.woff2': "font-family:'Noto Sans Arabic'",
  'noto-sans-hebrew-400.woff2': "font-family:'Noto Sans Hebrew'",
  'noto-sans-jp-400.woff2': null, 'noto-sans-sc-400.woff2': null,
};

/** CSS of the fonts that these words need, each file as data for just the characters that it draws here. */
export async function fontRules(words: Iterable<{ text: string; face: PenFace }>, signal?: AbortSignal): Promise<string> {
  const needed = new Map<string, { named: string; file: FontFile; codes: Set<number> }>();
  for (const { text, face } of words) {
    for (const { file, text: piece } of piecesOf(text, face)) {
      const named = file in OTHER ? OTHER[file] : OWN[face];
      if (!named) continue;
      const use = needed.get(named + file) ?? { named, file, codes: new Set() };
      needed.set(named + file, use);
      for (const character of piece) use.codes.add(character.codePointAt(0)!);
    }
  }
  const rules = await Promise.all([...needed.values()].map(async ({ named, file, codes }) => {
    const bytes = await fontFile(file, signal);
    const range = [...codes].sort((a, b) => a - b).map((code) => `U+${code.toString(16)}`).join(',');
    return `@font-face{${named};src:url(data:font/woff2;base64,${toBase64(bytes).join('')}) format('woff2');unicode-range:${range}}`;
  }));
  return rules.join('');
}
