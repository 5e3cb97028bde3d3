import { expect, test } from '@playwright/test';
import { withPoint, type MeasurePoint } from '@/components/measure/useMeasure';

const point = (lng: number, lat: number, name: string | null = null): MeasurePoint => ({ at: [lng, lat], name });

test('a double click sets one point, and a path may come back to where it began', () => {
  const path = [point(127, 39), point(127, 39), point(36, 51, 'KURSK'), point(36, 51, 'KURSK'), point(127, 39)].reduce<MeasurePoint[]>(withPoint, []);
  expect(path.map(({ at }) => at)).toEqual([[127, 39], [36, 51], [127, 39]]);
});
