import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { pointsOf } from '@/geo/picture/pen';
import { strokeOf } from '@/geo/picture/strokes';
import type { Status } from '@/geo/document/briefing';
import { clipped } from '@/geo/slides/clip';

const SIZE = { width: 200, height: 100 };
const STATUSES: Status[] = ['occurred', 'planned', 'claimed'];

const stroke = (points: { x: number; y: number }[], status: Status) => strokeOf(
  { vertices: points.map((point, i) => ({ ...point, t: i / (points.length - 1) })), before: 0, starts: true, ends: true },
  { id: 'a', ink: { series: 0, own: null }, status, width: 4, direction: 'forward', openEnd: false, faded: false },
);
const inside = fc.record({ x: fc.integer({ min: 20, max: 180 }), y: fc.integer({ min: 20, max: 80 }) });
const anywhere = fc.record({ x: fc.integer({ min: -300, max: 500 }), y: fc.integer({ min: -300, max: 400 }) });

test('a link within the map stays as it is, head and all', () => {
  fc.assert(fc.property(fc.uniqueArray(inside, { minLength: 2, maxLength: 6, selector: ({ x, y }) => `${x} ${y}` }), fc.constantFrom(...STATUSES), (points, status) => {
    const whole = stroke(points, status);
    expect(clipped(whole, SIZE)).toEqual(whole);
  }));
});

test('nothing of a link is left outside the map', () => {
  fc.assert(fc.property(fc.uniqueArray(anywhere, { minLength: 2, maxLength: 6, selector: ({ x, y }) => `${x} ${y}` }), fc.constantFrom(...STATUSES), (points, status) => {
    const { shape, casing, heads } = clipped(stroke(points, status), SIZE);
    const paths = ['fill' in shape ? shape.fill : shape.line, casing.line, ...heads.map(({ path }) => path)];
    for (const { x, y } of paths.flatMap(pointsOf)) {
      expect(x >= -0.1 && y >= -0.1 && x <= SIZE.width + 0.1 && y <= SIZE.height + 0.1, `${x} ${y}`).toBe(true);
    }
  }));
});

test('a link across the map ends at both edges', () => {
  const { casing } = clipped(stroke([{ x: -100, y: 50 }, { x: 300, y: 50 }], 'planned'), SIZE);
  expect(casing.line).toBe('M0 50L200 50');
});
