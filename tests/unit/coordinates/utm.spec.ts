import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import mgrs from 'mgrs';
import { fromMgrs, toMgrs } from '@/geo/coordinates/mgrs';
import { fromUtm, toUtm } from '@/geo/coordinates/utm';
import { project } from '@/geo/coordinates/transverseMercator';
import { geodesic } from '@/geo/geometry';

const inUtm = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -80, max: 84, noNaN: true }));

test('the central meridian is as long as the geodesic along it, times 0.9996', () => {
  for (const lat of [10, 39.15, 60, 84]) {
    expect(project(0, lat)[1]).toBeCloseTo(geodesic([0, 0], [0, lat]).distanceKm * 1000 * 0.9996, 6);
  }
});

test('UTM and back comes out within a micrometre', () => {
  fc.assert(fc.property(inUtm, (at) => {
    const utm = toUtm(at)!;
    expect(utm.easting).toBeGreaterThan(100_000);
    expect(utm.easting).toBeLessThan(900_000);
    expect(geodesic(at, fromUtm(utm)).distanceKm).toBeLessThan(1e-9);
  }));
});

test('Norway and Svalbard have their own zones', () => {
  expect(toUtm([5.32, 60.39])).toMatchObject({ zone: 32, band: 'V' });
  expect(toUtm([2.9, 60])).toMatchObject({ zone: 31, band: 'V' });
  expect(toUtm([15.65, 78.22])).toMatchObject({ zone: 33, band: 'X' });
  expect(toUtm([8.9, 78])).toMatchObject({ zone: 31, band: 'X' });
  expect(toUtm([41, 80])).toMatchObject({ zone: 37, band: 'X' });
  expect(toUtm([180, 0])).toMatchObject({ zone: 1, band: 'N' });
});

/** What our MGRS of a position, to the metre, reads as. */
function againByMgrs(at: [number, number]): [lng: number, lat: number] {
  const [zone, square, east, north] = toMgrs(at, 5)!.split(' ') as [string, string, string, string];
  return fromMgrs({ zone: parseInt(zone, 10), band: zone.at(-1)!, square, digits: east + north })!.at as [number, number];
}

test('MGRS and back comes out within the metre that it names', () => {
  fc.assert(fc.property(inUtm, (at) => {
    expect(geodesic(at, againByMgrs(at)).distanceKm).toBeLessThan(0.001);
  }));
  expect(geodesic([179.99999999999997, 0], againByMgrs([179.99999999999997, 0])).distanceKm).toBeLessThan(0.001);
});

test('MGRS agrees with the mgrs package to the square of ten metres around', () => {
  // The package puts what lies within a rounding of 180° E into a zone 61, and does not read that again.
  const inItsZones = inUtm.filter(([lng]) => Math.floor((lng + 180) / 6) < 60 || lng === 180);
  fc.assert(fc.property(inItsZones, (at) => {
    expect(geodesic(mgrs.toPoint(mgrs.forward(at, 5)), againByMgrs(at)).distanceKm).toBeLessThan(0.01);
  }));
});

test('a published point', () => {
  // The example of GeographicLib's GeoConvert: 33.3 44.4 is 38n 444140.54 3684706.36 and 38SMB4414084706.
  const { zone, band, easting, northing } = toUtm([44.4, 33.3])!;
  expect([zone, band, easting.toFixed(2), northing.toFixed(2)]).toEqual([38, 'S', '444140.54', '3684706.36']);
  expect(toMgrs([44.4, 33.3], 5)).toBe('38S MB 44140 84706');
});
