/** Spellings made alike before they are compared. */

/** Letters that Unicode does not take apart, as people without them type them; and the sigma that only the end of a word has. */
const PLAIN: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', ı: 'i', þ: 'th', ŋ: 'n', ə: 'e', ς: 'σ',
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** Apostrophes and soft signs in romanised names, which one types or not: P’yŏngyang, Khar’kiv, Ha‘il. */
const SILENT = /['’‘ʼʻʹʿʾ`´]/g;

/**
 * Folds every line of a text and keeps the lines: compatibility forms taken apart (Hangul into its letters, so that half a
 * syllable is a beginning), marks, case and punctuation gone, one space between words.
 */
export function foldLines(text: string): string {
  return text.replace(SILENT, '').normalize('NFKD').toLowerCase().replace(/\p{M}+/gu, '')
    .replace(SPECIAL, (letter) => PLAIN[letter]!)
    .replace(/[^\p{L}\p{N}\n]+/gu, ' ').replace(/ ?\n ?/g, '\n');
}

/** One folded line. */
export const fold = (text: string): string => foldLines(text.replace(/\s/g, ' ')).trim();
