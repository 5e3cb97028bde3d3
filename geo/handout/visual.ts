/** Words that run from right to left among others, for pens that set letters one after the other from the left. */
import bidiFactory from 'bidi-js';
import { RIGHT, type Direction } from './direction';

const IN_WORD = new RegExp(`(?=[\\p{L}\\p{M}])(?:${RIGHT.source}|\\p{M})`, 'u');

const bidi = bidiFactory();

/** Characters as they stand from the left (UAX #9), each with where it is in the text and whether it is part of a word that runs from the right. */
function placed(text: string, base?: Direction): { character: string; at: number; isRight: boolean }[] {
  const embedding = bidi.getEmbeddingLevels(text, base);
  const mirrored = bidi.getMirroredCharactersMap(text, embedding.levels);
  const order = bidi.getReorderedIndices(text, embedding);
  return order.flatMap((at, i) => {
    const code = text.codePointAt(at)!;
    // The order is one of UTF-16: of a pair, what comes second in the text has been said with the first.
    if (code >= 0xdc00 && code <= 0xdfff && (order[i - 1] === at - 1 || order[i + 1] === at - 1)) return [];
    const character = mirrored.get(at) ?? String.fromCodePoint(code);
    return [{ character, at, isRight: embedding.levels[at]! % 2 === 1 && IN_WORD.test(character) }];
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

/**
 * A line of several runs in the order in which they are set from the left, each cut where the direction changes.
 * @param base the way that the line's paragraph runs
 */
export function setFromTheLeft<T extends { text: string }>(line: readonly T[], base: Direction): T[] {
  const text = line.map((run) => run.text).join('');
  if (base === 'ltr' && !RIGHT.test(text)) return [...line];
  const owners = line.flatMap((run, i) => Array.from(run.text.split(''), () => i));
  const parts: { owner: number; text: string; isRight: boolean }[] = [];
  for (const { character, at, isRight } of placed(text, base)) {
    const last = parts.at(-1);
    if (last?.owner !== owners[at] || last?.isRight !== isRight) parts.push({ owner: owners[at]!, text: character, isRight });
    else last.text = isRight ? character + last.text : last.text + character;
  }
  return parts.map((part) => ({ ...line[part.owner]!, text: part.text }));
}
