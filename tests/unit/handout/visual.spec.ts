import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { piecesOf } from '@/geo/handout/faces';
import { fromTheLeft } from '@/geo/handout/visual';
import { lettersIn } from '@/geo/picture/labels/letters';

/** As they stand on paper: letters of a word that runs to the left stand the other way round. */
const seen = (text: string): string => fromTheLeft(text).map((part) => (/[\u0590-\u08ff]/.test(part) ? [...part].reverse().join('') : part)).join('');

test('words that run to the left stand in their order, numbers and Latin words among them stay readable', () => {
  expect(fromTheLeft('Wonsan (원산), 12 July')).toEqual(['Wonsan (원산), 12 July']);
  expect(seen('בית ספר')).toBe('רפס תיב');
  expect(seen('Haifa בית ספר 12, north')).toBe('Haifa 12 רפס תיב, north');
  expect(seen('בית (UNESCO) 3.5%')).toBe('3.5% (UNESCO) תיב');
  expect(seen('בית, 12 July')).toBe('July 12 ,תיב');
  expect(seen('Haifa 12 (בית)')).toBe('Haifa 12 (תיב)');
});

test('no character is lost or added, brackets aside', () => {
  const sorted = (text: string) => [...text].sort().join('');
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab 12.,%🙂בית\u064bعم-٣'), maxLength: 40 }), (text) => {
    expect(sorted(fromTheLeft(text).join(''))).toBe(sorted(text));
  }));
});

test('an Arabic name of two words is set with its first word on the right', () => {
  expect(piecesOf('بيونغ يانغ', 'sans').map(({ text }) => text)).toEqual(['يانغ', ' ', 'بيونغ']);
});

test('a space that holds a line together is found by who searches for the words', () => {
  expect(piecesOf('The\u00a0article', 'sans').map(({ text }) => text)).toEqual(['The article']);
});

test('an Arabic number is set from the left, and white space at an end of a run stays there', () => {
  expect(piecesOf('عام ١٢', 'sans').map(({ text }) => text)).toEqual(['١', '٢', ' ', 'عام']);
  expect(piecesOf('٢٠٢٥', 'sans').map(({ text }) => text)).toEqual(['٢', '٠', '٢', '٥']);
  expect(piecesOf(' بيونغ يانغ ', 'sans').map(({ text }) => text)).toEqual([' ', 'يانغ', ' ', 'بيونغ', ' ']);
});

test('joiners and marks of direction are not drawn, and part letters that do not join', () => {
  expect(piecesOf('می\u200cخواهم', 'sans').map(({ text }) => text)).toEqual(['خواهم', 'می']);
  for (const text of ['soft\u00adhyphen', 'a\u200db\u200e', 'a\u2060b\ufe0f', '\u061ca']) expect(piecesOf(text, 'serif').map((piece) => piece.text).join('')).toBe(text.replace(/[^a-z]/g, ''));
  expect(piecesOf('two\nlines\tand', 'sans').map(({ text }) => text).join('')).toBe('two lines and');
});

test('along a line letters are turned one by one, with their marks, but not where they join', () => {
  expect(lettersIn('Кі\u0301т')).toEqual(['К', 'і\u0301', 'т']);
  expect(lettersIn('عشرة آلاف')).toEqual(['عشرة آلاف']);
  expect(lettersIn('')).toEqual([]);
});
