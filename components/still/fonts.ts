/** The page's own fonts: for a canvas, which does not wait for them by itself, and as files. */
import type { FontFile } from '@/geo/style/fontRanges';
import { OTHER_SCRIPTS } from '@/geo/picture/svgText';

const NAMES = {
  serif: ["'Source Serif 4'", 'Georgia', 'serif'],
  sans: ["'Source Sans 3'", 'Arial', 'sans-serif'],
} as const;

export function familiesOf(family: keyof typeof NAMES): string {
  const [own, ...fallbacks] = NAMES[family];
  return [own, ...OTHER_SCRIPTS, ...fallbacks].join(', ');
}

/** Loads the files that hold these characters, and no other. */
export async function loadFonts(text: string): Promise<void> {
  const styles = ['400', '600', 'italic 400'].flatMap((style) => [`${style} 16px ${familiesOf('serif')}`, `${style} 16px ${familiesOf('sans')}`]);
  await Promise.all(styles.map((style) => document.fonts.load(style, text)));
}

/** A font file as the server has it (WOFF2). */
export async function fontFile(file: FontFile, signal?: AbortSignal): Promise<Uint8Array> {
  const answer = await fetch(`/fonts/${file}`, signal ? { signal } : {});
  if (!answer.ok) throw new Error(`The font ${file} could not be read (${answer.status}).`);
  return new Uint8Array(await answer.arrayBuffer());
}
