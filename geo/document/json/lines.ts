/** From places in a document to lines of its text. */
import { tokensOf } from '../path';
import { scanJson } from './scan';

/** A tree of the values looked for; `offset` is filled in as they are met. */
export type Wanted = { children: Map<string, Wanted>; offset: number };

const node = (): Wanted => ({ children: new Map(), offset: -1 });

function branch(root: Wanted, tokens: readonly string[]): Wanted {
  let at = root;
  for (const token of tokens) {
    const child = at.children.get(token) ?? node();
    at.children.set(token, child);
    at = child;
  }
  return at;
}

/** Offset of the value, or of the nearest one around it that the text has. */
function offsetOf(root: Wanted, tokens: readonly string[]): number {
  let at = root;
  for (const token of tokens) {
    const child = at.children.get(token);
    if (!child || child.offset < 0) break;
    at = child;
  }
  return Math.max(0, at.offset);
}

/** Line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) line += 1;
  return line;
}

/** Lines of JSON Pointers in a text that is good JSON, by pointer. */
export function linesOf(text: string, pointers: readonly string[]): Map<string, number> {
  const root = node();
  for (const pointer of pointers) branch(root, tokensOf(pointer));
  scanJson(text, () => undefined, root);
  const sorted = pointers
    .map((pointer) => ({ pointer, offset: offsetOf(root, tokensOf(pointer)) }))
    .sort((a, b) => a.offset - b.offset);
  const lines = new Map<string, number>();
  let line = 1;
  let from = 0;
  for (const { pointer, offset } of sorted) {
    line += lineAt(text.slice(from, offset), offset - from) - 1;
    from = offset;
    lines.set(pointer, line);
  }
  return lines;
}
