/** What the properties of a feature say that the format has a place for. */
import { isRecord } from '../record';
import type { Json } from '../record';
import { dateEndsIn, dateFromEnds, isDate } from './dateEnds';
import type { DateEnds } from './dateEnds';
import { dateFromParts, datePartsIn, isClock } from './dateParts';
import { namesAmong } from './naming';
import { plainWord, VAGUE_DATES, WORDS } from './words';

type What = keyof typeof WORDS;

/** A member of the properties, and its value as a text that is not empty; of a date in parts or ends the first's, and the others `beside` it. */
export type Saying = { member: string; text: string; beside?: readonly string[] };
export type Sayings = Partial<Record<What, Saying>>;

const KINDS = Object.keys(WORDS) as What[];
/** No word is longer. */
const LONGEST = 40;
/** Features of one file mostly have the same members: what was found for so many lists of them is kept. */
const MOST_SHAPES = 1_000;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '');

/** By what they may say, the members in the order of the words; the year, month and perhaps day of a date in parts; what may be its two ends among all members. */
type Shape = { candidates: Record<What, string[]>; dateParts: string[]; dateEnds: DateEnds[]; members: string[]; /** Do for a name where nothing better is written. */ lastNames: string[] };

/** The first of several members of one word counts. @param named the member that the features of the file are called by */
function shapeOf(members: readonly string[], named: string | null = null): Shape {
  const byWord = new Map([...members].reverse().filter((member) => member.length <= LONGEST).map((member) => [plainWord(member), member]));
  const parts = datePartsIn([...byWord.keys()]);
  const dateParts = [parts.year, parts.month, parts.day].flatMap((at) => (at === undefined ? [] : [[...byWord.values()][at]!]));
  const isPart = (word: string, member: string): boolean => isClock(word, parts) || dateParts.includes(member);
  const found = KINDS.map((what): [What, string[]] => [what, WORDS[what].flatMap((word) => {
    const member = byWord.get(word);
    return member === undefined || (what === 'when' && isPart(word, member)) ? [] : [member];
  })]);
  const lastNames = [members.find((member) => member === named), byWord.get('id')].filter((member) => member !== undefined);
  return { candidates: Object.fromEntries(found) as Record<What, string[]>, lastNames, dateParts, dateEnds: dateEndsIn([...byWord.keys()]), members: [...byWord.values()] };
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

/** Features that are looked at for what they are called by. */
const SAMPLE = 50;

/** The member that features are called by where none of them has one of the usual words; null where there is none. */
function namesIn(all: readonly unknown[]): string | null {
  const sample = all.slice(0, SAMPLE).filter(isRecord);
  const members = [...new Set(sample.flatMap((properties) => Object.keys(properties)))];
  const { name } = shapeOf(members).candidates;
  if (sample.some((properties) => name.some((member) => textOf(properties[member]) !== ''))) return null;
  return namesAmong(members.map((heading) => ({ heading, values: sample.map((properties) => textOf(properties[heading])) })));
}

export class Members {
  private readonly shapes = new Map<string, Shape>();
  private readonly named: string | null;

  /** @param all the properties of the features, for what these are called by where no usual word says it */
  constructor(all: readonly unknown[] = []) {
    this.named = namesIn(all);
  }

  private shape(properties: Json): Shape {
    const members = Object.keys(properties);
    const key = members.join('\n');
    const known = this.shapes.get(key);
    if (known) return known;
    const shape = shapeOf(members, this.named);
    if (this.shapes.size < MOST_SHAPES) this.shapes.set(key, shape);
    return shape;
  }

  /** Of each, the likeliest member that has a text. A date that stands whole goes before one in ends, that before a year alone and one in parts. */
  sayings(properties: unknown): Sayings {
    if (!isRecord(properties)) return {};
    const shape = this.shape(properties);
    const { candidates, dateParts, lastNames } = shape;
    const hasText = (member: string): boolean => textOf(properties[member]) !== '';
    const sayings: Sayings = {};
    for (const what of KINDS) {
      const member = candidates[what].find(hasText) ?? (what === 'name' ? lastNames.find(hasText) : undefined);
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
