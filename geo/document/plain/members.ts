/** What the properties of a feature say that the format has a place for. */
import { isRecord } from '../record';
import type { Json } from '../record';
import { dateEndsIn, dateFromEnds, isDate } from './dateEnds';
import type { DateEnds } from './dateEnds';
import { dateFromParts, datePartsIn, isClock } from './dateParts';
import { plainWord, VAGUE_DATES, WORDS } from './words';

type What = keyof typeof WORDS;

/** A member of the properties, and its value as a text that is not empty; of a date in parts or ends the first's, and the others `beside` it. */
export type Saying = { member: string; text: string; beside?: readonly string[] };
export type Sayings = Partial<Record<What, Saying>>;

/** An id does for a name where nothing better is written. */
const KNOWN: Record<What, readonly string[]> = { ...WORDS, name: [...WORDS.name, 'id'] };
const KINDS = Object.keys(KNOWN) as What[];
/** No word is longer. */
const LONGEST = 40;
/** Features of one file mostly have the same members: what was found for so many lists of them is kept. */
const MOST_SHAPES = 1_000;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '');

/** By what they may say, the members in the order of the words; the year, month and perhaps day of a date in parts; what may be its two ends among all members. */
type Shape = { candidates: Record<What, string[]>; dateParts: string[]; dateEnds: DateEnds[]; members: string[] };

/** The first of several members of one word counts. */
function shapeOf(members: readonly string[]): Shape {
  const byWord = new Map([...members].reverse().filter((member) => member.length <= LONGEST).map((member) => [plainWord(member), member]));
  const parts = datePartsIn([...byWord.keys()]);
  const dateParts = [parts.year, parts.month, parts.day].flatMap((at) => (at === undefined ? [] : [[...byWord.values()][at]!]));
  const isPart = (word: string, member: string): boolean => isClock(word, parts) || dateParts.includes(member);
  const found = KINDS.map((what): [What, string[]] => [what, KNOWN[what].flatMap((word) => {
    const member = byWord.get(word);
    return member === undefined || (what === 'when' && isPart(word, member)) ? [] : [member];
  })]);
  return { candidates: Object.fromEntries(found) as Record<What, string[]>, dateParts, dateEnds: dateEndsIn([...byWord.keys()]), members: [...byWord.values()] };
}

/** A date that stands in parts; undefined where its year is not known. */
function inParts(properties: Json, [year, ...beside]: readonly string[]): Saying | undefined {
  if (year === undefined) return undefined;
  const [month, day] = beside.map((member) => textOf(properties[member]));
  const text = dateFromParts(textOf(properties[year]), month ?? '', day ?? '');
  return text === '' ? undefined : { member: year, text, beside };
}

/** A date that stands in two ends. */
function inEnds(properties: Json, { dateEnds, members }: Shape): Saying | undefined {
  for (const { ends, isSure } of dateEnds) {
    const [start, end] = ends.map((at) => textOf(properties[members[at]!])) as [string, string];
    const isThere = start !== '' || end !== '';
    const isDates = isSure || [start, end].every((text) => text === '' || isDate(text));
    if (isThere && isDates) return { member: members[ends[0]]!, text: dateFromEnds(start, end), beside: [members[ends[1]]!] };
  }
  return undefined;
}

export class Members {
  private readonly shapes = new Map<string, Shape>();

  private shape(properties: Json): Shape {
    const members = Object.keys(properties);
    const key = members.join('\n');
    const known = this.shapes.get(key);
    if (known) return known;
    const shape = shapeOf(members);
    if (this.shapes.size < MOST_SHAPES) this.shapes.set(key, shape);
    return shape;
  }

  /** Of each, the likeliest member that has a text. A date that stands whole goes before one in ends, that before a year alone and one in parts. */
  sayings(properties: unknown): Sayings {
    if (!isRecord(properties)) return {};
    const shape = this.shape(properties);
    const { candidates, dateParts } = shape;
    const sayings: Sayings = {};
    for (const what of KINDS) {
      const member = candidates[what].find((name) => textOf(properties[name]) !== '');
      if (member !== undefined) sayings[what] = { member, text: textOf(properties[member]) };
    }
    const isWhole = sayings.when && !VAGUE_DATES.has(plainWord(sayings.when.member));
    const when = (isWhole ? undefined : inEnds(properties, shape)) ?? sayings.when ?? inParts(properties, dateParts);
    return when ? { ...sayings, when } : sayings;
  }
}

/** Without a description nobody says anything: who and where are no more than other members then. */
export function attributed({ by, address, ...others }: Sayings): Sayings {
  if (!others.role || !by) return others;
  return { ...others, by, ...(address ? { address } : {}) };
}

/** The members that hold something and say none of it where the format has a place for it. */
export function unreadIn(properties: unknown, sayings: Sayings): string[] {
  if (!isRecord(properties)) return [];
  const read = new Set(KINDS.flatMap((what) => (sayings[what] ? [sayings[what].member, ...(sayings[what].beside ?? [])] : [])));
  return Object.keys(properties).filter((member) => !read.has(member) && properties[member] !== null && properties[member] !== '');
}
