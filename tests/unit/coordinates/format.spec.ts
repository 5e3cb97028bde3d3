import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { COORDINATE_FORMS, formatPosition, parseCoordinates, uncertaintyOf, type CoordinateForm } from '@/geo/coordinates';
import { geodesic } from '@/geo/geometry';

const wonsan = [127.44, 39.15];
const inUtm = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -80, max: 84, noNaN: true }));

test('a settlement, known to about a kilometre', () => {
  const written = COORDINATE_FORMS.map((form) => formatPosition(wonsan, form, uncertaintyOf('settlement', false)));
  expect(written).toEqual(['39.15° N, 127.44° E', '39°09′ N, 127°26′ E', '52S 365 km E, 4335 km N', '52S CJ 65 34']);
});

test('no more digits than the precision allows', () => {
  const all = (metres: number) => COORDINATE_FORMS.map((form) => formatPosition([127.443_21, 39.154_32], form, metres));
  expect(all(1)).toEqual(['39.15432° N, 127.44321° E', '39°09′15.6″ N, 127°26′35.6″ E', '52S 365485 m E, 4335056 m N', '52S CJ 65484 35055']);
  expect(all(100)).toEqual(['39.154° N, 127.443° E', '39°09.3′ N, 127°26.6′ E', '52S 365500 m E, 4335100 m N', '52S CJ 654 350']);
  expect(all(10_000)).toEqual(['39.2° N, 127.4° E', '39°10′ N, 127°30′ E', '52S 370 km E, 4340 km N', '52S CJ 6 3']);
  expect(all(50_000)).toEqual(['39° N, 127° E', '39° N, 127° E', '52S 400 km E, 4300 km N', '52S CJ']);
  expect(all(500_000)).toEqual(all(50_000));
});

test('south and west have their letters, and minutes never reach sixty', () => {
  expect(formatPosition([-70.66, -33.45], 'DD', 1000)).toBe('33.45° S, 70.66° W');
  expect(formatPosition([10, 59.9999], 'DMS', 1000)).toBe('60°00′ N, 10°00′ E');
  expect(formatPosition([10, 59.99999], 'DMS', 10)).toBe('60°00′00″ N, 10°00′00″ E');
  expect(formatPosition([-180, 0], 'DD', 1000)).toBe('0.00° N, 180.00° W');
  expect(formatPosition([190, 0], 'DD', 1000)).toBe('0.00° N, 170.00° W');
});

test('grids end at 80° S and 84° N; what is no position is not written', () => {
  expect(formatPosition([0, 85], 'UTM', 1)).toBeNull();
  expect(formatPosition([0, -81], 'MGRS', 1)).toBeNull();
  expect(formatPosition([0, 84], 'MGRS', 1)).not.toBeNull();
  for (const at of [[], [1], [NaN, 0], [0, 91], [Infinity, 0]]) expect(formatPosition(at, 'DD', 1)).toBeNull();
});

test('an editor\'s estimate is not trusted finer than a kilometre', () => {
  expect(uncertaintyOf('site', false)).toBe(100);
  expect(uncertaintyOf('site', true)).toBe(1000);
  expect(uncertaintyOf('region', true)).toBe(50_000);
});

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** A hair to a degree from where one band or zone ends and the next begins. */
const nearEdge = (edge: fc.Arbitrary<number>) =>
  fc.tuple(edge, fc.constantFrom(0, 1e-9, 1e-4, 0.05, 0.5, 1), fc.constantFrom(-1, 1)).map(([at, off, side]) => at + off * side);
const bandEdges = nearEdge(fc.integer({ min: 0, max: 20 }).map((n) => 8 * n - 80)).map((lat) => Math.min(Math.max(lat, -80), 84));
const zoneEdges = nearEdge(fc.integer({ min: -30, max: 30 }).map((n) => 6 * n)).map((lng) => Math.min(Math.max(lng, -180), 180));

/** The whole world, and where grids are out of the ordinary: edges, the zone widened over Norway, Svalbard. */
const anywhere = fc.oneof(
  inUtm,
  fc.tuple(between(-180, 180), bandEdges),
  fc.tuple(zoneEdges, between(-80, 84)),
  fc.tuple(zoneEdges, bandEdges),
  fc.tuple(between(0, 13), between(55, 73)),
  fc.tuple(between(-1, 43), between(71, 84)),
);
const honesty = fc.oneof(fc.constantFrom(1, 10, 100, 1000, 10_000, 50_000, 100_000, 500_000), between(1, 500_000));
/** No form is written coarser. */
const COARSEST = 100_000;

/** Whether what is written is read back as near as its digits say, and they say no more than was known. */
function comesBack(at: number[], form: CoordinateForm, metres: number): boolean {
  const text = formatPosition(at, form, metres)!;
  const found = parseCoordinates(text);
  return found !== null
    && found.form === (form === 'DMS' && !text.includes('′') ? 'DD' : form)
    && geodesic(at, found.at).distanceKm * 1000 <= found.uncertaintyMetres
    && found.uncertaintyMetres > 0.89 * Math.min(metres, COARSEST);
}

for (const form of COORDINATE_FORMS) {
  test(`${form}: what is written is read back, as near as its digits say`, () => {
    fc.assert(fc.property(anywhere, honesty, (at, metres) => comesBack(at, form, metres)), { numRuns: 2000 });
  });
}
