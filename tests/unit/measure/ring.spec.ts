/** The rings that one may draw. */
import { expect, test } from '@playwright/test';
import { outlineOf, radiusFrom, radiusKm } from '@/geo/measure/ring';
import { destination, geodesic } from '@/geo/geometry';
import { lngLatOf } from '@/geo/projection/projector';

test('a ring lies as far off as it says, in every unit; one beyond the far side of the globe is none', () => {
  for (const unit of ['km', 'nmi', 'mi'] as const) {
    for (const text of ['1', '500', '10000', '20000']) {
      const radius = radiusFrom(text, unit);
      if (radius === null) continue;
      const km = radiusKm({ radius, unit });
      expect(geodesic([127.44, 39.15], destination([127.44, 39.15], 30, km)).distanceKm).toBeCloseTo(km, -1);
    }
  }
  expect([radiusFrom('20000', 'km'), radiusFrom('20000', 'mi'), radiusFrom('20000', 'nmi')]).toEqual([20_000, null, null]);
});

test('what is no distance is no ring', () => {
  for (const text of ['', '0', '-5', 'far', 'Infinity', '1e9']) expect(radiusFrom(text, 'km'), text).toBeNull();
  expect(radiusFrom(' 12.5 ', 'nmi')).toBe(12.5);
});

test('a comma is a decimal sign, but where it may be one of thousands', () => {
  expect(['12,5', ' 0,25 ', '7,1234'].map((text) => radiusFrom(text, 'km'))).toEqual([12.5, 0.25, 7.1234]);
  for (const text of ['1,500', '12,000', '1,2,3', ',5', '5,', '1.5,2']) expect(radiusFrom(text, 'km'), text).toBeNull();
});

test('a ring that is drawn keeps its distance between its vertices, too, at poles and across the antimeridian', () => {
  for (const at of [[127.44, 39.15], [179.9, -16], [30, 89.5], [0, -90]] as [number, number][]) {
    for (const radius of [5, 500, 5000, 19_000]) {
      const outline = outlineOf({ at, radius, unit: 'km' });
      const off = outline.slice(1).map(([x, y, z], i) => {
        const [mx, my, mz] = [x + outline[i]![0], y + outline[i]![1], z + outline[i]![2]];
        const length = Math.hypot(mx, my, mz);
        return Math.abs(geodesic(at, lngLatOf([mx / length, my / length, mz / length])).distanceKm - radius);
      });
      expect(Math.max(...off)).toBeLessThan(5e-5 * radius);
    }
  }
});
