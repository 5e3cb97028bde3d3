/** Text inside Markdown (CommonMark, GFM) that stays text. */

/** Every ASCII punctuation mark that could begin something, anywhere. */
const SIGNS = /[\\`*_{}[\]<>#|~!&$]/g;

/** In one line. What would make a list or heading at the start of a line is escaped too. */
export const md = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().replace(SIGNS, '\\$&').replace(/^([-+=])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

/** Paragraphs. */
export const mdParagraphs = (text: string): string => text.split(/\n\s*\n/).map(md).filter((part) => part !== '').join('\n\n');

/** An address between angle brackets. */
export const mdUrl = (url: string): string => `<${url.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign))}>`;
