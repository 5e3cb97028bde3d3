import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { lettersAlong, pointsOf } from '@/geo/picture/pen';
import { svgPen } from '@/geo/picture/svgText';

const parsed = (svg: string) => new DOMParser({ onError: (level, message) => { throw new Error(`${level}: ${message}`); } }).parseFromString(svg, 'image/svg+xml');

test('whatever a document says, the file stays well-formed and says the same', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
    const pen = svgPen('x-');
    pen.words([{ text, face: 'sans', size: 12, color: '#000000', lang: 'en' }], { x: 0, y: 0 }, 'start', null);
    const file = parsed(pen.file({ width: 10, height: 10 }, text, text, 'en'));
    const printable = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/\r\n?/g, '\n');
    expect(file.getElementsByTagName('tspan')[0]?.textContent).toBe(printable);
  }));
});

test('words that run from the right end where they are told to', () => {
  const pen = svgPen('x-');
  pen.words([{ text: 'ميناء', face: 'sans', size: 12, color: '#000000' }], { x: 9, y: 0 }, 'end', null, 'rtl');
  const text = parsed(pen.file({ width: 10, height: 10 }, 't', 'd', 'ar')).getElementsByTagName('text')[0]!;
  expect([text.getAttribute('x'), text.getAttribute('direction'), text.getAttribute('text-anchor')]).toEqual(['9', 'rtl', 'start']);
});

test('markup in a name is text', () => {
  const pen = svgPen('x-');
  pen.words([{ text: '<script>alert(1)</script>', face: 'sans', size: 12, color: '#000000' }], { x: 0, y: 0 }, 'start', null);
  expect(parsed(pen.file({ width: 10, height: 10 }, 't', 'd', 'en')).getElementsByTagName('script')).toHaveLength(0);
});

test('letters along a straight line stand side by side about its middle', () => {
  const letters = lettersAlong(pointsOf('M0 50L100 50'), [10, 20, 10], 50, -5);
  expect(letters.map(({ x, y, angle }) => [Math.round(x), Math.round(y), angle])).toEqual([[30, 45, 0], [40, 45, 0], [60, 45, 0]]);
});
