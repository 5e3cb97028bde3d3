import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { piecesOf } from '@/geo/handout/faces';
import { fromWoff2 } from '@/geo/handout/woff2';

const require = createRequire(import.meta.url);
const inflate = require('brotli/decompress') as (packed: Uint8Array) => Uint8Array;
type Glyph = { path: { toSVG(): string }; advanceWidth: number };
type Font = { numGlyphs: number; characterSet: number[]; glyphForCodePoint(code: number): Glyph };
const { create } = require('fontkit') as { create(bytes: Buffer): Font };

test('each piece of a text names the file of its script', () => {
  expect(piecesOf('Wonsan 원산, Курск', 'serif')).toEqual([
    { text: 'Wonsan ', file: 'source-serif-4-latin-400.woff2' },
    { text: '원산', file: 'noto-sans-kr-400.woff2' },
    { text: ', ', file: 'source-serif-4-latin-400.woff2' },
    { text: 'Курск', file: 'source-serif-4-cyrillic-400.woff2' },
  ]);
});

test('Hebrew is written by its own file, with its points', () => {
  expect(piecesOf('חֵיפָה, Haifa', 'serif')).toEqual([
    { text: 'Haifa ,', file: 'source-serif-4-latin-400.woff2' },
    { text: 'חֵיפָה', file: 'noto-sans-hebrew-400.woff2' },
  ]);
});

test('a sign that no file has is a question mark, not a gap', () => {
  expect(piecesOf('a𓀀b', 'sans').map(({ text }) => text).join('')).toBe('a?b');
});

for (const file of readdirSync('public/fonts').filter((name) => name.endsWith('.woff2'))) {
  test(`${file}, unpacked, draws the same letters`, () => {
    const packed = readFileSync(`public/fonts/${file}`);
    const before = create(packed);
    const after = create(Buffer.from(fromWoff2(packed, inflate)));
    expect(after.numGlyphs).toBe(before.numGlyphs);
    const codes = before.characterSet.filter((_, i) => i % 37 === 0);
    for (const code of codes) {
      const [a, b] = [before, after].map((font) => font.glyphForCodePoint(code));
      expect(b!.path.toSVG()).toBe(a!.path.toSVG());
      expect(b!.advanceWidth).toBe(a!.advanceWidth);
    }
  });
}
