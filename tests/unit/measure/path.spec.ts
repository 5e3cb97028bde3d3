import { expect, test } from '@playwright/test';
import { NOTHING, type MeasurePoint } from '@/geo/measure/measured';
import { distanceKm, totalKm, withoutLastPoint, withPoint } from '@/geo/measure/path';

const point = (lng: number, lat: number, name: string | null = null): MeasurePoint => ({ at: [lng, lat], name });
const path = [point(127, 39), point(127, 39), point(36, 51, 'KURSK'), point(36, 51, 'KURSK'), point(127, 39)].reduce(withPoint, NOTHING);

test('a double click sets one point, and a path may come back to where it began', () => {
  expect(path.points.map(({ at }) => at)).toEqual([[127, 39], [36, 51], [127, 39]]);
});

test('a point is taken back, the last first, down to none', () => {
  expect(withoutLastPoint(path).points).toEqual(path.points.slice(0, 2));
  expect(withoutLastPoint(NOTHING)).toEqual(NOTHING);
});

test('the total is the sum of the legs, and nothing where there is no leg', () => {
  expect(totalKm(path.points)).toBeCloseTo(2 * distanceKm([127, 39], [36, 51]), 6);
  expect([totalKm([]), totalKm([point(127, 39)])]).toEqual([0, 0]);
});
