/** What zod finds, in this format's own faults and words. */
import type { z } from 'zod';
import type { Report } from '../issue';
import type { Fault } from '../messages';
import { at } from '../path';
import type { Path } from '../path';
import { kindOf, nearest } from '../quote';
import { isRecord } from '../record';
import { membersAt } from './shape';

type Found = z.core.$ZodIssue;

/** What is being explained: the value that zod read, the schema it was held to, and where both stand. */
export type Subject = { value: unknown; schema: z.core.$ZodType; path: Path; noun: string; report: Report };

/** An object of a list or member, with its article. */
const NOUNS: Record<string, string> = {
  layers: 'A layer', sources: 'A source', scenes: 'A scene', view: 'A view', claims: 'A claim',
  evidence: 'A piece of evidence', questions: 'A question', handling: 'A handling mark of one’s own',
};

const EXPECTED: Record<string, string> = {
  string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'an array', tuple: 'an array',
  object: 'an object', record: 'an object of names by language', undefined: 'nothing',
};

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    const holds = typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key);
    return holds ? (inner as Record<PropertyKey, unknown>)[key] : undefined;
  }, value);
}

const lastName = (path: readonly PropertyKey[]): string | undefined => path.findLast((key) => typeof key === 'string') as string | undefined;

/** The object that the last key of `path` is a member of, as a noun. */
const holder = (subject: Subject, path: readonly PropertyKey[]): string => NOUNS[lastName(path.slice(0, -1)) ?? ''] ?? subject.noun;

const signed = (limit: number | bigint): string => String(limit).replace('-', '−');

/** 'a', 'b' or 'c'. */
export function listOf(values: readonly unknown[]): string {
  const words = values.map((value) => JSON.stringify(value));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

/** Arrays of a fixed form: a position, or the two ends of a window. */
function tupleFault(path: readonly PropertyKey[], value: unknown): Fault {
  const found = Array.isArray(value) ? `an array of ${value.length}` : kindOf(value);
  if (lastName(path) !== 'window') return { code: 'position-shape', found };
  return { code: 'malformed', rule: 'a window is an array of two dates, its first and its last' };
}

function typeFault(subject: Subject, path: readonly PropertyKey[], expected: string, value: unknown): Fault {
  if (value === undefined && path.length > 0) return { code: 'member-missing', name: String(path[path.length - 1]), of: holder(subject, path) };
  if (expected === 'tuple' || Array.isArray(value)) return tupleFault(path, value);
  return { code: 'member-type', expected: EXPECTED[expected] ?? 'something else', found: kindOf(value) };
}

function sizeFault(found: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, path: readonly PropertyKey[], value: unknown): Fault {
  const isBig = found.code === 'too_big';
  const limit = isBig ? found.maximum : found.minimum;
  if (found.origin === 'string') return isBig ? { code: 'text-long', max: Number(limit) } : { code: 'text-empty' };
  if (found.origin !== 'array') return { code: 'out-of-range', limit: `at ${isBig ? 'most' : 'least'} ${signed(limit)}` };
  return isBig && lastName(path) !== 'window' && !isPosition(path) ? { code: 'too-many', max: Number(limit) } : tupleFault(path, value);
}

const isPosition = (path: readonly PropertyKey[]): boolean => ['anchor', 'center'].includes(lastName(path) ?? '');

function choiceFault(values: readonly unknown[], value: unknown): Fault {
  const words = values.filter((candidate) => typeof candidate === 'string');
  const suggestion = typeof value === 'string' ? nearest(value, words) : null;
  return { code: 'not-one-of', values: listOf(values), suggestion };
}

/** Of a union, the side that was meant: an object's where an object stands, else the plain one. */
const meantSide = (found: z.core.$ZodIssueInvalidUnion, value: unknown): readonly Found[] =>
  (isRecord(value)
    ? found.errors.find((side) => side.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'))
    : found.errors[0]) ?? [];

function explainKeys(found: z.core.$ZodIssueUnrecognizedKeys, subject: Subject, path: readonly PropertyKey[]): void {
  const { report } = subject;
  const known = membersAt(subject.schema, path);
  for (const name of found.keys) {
    const suggestion = report.full ? null : nearest(name, known);
    report.add({ code: 'unknown-member', name, suggestion }, at(place(subject, path), name));
  }
}

const place = (subject: Subject, path: readonly PropertyKey[]): Path => at(subject.path, ...(path as (string | number)[]));

/** What is missing from an array is a fault of the array. */
function faultyPath(path: readonly PropertyKey[], value: unknown): readonly PropertyKey[] {
  const isGap = typeof path[path.length - 1] === 'number' && valueAt(value, path) === undefined;
  return isGap ? path.slice(0, -1) : path;
}

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

function explainOne(found: Found, subject: Subject, base: readonly PropertyKey[]): void {
  const path = faultyPath([...base, ...found.path], subject.value);
  const value = valueAt(subject.value, path);
  const add = (fault: Fault): void => subject.report.add(fault, place(subject, path));
  switch (found.code) {
    case 'unrecognized_keys': return explainKeys(found, subject, path);
    case 'invalid_union': return meantSide(found, value).forEach((inner) => explainOne(inner, subject, path));
    case 'invalid_type': return add(typeFault(subject, path, found.expected, value));
    case 'too_big':
    case 'too_small': return add(sizeFault(found, path, value));
    case 'invalid_value': return add(value === undefined ? typeFault(subject, path, '', value) : choiceFault(found.values, value));
    case 'invalid_key': return add({ code: 'language', found: String(path[path.length - 1]) });
    case 'invalid_format': return add(isBlank(value) ? { code: 'text-empty' } : { code: 'malformed', rule: found.message });
    case 'not_multiple_of':
    case 'invalid_element':
    case 'custom': return add({ code: 'malformed', rule: found.message });
  }
}

/** A text that is empty is not also of the wrong form: one issue for a value. */
function firstOfEach(issues: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return issues.filter(({ path, code }) => {
    const key = path.join('\u0000');
    const isNew = code === 'unrecognized_keys' || !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Reports all that zod found. */
export function explain(issues: readonly Found[], subject: Subject): void {
  for (const found of firstOfEach(issues)) explainOne(found, subject, []);
}
