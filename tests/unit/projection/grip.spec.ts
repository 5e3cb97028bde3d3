import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { gripped } from '@/geo/projection/grip';
import { NO_PADDING, projector, vectorOf } from '@/geo/projection/projector';

const size = { width: 900, height: 600 };
const lens = { size, padding: NO_PADDING, least: -1, most: 18 };
const point = fc.record({ x: fc.integer({ min: 200, max: 700 }), y: fc.integer({ min: 150, max: 450 }) });
const centre = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -70, max: 70, noNaN: true }));
const camera = (center: [number, number], zoom: number) => ({ center, zoom, bearing: 0, pitch: 0 });

test('on a map that goes no closer, and no further out, a wheel moves nothing', () => {
  fc.assert(fc.property(centre, point, fc.double({ min: 0.01, max: 5, noNaN: true }), (center, at, by) => {
    for (const [zoom, closer] of [[18, by], [-1, -by]] as const) {
      const { center: [lng, lat], zoom: after } = gripped(camera(center, zoom), at, at, closer, lens);
      expect(after).toBe(zoom);
      expect(Math.abs(lng - center[0]) + Math.abs(lat - center[1])).toBeLessThan(1e-9);
    }
  }));
});

test('on the flat map the ground under a finger stays under it, also across the antimeridian', () => {
  fc.assert(fc.property(centre, point, point, fc.double({ min: 12.5, max: 16, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (center, start, to, zoom, closer) => {
    const before = projector(camera(center, zoom), size);
    const after = gripped(before.camera, start, to, closer, lens);
    const { x, y } = projector(after, size).project(vectorOf(...before.unproject(start)!));
    expect(Math.hypot(x - to.x, y - to.y)).toBeLessThan(1);
  }));
});
