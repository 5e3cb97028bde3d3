import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { connectionTitle, connectionsOf, courseKm, measureBetween, nearestMain } from '@/geo/card/connections';
import { knownBearing, measureInWords, roundedDistance } from '@/geo/card/distance';
import { geodesic } from '@/geo/geometry';
import { localName } from '@/geo/card/names';
import { otherNames } from '@/geo/card/otherNames';
import { positionWords } from '@/geo/card/position';
import { whenMeaning } from '@/geo/card/when';
import { dossier, placeIn } from './support';

const briefing = dossier();
const wonsan = placeIn(briefing, 'wonsan');

test('a place says what comes from where and goes where, and how far that is', () => {
  const told = connectionsOf(briefing, wonsan).map((connection) => [connectionTitle(connection), measureInWords(connection.measure)]);
  expect(told).toEqual([
    ['from KUALA-LUMPUR', '4,764 km'],
    ['to CHINA', 'city not named'],
    ['with NOWHERE', 'no position'],
  ]);
});

test('the bearing is from the place that one looks at, towards the other end', () => {
  const [route] = connectionsOf(briefing, wonsan);
  expect(knownBearing(route!.measure)).toMatch(/^2\d\d° \(/);
  expect(knownBearing({ kind: 'unknown', why: 'no position' })).toBeNull();
});

test('the nearest main place is named unless a link joins it already', () => {
  expect(nearestMain(briefing, wonsan)?.place.id).toBe('bridge');
  expect(nearestMain(briefing, placeIn(briefing, 'china'))).toBeNull();
});

test('no place is called near while a big layer, whose places the page has not, may have a nearer one', () => {
  const big = (rank: 'main' | 'supporting') => ({ ...briefing.layers[0]!, dense: true, outermost: { rank, positions: [[127.4, 39.1]] } });
  const besides = (rank: 'main' | 'supporting') => ({ ...briefing, layers: [...briefing.layers, big(rank)] });
  expect(nearestMain(besides('main'), wonsan)).toBeNull();
  expect(nearestMain(besides('supporting'), wonsan)?.place.id).toBe('bridge');
});

test('the nearest main place is the nearest on the ellipsoid, not on the sphere', () => {
  const at = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }));
  fc.assert(fc.property(fc.array(at, { minLength: 2, maxLength: 40 }), (positions) => {
    const places = positions.map((position, i) => ({ ...wonsan, id: `p${i}`, at: position }));
    const kms = places.slice(1).map((other) => geodesic(places[0]!.at, other.at).distanceKm);
    const crowd = { ...briefing, places, links: [], byId: new Map(places.map((place) => [place.id, place])) };
    expect(nearestMain(crowd, places[0]!)!.measure.distanceKm).toBe(Math.min(...kms));
  }));
  // 1,111.95 km each on a sphere: to the north the ellipsoid is the shorter.
  const [here, east, north] = [[0, 0], [10, 0], [0, 10.005]].map((position, i) => ({ ...wonsan, id: `p${i}`, at: position }));
  const three = { ...briefing, places: [here!, east!, north!], links: [], byId: new Map() };
  expect(nearestMain(three, here!)!.place.id).toBe('p2');
});

test('a vague position gives a vague distance, and no bearing close by', () => {
  const far = measureBetween(wonsan, placeIn(briefing, 'kursk'));
  expect(measureInWords(far)).toMatch(/^about \d,\d00 km$/);
  const near = { kind: 'distance', distanceKm: 190, bearingDeg: 170, uncertaintyM: 70_000 } as const;
  expect(knownBearing(near)).toBeNull();
  expect(measureInWords(near)).toBe('about 200 km');
  expect(roundedDistance(20, 70_000)).toBe('under 100 km');
  expect(roundedDistance(8.42, 140)).toBe('8.4 km');
});

test('a distance is never told finer than its positions are known', () => {
  fc.assert(fc.property(fc.double({ min: 1, max: 20_000, noNaN: true }), fc.double({ min: 100, max: 500_000, noNaN: true }), (distanceKm, uncertaintyM) => {
    const words = roundedDistance(distanceKm, uncertaintyM);
    const told = Number(/[\d,.]+/.exec(words)![0].replaceAll(',', ''));
    const off = Math.abs(told - distanceKm) * 1000;
    expect(words.startsWith('under') ? told >= distanceKm : off <= uncertaintyM * 1.6).toBe(true);
    expect(told * 1000 >= uncertaintyM / 3.2).toBe(true);
  }));
});

test('a course with turns has a length of its own', () => {
  const route = briefing.links[0]!;
  expect(courseKm(route)).toBeNull();
  const [start, end] = [route.course[0]!, route.course[1]!];
  expect(courseKm({ ...route, course: [start, [90, 30], end] })).toBeGreaterThan(4764);
});

test('the first name is the one on the spot; the others are told once each', () => {
  expect(localName(wonsan)).toEqual({ lang: 'ko', text: '원산' });
  expect(otherNames(wonsan)).toEqual([{ text: 'Вонсан', langs: ['ru', 'uk'] }]);
  expect(localName({ name: 'Kuala Lumpur', names: [['ms', 'Kuala Lumpur'], ['zh', '吉隆坡']] })).toBeNull();
});

test('what limits a position is said with it', () => {
  const sources = new Map([['geonames', { id: 'geonames', title: 'Coordinates: GeoNames', outlet: 'GeoNames' }]]);
  expect(positionWords({ ...wonsan, positionSource: 'geonames' }, sources)).toBe('GeoNames, to about 1 km');
  expect(positionWords(placeIn(briefing, 'bridge'), sources)).toBe('Source of the position not named, an estimate, to about 1 km');
  expect(positionWords(placeIn(briefing, 'kursk'), sources)).toContain('stands for a whole region');
});

test('what an uncertain date means is said beside it', () => {
  expect(whenMeaning('2025-07-11/2025-07-13')).toBeNull();
  expect(whenMeaning('2024-09~/..')).toBe('Approximate, open end.');
  expect(whenMeaning('2025-07/')).toBeNull();
  expect(whenMeaning('../2025-07')).toBe('Open start.');
  expect(whenMeaning('../2025-07-10')).toBe('Open start.');
  expect(whenMeaning('2024?')).toBe('Uncertain.');
});
