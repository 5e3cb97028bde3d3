/** A look at XML before any parser sees it. */
import { Refusal } from '../notes';

const lineAt = (text: string, end: number): number => text.slice(0, end).split('\n').length;

/** Where a comment, CDATA section or instruction that begins at `start` ends; -1 where nothing of these begins there. */
function pastQuoted(text: string, start: number): number {
  for (const [open, close] of [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']] as const) {
    if (!text.startsWith(open, start)) continue;
    const end = text.indexOf(close, start + open.length);
    return end < 0 ? text.length : end + close.length;
  }
  return -1;
}

const DECLARATION = /<[!?]/g;

/**
 * Refuses document types and entities, whatever their case. In comments and CDATA the same words are only text.
 * @throws Refusal
 */
export function refuseDeclarations(text: string): void {
  DECLARATION.lastIndex = 0;
  for (let match = DECLARATION.exec(text); match; match = DECLARATION.exec(text)) {
    const end = pastQuoted(text, match.index);
    if (end < 0) throw new Refusal({ code: 'xml-declaration' }, lineAt(text, match.index));
    DECLARATION.lastIndex = end;
  }
}
