/**
 * Words that run from right to left among others, for pens that set letters one after the other from the left: the Unicode
 * Bidirectional Algorithm (UAX #9) for one line without embeddings, which a briefing's texts cannot hold.
 */
const RIGHT = '(?=\\p{L})[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}]';
/** Numbers with what belongs to them, words of one direction, and every other character by itself. */
const TOKENS = new RegExp(`(?<number>[#$€£%°٪]*\\p{Nd}(?:[.,:/+-]?\\p{Nd})*[#$€£%°٪]*)|(?<right>(?:${RIGHT}\\p{M}*)+)|(?<left>(?:(?!${RIGHT})\\p{L}\\p{M}*)+)|.`, 'gsu');
const HAS_RIGHT = new RegExp(RIGHT, 'u');
const MIRRORED: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '<': '>', '>': '<', '«': '»', '»': '«', '‹': '›', '›': '‹' };

type Kind = 'left' | 'right' | 'number' | 'neutral';
type Token = { text: string; kind: Kind };

const tokensOf = (text: string): Token[] => [...text.matchAll(TOKENS)].map(({ 0: found, groups }) =>
  ({ text: found, kind: groups!.right ? 'right' : groups!.left ? 'left' : groups!.number ? 'number' : 'neutral' }));

type Side = 'left' | 'right';
const sideOf = ({ kind }: Token): Side => (kind === 'left' ? 'left' : 'right');
const isPlaced = ({ kind }: Token): boolean => kind !== 'neutral';

/** Pairs of brackets by where they stand, in the order in which they open. */
function pairsIn(tokens: readonly Token[]): [number, number][] {
  const [open, pairs]: [number[], [number, number][]] = [[], []];
  tokens.forEach(({ text }, i) => {
    if ('([{'.includes(text)) open.push(i);
    const from = open.findLastIndex((at) => MIRRORED[tokens[at]!.text] === text);
    if (')]}'.includes(text) && from >= 0) pairs.push([open.splice(from)[0]!, i]);
  });
  return pairs.sort(([a], [b]) => a - b);
}

/**
 * Numbers after a word from the left belong to it. Brackets have the line's direction where it is that of anything in them, else that of
 * what is in them if it came before them too. What stands between two of one direction has theirs, else the line's (W7, N0 to N2).
 */
function resolved(tokens: readonly Token[], line: Side): Token[] {
  let strong = line;
  const all = tokens.map((token): Token => {
    if (token.kind === 'left' || token.kind === 'right') strong = token.kind;
    return token.kind === 'number' && strong === 'left' ? { ...token, kind: 'left' } : { ...token };
  });
  const before = (at: number): Side => {
    const found = all.slice(0, at).findLast(isPlaced);
    return found ? sideOf(found) : line;
  };
  const after = (at: number): Side => {
    const found = all.slice(at).find(isPlaced);
    return found ? sideOf(found) : line;
  };
  for (const [from, to] of pairsIn(all)) {
    const inside = all.slice(from + 1, to).filter(isPlaced).map(sideOf);
    if (inside.length > 0) all[from]!.kind = all[to]!.kind = inside.includes(line) ? line : before(from);
  }
  const sides = all.map((token, i) => (isPlaced(token) ? token.kind : before(i) === after(i) ? before(i) : line));
  return all.map((token, i) => ({ ...token, kind: sides[i]! }));
}

/** Turns round every stretch of a level or above (rule L2). */
function turned<T extends { level: number }>(items: readonly T[], level: number): T[] {
  const parts: T[][] = [];
  for (const item of items) {
    const last = parts.at(-1);
    if (last && last[0]!.level >= level && item.level >= level) last.push(item);
    else parts.push([item]);
  }
  return parts.flatMap((part) => (part[0]!.level >= level ? part.reverse() : part));
}

/** @returns the text in parts of one direction, from left to right; letters within a part stay in the order in which they are read */
export function fromTheLeft(text: string): string[] {
  if (!HAS_RIGHT.test(text)) return [text];
  // White space at an end parts it from what stands there.
  const [, lead = '', core = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const tokens = tokensOf(core);
  const line = tokens.find(({ kind }) => kind === 'left' || kind === 'right')!.kind as Side;
  const levels = { left: line === 'left' ? 0 : 2, right: 1, number: 2, neutral: 0 };
  const leveled = resolved(tokens, line).map(({ text: words, kind }) => ({ text: kind === 'right' ? (MIRRORED[words] ?? words) : words, level: levels[kind] }));
  return [lead, ...turned(turned(leveled, 2), 1).map(({ text: words }) => words), trail].filter((part) => part !== '');
}
