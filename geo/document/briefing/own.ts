/** A document without what is not for this format to read. */
import { isRecord } from '../record';
import type { Json } from '../record';

/** Longer than any list of the format: enough to say that there are too many, and no more to read. */
const LONGEST = 2_001;

function listWithout(list: readonly unknown[]): readonly unknown[] {
  const items = list.slice(0, LONGEST).map(withoutOwn);
  return items.length === list.length && items.every((item, i) => item === list[i]) ? list : items;
}

function recordWithout(record: Json): Json {
  const entries = Object.keys(record)
    .filter((name) => !name.startsWith('x-'))
    .map((name): [string, unknown] => [name, withoutOwn(record[name])]);
  const same = entries.length === Object.keys(record).length && entries.every(([name, inner]) => inner === record[name]);
  // fromEntries defines members, also one called __proto__, instead of assigning them.
  return same ? record : Object.fromEntries(entries);
}

/** The value without members that begin with `x-`, which are their writer's own; the same one where it has none. */
export function withoutOwn(value: unknown): unknown {
  if (Array.isArray(value)) return listWithout(value);
  return isRecord(value) ? recordWithout(value) : value;
}
