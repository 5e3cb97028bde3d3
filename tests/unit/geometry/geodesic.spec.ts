import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { destination, geodesic } from '@/geo/geometry';
import { holds } from '@/geo/geometry/areas';
import { bearingInWords, distanceInWords } from '@/geo/geometry/words';

const position = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -89, max: 89, noNaN: true }));

test('distances agree with published ones', () => {
  // A quarter meridian, and a degree of the equator, of WGS 84.
  expect(geodesic([0, 0], [0, 90]).distanceKm).toBeCloseTo(10001.9657, 3);
  expect(geodesic([0, 0], [1, 0]).distanceKm).toBeCloseTo(111.3195, 3);
});

test('a line across the antimeridian takes the short way', () => {
  const line = geodesic([179, 0], [-179, 0]);
  expect(line.distanceKm).toBeCloseTo(222.639, 2);
  expect(line.bearingDeg).toBeCloseTo(90, 6);
});

test('going the measured way arrives', () => {
  fc.assert(fc.property(position, position, (from, to) => {
    const { distanceKm, bearingDeg } = geodesic(from, to);
    expect(geodesic(destination(from, bearingDeg, distanceKm), to).distanceKm).toBeLessThan(1e-5);
  }));
});

test('both ways are equally long', () => {
  fc.assert(fc.property(position, position, (a, b) => {
    expect(geodesic(a, b).distanceKm).toBeCloseTo(geodesic(b, a).distanceKm, 6);
  }));
});

test('words have no more digits than help', () => {
  expect(distanceInWords(5961.6)).toBe('5,962 km');
  expect(distanceInWords(8.419)).toBe('8.42 km');
  expect(distanceInWords(1.852, 'nmi')).toBe('1.00 nmi');
  expect(distanceInWords(0)).toBe('0 km');
  expect([0.0853, 0.85, 0.9998, 9.996, 99.96].map((km) => distanceInWords(km))).toEqual(['0.085 km', '0.850 km', '1.00 km', '10.0 km', '100 km']);
  expect(bearingInWords(22.6)).toBe('023° (NNE)');
  expect(bearingInWords(359.8)).toBe('000° (N)');
});

test('an area holds what is inside it, also as part of a collection', () => {
  const square = { type: 'Polygon' as const, coordinates: [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]] };
  const both = { type: 'GeometryCollection' as const, geometries: [{ type: 'Point' as const, coordinates: [9, 9] }, square] };
  expect(holds(both, [1, 1])).toBe(true);
  expect(holds(both, [3, 1])).toBe(false);
});

test('an area across the antimeridian holds what is inside it, and nothing of the band round the world beside it', () => {
  for (const [west, east] of [[178, -178], [-182, -178], [178, 182]] as const) {
    const square = { type: 'Polygon' as const, coordinates: [[[west, 0], [east, 0], [east, 2], [west, 2], [west, 0]]] };
    for (const lng of [179, -179, 180, -180]) expect(holds(square, [lng, 1]), `${lng} in ${west} to ${east}`).toBe(true);
    for (const lng of [0, 120, -120, 177, -177]) expect(holds(square, [lng, 1]), `${lng} in ${west} to ${east}`).toBe(false);
  }
});
