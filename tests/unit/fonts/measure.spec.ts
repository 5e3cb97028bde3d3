import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { textWidth, type Face } from '@/geo/picture/labels/measure';

type Measured = Record<string, number>;
const { faces, scripts } = JSON.parse(readFileSync(new URL('widths.json', import.meta.url), 'utf8')) as
  { faces: Record<Face, Measured>; scripts: Record<string, Measured> };

/** How far textWidth is off at 1000 px, as a share of the measured width. */
const off = (text: string, face: Face, measured: number): number => Math.abs(textWidth(text, face, 1000) / measured - 1);

const worst = (texts: Measured, face: Face): { text: string; share: number } =>
  Object.entries(texts)
    .map(([text, measured]) => ({ text, share: off(text, face, measured) }))
    .reduce((a, b) => (b.share > a.share ? b : a));

for (const face of ['serif', 'serif-bold', 'sans', 'sans-bold'] as const) {
  test(`${face}: names and sentences in Latin and Cyrillic are within 2 % of the laid-out text`, () => {
    expect(Object.keys(faces[face]).length).toBeGreaterThan(20);
    expect(worst(faces[face], face).share, worst(faces[face], face).text).toBeLessThan(0.02);
  });
}

for (const script of ['Noto Sans KR', 'Noto Sans JP', 'Noto Sans SC']) {
  test(`${script} is within 2 %`, () => {
    expect(worst(scripts[script]!, 'sans').share).toBeLessThan(0.02);
  });
}

test('Arabic is an estimate within 12 %', () => {
  expect(worst(scripts['Noto Sans Arabic']!, 'sans').share).toBeLessThan(0.12);
});

test('Hebrew is an estimate within 6 %', () => {
  expect(worst(scripts['Noto Sans Hebrew']!, 'sans').share).toBeLessThan(0.06);
});

test('width grows with the size and is zero for nothing', () => {
  expect(textWidth('', 'sans', 20)).toBe(0);
  expect(textWidth('Kursk', 'sans', 24)).toBeCloseTo(2 * textWidth('Kursk', 'sans', 12), 9);
});

test('composed and decomposed letters are as wide', () => {
  const text = 'Yŏngbyŏn Йошкар-Ола Đà Lạt';
  expect(textWidth(text.normalize('NFD'), 'serif', 16)).toBeCloseTo(textWidth(text.normalize('NFC'), 'serif', 16), 9);
});

test('marks and invisible characters take no room', () => {
  expect(textWidth('m\u0323o\u200bo\u2060n\ufe0f', 'sans', 16)).toBeCloseTo(textWidth('moon', 'sans', 16), 9);
});

test('any text has a finite width', () => {
  for (const text of ['constructor', '__proto__', '\ud800', '🚢', 'हिन्दी', 'ไทย', '\u0000']) {
    expect(Number.isFinite(textWidth(text, 'serif', 16))).toBe(true);
  }
});

test('the table that ships stays under 8 KB', () => {
  expect(readFileSync('geo/picture/labels/metrics.json').length).toBeLessThanOrEqual(8192);
});
