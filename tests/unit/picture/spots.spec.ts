import { expect, test } from '@playwright/test';
import { spotsOf } from '@/geo/picture/spots';

test('a label’s spots come cheapest first: who has a cheaper one need not ask for more', () => {
  const costs = [...spotsOf({ x: 400, y: 300 }, 9, { lines: [], width: 120, height: 34, ascent: 15 })].map(({ cost }) => cost);
  expect(costs.length).toBeGreaterThan(80);
  expect(costs).toEqual([...costs].sort((a, b) => a - b));
});
