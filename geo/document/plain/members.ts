/** What the properties of a feature say that the format has a place for. */
import { isRecord } from '../record';
import type { Json } from '../record';
import { plainWord, WORDS } from './words';

type What = keyof typeof WORDS;

/** A member of the properties, and its value as a text that is not empty. */
export type Saying = { member: string; text: string };
export type Sayings = Partial<Record<What, Saying>>;

/** An id does for a name where nothing better is written. */
const KNOWN: Record<What, readonly string[]> = { ...WORDS, name: [...WORDS.name, 'id'] };
const KINDS = Object.keys(KNOWN) as What[];
/** No word is longer. */
const LONGEST = 40;
/** Features of one file mostly have the same members: what was found for so many lists of them is kept. */
const MOST_SHAPES = 1_000;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '');

/** By what they may say, the members in the order of the words. The first of several of one word counts. */
function candidatesOf(members: readonly string[]): Record<What, string[]> {
  const byWord = new Map([...members].reverse().filter((member) => member.length <= LONGEST).map((member) => [plainWord(member), member]));
  const found = KINDS.map((what): [What, string[]] => [what, KNOWN[what].flatMap((word) => byWord.get(word) ?? [])]);
  return Object.fromEntries(found) as Record<What, string[]>;
}

export class Members {
  private readonly shapes = new Map<string, Record<What, string[]>>();

  private candidates(properties: Json): Record<What, string[]> {
    const members = Object.keys(properties);
    const shape = members.join('\n');
    const known = this.shapes.get(shape);
    if (known) return known;
    const candidates = candidatesOf(members);
    if (this.shapes.size < MOST_SHAPES) this.shapes.set(shape, candidates);
    return candidates;
  }

  /** Of each, the likeliest member that has a text. */
  sayings(properties: unknown): Sayings {
    if (!isRecord(properties)) return {};
    const candidates = this.candidates(properties);
    const sayings: Sayings = {};
    for (const what of KINDS) {
      const member = candidates[what].find((name) => textOf(properties[name]) !== '');
      if (member !== undefined) sayings[what] = { member, text: textOf(properties[member]) };
    }
    return sayings;
  }
}

/** The members that hold something and say none of it where the format has a place for it. */
export function unreadIn(properties: unknown, sayings: Sayings): string[] {
  if (!isRecord(properties)) return [];
  const read = new Set(KINDS.flatMap((what) => sayings[what]?.member ?? []));
  return Object.keys(properties).filter((member) => !read.has(member) && properties[member] !== null && properties[member] !== '');
}
