/** Which parts of a text can be drawn each by itself. Apart from the pens: only files of pictures and paper draw so. */

/** Scripts whose letters join, change places or run from the right: a word falls apart where each is drawn by itself. */
const JOINED = new RegExp(`[${[
  'Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu',
  'Kannada', 'Malayalam', 'Sinhala', 'Thai', 'Lao', 'Tibetan', 'Myanmar', 'Khmer',
].map((script) => `\\p{Script=${script}}`).join('')}]`, 'u');

/** What of a text is turned by itself along a line: each letter with its marks, or all of it where letters join. */
export const lettersIn = (text: string): string[] => (JOINED.test(text) ? [text] : (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []));
