import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { boxGrid } from '@/geo/picture/labels/boxGrid';
import { holdsPoint, overlaps } from '@/geo/picture/boxes';
import { gridOf } from '@/geo/picture/labels/grid';
import type { Box } from '@/geo/picture/picture';

const pixel = fc.integer({ min: -400, max: 2_400 });
const points = fc.array(fc.record({ x: pixel, y: pixel }), { maxLength: 60 });
const box = fc.tuple(pixel, pixel, fc.nat(300), fc.nat(300)).map(([x, y, w, h]): Box => [x, y, x + w, y + h]);

test('a grid counts in a box what looking at every point counts', () => {
  fc.assert(fc.property(fc.array(points, { maxLength: 5 }), box, fc.integer({ min: -1, max: 4 }), (lines, area, except) => {
    const all = lines.flatMap((line, i) => (i === except ? [] : line)).filter((point) => holdsPoint(area, point)).length;
    expect(gridOf(lines).count(area, except)).toBe(all);
    expect(gridOf(lines).count(area, except, 1)).toBe(Math.min(1, all));
  }));
});

test('a grid of boxes finds an overlap where looking at every box finds one, on the screen and beside it', () => {
  fc.assert(fc.property(fc.array(box, { maxLength: 40 }), box, (boxes, area) => {
    const grid = boxGrid<Box>({ width: 972, height: 562 });
    for (const each of boxes) grid.add(each, each);
    expect(grid.some(area, (other) => overlaps(area, other))).toBe(boxes.some((other) => overlaps(area, other)));
  }));
});
