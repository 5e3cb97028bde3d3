/**
 * A strict check of plain values, by hand: audience screens run it in the browser, where a schema library would weigh
 * more than the whole show. Each check gives a value rebuilt from known keys only, or throws a Refusal.
 */

export class Refusal extends Error {
  constructor(path: string, expected: string) {
    super(`${path || 'The message'} is not ${expected}.`);
  }
}

export type Check<T> = (value: unknown, path: string) => T;

function guard<T>(expected: string, is: (value: unknown) => value is T): Check<T> {
  return (value, path) => {
    if (!is(value)) throw new Refusal(path, expected);
    return value;
  };
}

export const number = (min: number, max: number): Check<number> =>
  guard(`a number from ${min} to ${max}`, (value): value is number => typeof value === 'number' && value >= min && value <= max);

export const whole = (min: number, max = Number.MAX_SAFE_INTEGER): Check<number> =>
  guard(`a whole number from ${min} to ${max}`, (value): value is number => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max);

export const text = (pattern: RegExp, expected: string): Check<string> =>
  guard(expected, (value): value is string => typeof value === 'string' && pattern.test(value));

export const flag: Check<boolean> = guard('true or false', (value): value is boolean => typeof value === 'boolean');

export const oneOf = <const T extends string | number>(...values: readonly T[]): Check<T> =>
  guard(`one of ${values.join(', ')}`, (value): value is T => values.some((one) => one === value));

/** For members that are younger than what may be read. */
export const orElse = <T>(fallback: T, check: Check<T>): Check<T> => (value, path) => (value === undefined ? fallback : check(value, path));

export const orNull = <T>(check: Check<T>): Check<T | null> => (value, path) => (value === null ? null : check(value, path));

function items(value: unknown, path: string, min: number, max: number): unknown[] {
  if (!Array.isArray(value) || value.length < min || value.length > max) throw new Refusal(path, `a list of ${min} to ${max}`);
  return value as unknown[];
}

export const list = <T>(check: Check<T>, max: number, min = 0): Check<T[]> => (value, path) =>
  items(value, path, min, max).map((item, index) => check(item, `${path}[${index}]`));

export const pair = <T>(check: Check<T>): Check<[T, T]> => (value, path) => {
  const [first, second] = items(value, path, 2, 2);
  return [check(first, `${path}[0]`), check(second, `${path}[1]`)];
};

function entries(value: unknown, path: string): [string, unknown][] {
  const plain = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!plain) throw new Refusal(path, 'an object');
  return Object.entries(value);
}

export type Checks<T> = { [K in keyof T]-?: Check<Exclude<T[K], undefined>> };

/** Every key named, none besides. */
export const object = <T extends object>(checks: Checks<T>): Check<T> => (value, path) => {
  const given = new Map(entries(value, path));
  const names = Object.keys(checks) as (keyof T & string)[];
  const unknown = [...given.keys()].find((key) => !Object.hasOwn(checks, key));
  if (unknown !== undefined) throw new Refusal(path, `free of unknown members (“${unknown.slice(0, 40)}”)`);
  return Object.fromEntries(names.map((key) => [key, checks[key](given.get(key), path ? `${path}.${key}` : key)])) as T;
};

/** Any of the keys named, none besides. */
export const partial = <T extends object>(checks: Checks<T>): Check<Partial<T>> => (value, path) => {
  const given = new Set(entries(value, path).map(([key]) => key));
  const named = Object.entries(checks).filter(([key]) => given.has(key));
  return object(Object.fromEntries(named) as Checks<Partial<T>>)(value, path);
};

export const record = <T>(key: Check<string>, check: Check<T>, max: number): Check<Record<string, T>> => (value, path) => {
  const given = entries(value, path);
  if (given.length > max) throw new Refusal(path, `an object of at most ${max} members`);
  return Object.fromEntries(given.map(([name, one]) => [key(name, path), check(one, `${path}.${name}`)]));
};

export const also = <T>(check: Check<T>, holds: (value: T) => boolean, expected: string): Check<T> => (value, path) => {
  const good = check(value, path);
  if (!holds(good)) throw new Refusal(path, expected);
  return good;
};

export type Outcome<T> = { ok: true; value: T } | { ok: false; reason: string };

/** The check's outcome as a value. */
export function outcomeOf<T>(check: Check<T>, value: unknown): Outcome<T> {
  try {
    return { ok: true, value: check(value, '') };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.message };
    throw error;
  }
}

/** From JSON text of at most `max` UTF-16 units. */
export function outcomeOfText<T>(check: Check<T>, given: unknown, max: number): Outcome<T> {
  if (typeof given !== 'string') return { ok: false, reason: 'The message is not text.' };
  if (given.length > max) return { ok: false, reason: `The message is longer than ${max} characters.` };
  try {
    return outcomeOf(check, JSON.parse(given));
  } catch {
    return { ok: false, reason: 'The message is not JSON.' };
  }
}
