import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isInside } from '@/geo/picture/boxes';
import { boxAt, SITES, spotAt } from '@/geo/picture/labels/spots';

const TEXT = { lines: [], width: 120, height: 34, ascent: 15 };
const MARK = { x: 400, y: 300 };

test('a label’s sites come cheapest first: who has a cheaper one need not ask for more', () => {
  const costs = SITES.map(({ cost }) => cost);
  expect(costs.length).toBeGreaterThan(80);
  expect(costs).toEqual([...costs].sort((a, b) => a - b));
  expect(new Set(SITES.map(({ spot }) => spot)).size).toBe(costs.length);
});

test('a name with its line covers all that the name alone does, at every site', () => {
  const more = fc.record({ width: fc.double({ min: 0, max: 90, noNaN: true }), height: fc.double({ min: 0, max: 40, noNaN: true }) });
  fc.assert(fc.property(fc.constantFrom(...SITES), more, (site, { width, height }) => {
    const long = boxAt(site, MARK, 9, { ...TEXT, width: TEXT.width + width, height: TEXT.height + height });
    const [l, t, r, b] = boxAt(site, MARK, 9, TEXT);
    expect(isInside([l + 1e-6, t + 1e-6, r - 1e-6, b - 1e-6], long)).toBe(true);
  }));
});

test('a label near its mark has no leader; one that stands off has one that begins at the mark', () => {
  for (const site of SITES) {
    const { leader, box } = spotAt(site, boxAt(site, MARK, 9, TEXT), MARK, 9, TEXT);
    expect(leader === null, String(site.spot)).toBe(site.spot < 100);
    if (leader) expect(Math.hypot(leader[0].x - MARK.x, leader[0].y - MARK.y)).toBeCloseTo(10);
    expect(box[2] - box[0]).toBeCloseTo(TEXT.width);
  }
});
