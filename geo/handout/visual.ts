/** Words that run from right to left among others, for pens that set letters one after the other from the left. */
import bidiFactory from 'bidi-js';

const RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const IN_WORD = new RegExp(`(?=[\\p{L}\\p{M}])(?:${RIGHT.source}|\\p{M})`, 'u');

const bidi = bidiFactory();

/** Characters as they stand from the left (UAX #9), each with whether it is part of a word that runs from the right. */
function placed(text: string): { character: string; isRight: boolean }[] {
  const embedding = bidi.getEmbeddingLevels(text);
  const mirrored = bidi.getMirroredCharactersMap(text, embedding.levels);
  const order = bidi.getReorderedIndices(text, embedding);
  return order.flatMap((at, i) => {
    const code = text.codePointAt(at)!;
    // The order is one of UTF-16: of a pair, what comes second in the text has been said with the first.
    if (code >= 0xdc00 && code <= 0xdfff && (order[i - 1] === at - 1 || order[i + 1] === at - 1)) return [];
    const character = mirrored.get(at) ?? String.fromCodePoint(code);
    return [{ character, isRight: embedding.levels[at]! % 2 === 1 && IN_WORD.test(character) }];
  });
}

/** @returns the text in parts of one direction, from left to right; letters within a part stay in the order in which they are read */
export function fromTheLeft(text: string): string[] {
  if (!RIGHT.test(text)) return [text];
  // White space at an end parts it from what stands there.
  const [, lead = '', core = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const parts: { text: string; isRight: boolean }[] = [];
  for (const { character, isRight } of placed(core)) {
    const last = parts.at(-1);
    if (!last || last.isRight !== isRight) parts.push({ text: character, isRight });
    else last.text = isRight ? character + last.text : last.text + character;
  }
  return [lead, ...parts.map((part) => part.text), trail].filter((part) => part !== '');
}
