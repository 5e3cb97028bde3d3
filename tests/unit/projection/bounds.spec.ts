import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { boundsOf } from '@/geo/projection/bounds';
import { projector } from '@/geo/projection/projector';

const size = { width: 972, height: 562 };
const camera = fc.record({
  center: fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true })),
  zoom: fc.double({ min: 0.5, max: 16, noNaN: true }),
  bearing: fc.double({ min: -180, max: 180, noNaN: true }),
  pitch: fc.constantFrom(0, 0, 30, 55),
});

test('whatever ground is on the screen lies in its box', () => {
  fc.assert(fc.property(camera, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (cam, right, down) => {
    const view = projector(cam, size);
    const at = view.unproject({ x: right * size.width, y: down * size.height });
    if (!at) return;
    const [west, south, east, north] = boundsOf(view);
    const turns = [at[0] - 360, at[0], at[0] + 360];
    expect(turns.some((lng) => lng >= west && lng <= east)).toBe(true);
    expect(at[1]).toBeGreaterThanOrEqual(south);
    expect(at[1]).toBeLessThanOrEqual(north);
  }), { numRuns: 1_000 });
});

test('a close look has a small box, also across the antimeridian; with a pole or the rim in sight it is the world', () => {
  const boxAt = (center: [number, number], zoom: number) => boundsOf(projector({ center, zoom, bearing: 0, pitch: 0 }, size));
  const [west, , east] = boxAt([179.9, 10], 8);
  expect(west).toBeLessThan(179.9);
  expect(east).toBeGreaterThan(180);
  expect(east - west).toBeLessThan(4);
  expect(boxAt([0, 0], 1)).toEqual([-180, -90, 180, 90]);
  expect(boxAt([30, 85], 1)).toEqual([-180, -90, 180, 90]);
});
