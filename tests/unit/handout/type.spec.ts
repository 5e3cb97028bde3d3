import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { lineWidth, run, wrap } from '@/geo/handout/type';

const words = fc.array(fc.string({ unit: fc.constantFrom(...'abc WM,.—원산中国'), maxLength: 40 }), { minLength: 1, maxLength: 4 });
const wordsOf = (text: string) => text.replace(/\s+/g, '');

test('no letter is lost and none is added when words are broken into lines', () => {
  fc.assert(fc.property(words, fc.integer({ min: 20, max: 400 }), (texts, width) => {
    const lines = wrap(texts.map((text) => run(text)), 12, width);
    expect(wordsOf(lines.flat().map(({ text }) => text).join(''))).toBe(wordsOf(texts.join('')));
  }));
});

test('no line is wider than its column, however long a word is', () => {
  fc.assert(fc.property(words, fc.integer({ min: 30, max: 400 }), (texts, width) => {
    for (const line of wrap(texts.map((text) => run(text, 'serif-bold')), 16, width)) expect(lineWidth(line, 16)).toBeLessThanOrEqual(width);
  }));
});

test('a number and its sign stay on one line', () => {
  const lines = wrap([run('The Context, ¶1'.replace(' ¶', '\u00a0¶'))], 12, 70);
  expect(lines.map((line) => line.map(({ text }) => text).join(''))).toEqual(['The', 'Context,\u00a0¶1']);
});

test('words keep their face and their language', () => {
  expect(wrap([run('Wonsan ', 'sans-bold'), run('원산', 'sans', 'ink2', { lang: 'ko' })], 12, 400)).toEqual([
    [{ text: 'Wonsan ', face: 'sans-bold', tone: 'ink' }, { text: '원산', face: 'sans', tone: 'ink2', lang: 'ko' }],
  ]);
});
