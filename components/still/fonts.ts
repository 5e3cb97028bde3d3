/** The page's own fonts for a canvas, which does not wait for them by itself. */

const NAMES = {
  serif: ["'Source Serif 4'", 'Georgia', 'serif'],
  sans: ["'Source Sans 3'", 'Arial', 'sans-serif'],
} as const;
const OTHER_SCRIPTS = ["'Noto Sans KR'", "'Noto Sans JP'", "'Noto Sans SC'", "'Noto Sans Arabic'"];

export function familiesOf(family: keyof typeof NAMES): string {
  const [own, ...fallbacks] = NAMES[family];
  return [own, ...OTHER_SCRIPTS, ...fallbacks].join(', ');
}

/** Loads the files that hold these characters, and no other. */
export async function loadFonts(text: string): Promise<void> {
  const styles = ['400', '600', 'italic 400'].flatMap((style) => [`${style} 16px ${familiesOf('serif')}`, `${style} 16px ${familiesOf('sans')}`]);
  await Promise.all(styles.map((style) => document.fonts.load(style, text)));
}
