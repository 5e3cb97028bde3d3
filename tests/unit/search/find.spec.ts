import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { find } from '@/geo/search/find';
import { fold } from '@/geo/search/fold';
import { haystackOf } from '@/geo/search/haystack';
import { scattered } from '@/geo/search/scattered';
import { isOneSlip } from '@/geo/search/typo';

test('spellings of one name fold alike', () => {
  expect(fold('P’yŏngyang')).toBe('pyongyang');
  expect(fold('  São-Paulo ')).toBe('sao paulo');
  expect(fold('ŁÓDŹ')).toBe('lodz');
  expect(fold('Йошкар-Ола')).toBe(fold('йошкар ола'));
  expect(fold('İstanbul')).toBe('istanbul');
  expect(fold('ｶﾞ')).toBe(fold('ガ'));
  expect(fold('원산').startsWith(fold('워'))).toBe(true);
  expect(fold('Θεσσαλονίκη').startsWith(fold('ΘΕΣ'))).toBe(true);
});

test('folding what is folded changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(fold(fold(text))).toBe(fold(text))));
});

/** Optimal string alignment distance by the book. */
function alignment(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)));
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
    }
  }
  return d[a.length]![b.length]!;
}

const word = (min: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: min, maxLength: 9 });

test('a slip is an edit distance of at most one', () => {
  fc.assert(fc.property(word(0), word(0), (a, b) => {
    expect(isOneSlip(a, b)).toBe(Math.abs(a.length - b.length) <= 1 && alignment(a, b) <= 1);
  }));
});

test('every name within one slip is found, and no other', () => {
  fc.assert(fc.property(fc.array(word(1), { minLength: 1, maxLength: 30 }), word(5), (names, query) => {
    const haystack = haystackOf(names.map((name) => [name]));
    if (names.some((name) => name.includes(query))) return;
    const expected = names.flatMap((name, i) => (alignment(name, query) <= 1 ? [i] : []));
    expect(find(haystack, query, { limit: 100, typos: true })).toEqual(expected);
  }));
});

test('of entries with all the words those come first that have them in their names', () => {
  const names = haystackOf([['kursk'], ['guards of kursk'], ['kursk'], ['wonsan']]);
  const wide = { haystack: haystackOf([['kursk', 'of the guards'], ['guards of kursk'], ['kursk'], ['wonsan']]), said: (entry: number) => (entry > 1 ? 'guards' : '') };
  expect(scattered(names, 'guards kursk', wide, 9)).toEqual([1, 0, 2]);
  expect(scattered(names, 'guards kurs', wide, 2)).toEqual([1, 0]);
  expect(scattered(names, 'guar kursk', wide, 9)).toEqual([]);
});

test('an entry is read once, however many of the words it has', () => {
  const haystack = haystackOf([['guards of kursk', 'kursk'], ['guards of wonsan, of kursk and of the river'], ['river']]);
  const read: number[] = [];
  const said = (entry: number): string => {
    read.push(entry);
    return '';
  };
  expect(scattered(haystack, 'guards of kursk river', { haystack, said }, 9)).toEqual([1]);
  expect(read).toEqual([0, 1, 2]);
});

test('every entry with all the words is found, and no other', () => {
  const words = fc.array(fc.constantFrom('kim', 'kursk', 'kur', 'wonsan', 'of', 'a'), { minLength: 1, maxLength: 5 });
  fc.assert(fc.property(fc.array(words, { minLength: 1, maxLength: 20 }), words, (names, query) => {
    const haystack = haystackOf(names.map((name) => [name.join(' ')]));
    const found = scattered(haystack, query.join(' '), { haystack }, 100);
    if (new Set(query).size < 2) return;
    const last = query.at(-1)!;
    expect(found).toEqual(names.flatMap((name, i) => (query.every((word) => name.some((own) => (word === last ? own.startsWith(word) : own === word))) ? [i] : [])));
  }));
});

test('whole names, beginnings, words, parts, in this order; names may be empty', () => {
  const haystack = haystackOf([['unkursked'], ['south kursk'], ['kurskaya'], ['', 'kursk'], []]);
  expect(find(haystack, 'kursk', { limit: 9, typos: true })).toEqual([3, 2, 1, 0]);
  expect(find(haystack, 'kursk', { limit: 2, typos: true })).toEqual([3, 2]);
  expect(find(haystackOf([]), 'kursk', { limit: 2, typos: true })).toEqual([]);
});
