import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { dotted, grown, holdsPoint, passes } from '@/geo/picture/boxes';
import type { Box } from '@/geo/picture/picture';

const point = fc.record({ x: fc.integer({ min: -60, max: 60 }), y: fc.integer({ min: -60, max: 60 }) });
const box = fc.tuple(point, fc.integer({ min: 4, max: 50 }), fc.integer({ min: 4, max: 50 })).map(([{ x, y }, width, height]): Box => [x, y, x + width, y + height]);

test('a segment passes a box where one of its points lies inside, and only where some nearly does', () => {
  fc.assert(fc.property(point, point, box, (a, b, around) => {
    const points = dotted([a, b], 0.25);
    const says = passes([a, b], around);
    if (points.some((at) => holdsPoint(around, at))) expect(says).toBe(true);
    if (!points.some((at) => holdsPoint(grown(around, 0.3), at))) expect(says).toBe(false);
  }));
});
