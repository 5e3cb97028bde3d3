import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Point } from 'geojson';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';
import { splitDense } from '@/geo/document/dense';
import { parseDocument } from '@/geo/document/parse';
import { projector, vectorOf } from '@/geo/projection/projector';
import { cameraAt, cameraFor, cameraOf, isPlaced, leastZoom, zoomInSight } from '@/geo/view/camera';
import { openingView, viewOf } from '@/geo/view/open';

const parsed = parseDocument(readFileSync('briefings/lavrov-in-wonsan.geojson'));
if (!parsed.document) throw new Error('the default briefing does not open');
const briefing = briefingOf(parsed.document);

for (const size of [{ width: 240, height: 120 }, { width: 358, height: 173 }, { width: 375, height: 530 }, { width: 972, height: 562 }, { width: 1920, height: 842 }]) {
  test(`every scene shows all that it is about on a map of ${size.width} × ${size.height}`, () => {
    for (const { id, view } of briefing.scenes) {
      const meant = viewOf(view);
      const lens = projector(cameraOf(briefing, meant, size), size);
      for (const name of meant.fit) {
        const feature = briefing.byId.get(name)!;
        if (feature.kind !== 'place') throw new Error(`${name} is not a place`);
        const [lng, lat] = feature.at!;
        const { x, y, seen } = lens.project(vectorOf(lng!, lat!));
        expect(seen && x > 0 && y > 0 && x < size.width && y < size.height, `${name} in ${id}`).toBe(true);
      }
    }
  });
}

test('a briefing of as many places as the format allows has an opening frame', () => {
  const many = Array.from({ length: 200_000 }, (_, i) => ({ ...briefing.places[0]!, id: `p${i}`, at: [i / 4_000, 0], footprint: null, precision: i === 9 ? 'site' as const : 'region' as const }));
  expect(cameraOf({ ...briefing, places: many, layers: [] }, viewOf({}), { width: 972, height: 562 }).center[0]).toBeCloseTo(25, 0);
});

test('a small map zooms out further than a big one, to where MapLibre ends', () => {
  expect(leastZoom({ width: 1920, height: 1080 })).toBe(0.4);
  expect(leastZoom({ width: 280, height: 900 })).toBeCloseTo(-0.6);
  expect(leastZoom({ width: 0, height: 0 })).toBe(-2);
});

/** A briefing of one layer, too big for the page: each place moved a little from one of a few. */
const bigLayer = (around: readonly (readonly [number, number])[], rank: 'main' | 'supporting'): BriefingDocument => ({
  type: 'FeatureCollection',
  briefing: { format: 1, title: 'Strikes', layers: [{ id: 'strikes', title: 'Strikes' }] },
  features: Array.from({ length: 2_100 }, (_, i) => {
    const [lng, lat] = around[i % around.length]!;
    const turn = i * 2.39996;
    const far = Math.sqrt(i / 2_100) * 4;
    return {
      type: 'Feature', id: `s${i}`, properties: { kind: 'place', layer: 'strikes', name: `Strike ${i}`, rank },
      geometry: { type: 'Point', coordinates: [((lng + (far * Math.cos(turn)) / Math.cos((lat * Math.PI) / 180) + 540) % 360) - 180, lat + far * Math.sin(turn)] },
    };
  }),
});

test('a briefing opens on its big layer, wherever that lies, with all of it on the map', () => {
  const size = { width: 972, height: 562 };
  const centre = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -55, max: 55, noNaN: true }));
  const apart = fc.tuple(fc.double({ min: -25, max: 25, noNaN: true }), fc.double({ min: -15, max: 15, noNaN: true }));
  fc.assert(fc.property(centre, apart, fc.constantFrom('main' as const, 'supporting' as const), ([lng, lat], [dx, dy], rank) => {
    const document = bigLayer([[lng, lat], [lng + dx, lat + dy]], rank);
    const { slim, dense } = splitDense(document);
    const page = briefingOf(slim, new Map(Object.entries(dense)));
    expect(page.places).toEqual([]);
    const lens = projector(cameraOf(page, openingView(page), size), size);
    const strays = document.features.filter(({ geometry }) => {
      const [x0, y0] = (geometry as Point).coordinates as [number, number];
      const { x, y, seen } = lens.project(vectorOf(x0, y0));
      return !(seen && x > 0 && y > 0 && x < size.width && y < size.height);
    });
    expect(strays).toEqual([]);
    // Not from further off than need be: it is no view of the whole globe.
    expect(lens.camera.zoom).toBeGreaterThan(1.5);
  }), { numRuns: 20 });
});

/** A coast: bays and headlands on a ring. */
function coast(count: number, [lng, lat]: readonly [number, number], radius: number, bays: number): [number, number][] {
  const ring = Array.from({ length: count }, (_, i): [number, number] => {
    const turn = (2 * Math.PI * i) / count;
    const out = radius * (1 + 0.1 * Math.sin(bays * turn));
    return [lng + (out * Math.cos(turn)) / Math.cos((lat * Math.PI) / 180), lat + out * Math.sin(turn)];
  });
  return [...ring, ring[0]!];
}

test('an outline of very many positions is framed whole, and as closely as one of few', () => {
  const size = { width: 972, height: 562 };
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  const areaOf = (ring: [number, number][]) => briefingOf(parseDocument({ type: 'Polygon', coordinates: [ring] }).document!).places[0]!;
  fc.assert(fc.property(fc.tuple(fc.integer({ min: -150, max: 150 }), fc.integer({ min: -60, max: 60 })), fc.integer({ min: 1, max: 10 }), fc.integer({ min: 2, max: 30 }), (at, radius, bays) => {
    const ring = coast(4_000, at, radius, bays);
    const camera = cameraFor(areaOf(ring), size, padding);
    const lens = projector(camera, size, padding);
    const isOut = ([lng, lat]: [number, number]) => {
      const { x, y, seen } = lens.project(vectorOf(lng, lat));
      return !seen || x < 0 || y < 0 || x > size.width || y > size.height;
    };
    expect(ring.filter(isOut)).toEqual([]);
    const ofFew = cameraFor(areaOf(coast(1_600, at, radius, bays)), size, padding);
    expect(Math.abs(camera.zoom - ofFew.zoom)).toBeLessThan(0.1);
  }), { numRuns: 20 });
});

test('a place of several shapes is framed with all of them, not by its mark alone', () => {
  const size = { width: 972, height: 562 };
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  const far: [number, number][] = [[20, 40], [29, 40], [29, 48], [20, 48], [20, 40]];
  const pipeline: [number, number][] = [[31, 46], [52, 51]];
  const { places: [place] } = briefingOf({
    type: 'FeatureCollection', briefing: { format: 1, title: 'Pipeline' },
    features: [{
      type: 'Feature', id: 'pipeline', properties: { kind: 'place', name: 'Pipeline' },
      geometry: { type: 'GeometryCollection', geometries: [
        { type: 'Polygon', coordinates: [far] },
        { type: 'GeometryCollection', geometries: [{ type: 'LineString', coordinates: pipeline }, { type: 'Point', coordinates: [9, 45] }] },
      ] },
    }],
  });
  const lens = projector(cameraFor(place!, size, padding), size, padding);
  for (const [lng, lat] of [...far, ...pipeline, [9, 45] as const]) {
    const { x, y, seen } = lens.project(vectorOf(lng, lat));
    expect(seen && x >= 0 && y >= 0 && x <= size.width && y <= size.height, `${lng} ${lat}`).toBe(true);
  }
});

test('what has no position takes nobody to where no place is', () => {
  const size = { width: 972, height: 562 };
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  const place = (id: string, coordinates: [number, number] | null, rank: 'main' | 'supporting') => (
    { type: 'Feature' as const, id, geometry: coordinates && { type: 'Point' as const, coordinates }, properties: { kind: 'place' as const, name: id, rank } });
  const rumours = briefingOf({
    type: 'FeatureCollection', briefing: { format: 1, title: 'Rumours' },
    features: [
      place('camp', null, 'main'), place('port', [127, 39], 'supporting'), place('airfield', [129, 41], 'supporting'),
      { type: 'Feature', id: 'route', geometry: null, properties: { kind: 'link', name: 'Route', from: 'camp', to: 'port' } },
    ],
  });
  expect(['camp', 'port', 'route'].map((id) => isPlaced(rumours.byId.get(id)!))).toEqual([false, true, false]);
  const opening = cameraOf(rumours, openingView(rumours), size);
  expect(opening.center[0]).toBeCloseTo(128, 0);
  for (const id of ['camp', 'route']) {
    expect(cameraAt(rumours, { ...openingView(rumours), select: id }, size, padding)).toEqual(opening);
    expect(cameraOf(rumours, viewOf({ fit: [id] }), size)).toEqual(opening);
  }
});

test('places of one town open as close as they lie, and each is shown from no further off', () => {
  const size = { width: 972, height: 562 };
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  const crossings = briefingOf(parseDocument({ type: 'FeatureCollection', features: [['Kerem Shalom', 34.284, 31.229], ['Rafah', 34.246, 31.249], ['Erez', 34.546, 31.558]].map(([name, lng, lat]) => (
    { type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates: [lng, lat] } })) }).document!);
  const opening = cameraOf(crossings, openingView(crossings), size);
  expect(opening.zoom).toBeGreaterThan(8);
  for (const { id } of crossings.places) expect(cameraAt(crossings, { ...openingView(crossings), select: id }, size, padding).zoom).toBeGreaterThan(opening.zoom - 1e-3);
});

test('sites of one street open apart from each other', () => {
  const size = { width: 972, height: 562 };
  const sites = [['opera', 44.7961, 41.7016], ['church', 44.7979, 41.6976], ['parliament', 44.7986, 41.6967]] as const;
  const street = briefingOf(parseDocument({ type: 'FeatureCollection', briefing: { format: 1, title: 'A street' }, features: sites.map(([id, lng, lat]) => (
    { type: 'Feature', id, properties: { kind: 'place', name: id, precision: 'site' }, geometry: { type: 'Point', coordinates: [lng, lat] } })) }).document!);
  const lens = projector(cameraOf(street, openingView(street), size), size);
  const at = sites.map(([, lng, lat]) => lens.project(vectorOf(lng, lat)));
  // 115 metres, and the marks beside each other.
  expect(Math.hypot(at[1]!.x - at[2]!.x, at[1]!.y - at[2]!.y)).toBeGreaterThan(20);
});

test('one place alone, or several on one spot, open with the country round them', () => {
  const size = { width: 972, height: 562 };
  const at = (count: number) => briefingOf(parseDocument({ type: 'FeatureCollection', features: Array.from({ length: count }, (_, i) => (
    { type: 'Feature', properties: { name: `Port ${i}` }, geometry: { type: 'Point', coordinates: [127.44, 39.15] } })) }).document!);
  for (const count of [1, 3]) expect(cameraOf(at(count), openingView(at(count)), size).zoom).toBeCloseTo(6, 5);
});

test('a place that is seen already is shown from where one looks; one that is not, from where it stands alone', () => {
  const size = { width: 972, height: 562 };
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  const [wonsan] = briefing.places;
  const camera = { center: [wonsan!.at![0]! + 0.1, wonsan!.at![1]!] as [number, number], zoom: 8.5, bearing: 0, pitch: 0 };
  expect(zoomInSight(wonsan!, camera, size, padding)).toBe(8.5);
  expect(cameraFor(wonsan!, size, padding, 8.5).zoom).toBeCloseTo(8.5, 5);
  expect(zoomInSight(wonsan!, { ...camera, center: [0, 0] }, size, padding)).toBe(0);
});

test('a camera that a document or an address asks for is the one that a map takes: within its zooms, off the poles', () => {
  const asked = (zoom: number, lat: number, size = { width: 972, height: 562 }) =>
    cameraOf(briefing, { ...viewOf({}), camera: { center: [127, lat], zoom, bearing: 10, pitch: 20 } }, size);
  expect(asked(21, 39)).toEqual({ center: [127, 39], zoom: 18, bearing: 10, pitch: 20 });
  expect(asked(-2, 39).zoom).toBe(0);
  expect(asked(-2, 39, { width: 280, height: 900 }).zoom).toBeCloseTo(-0.6);
  expect([asked(3, 90).center[1], asked(3, -89).center[1]]).toEqual([expect.closeTo(85.05, 2), expect.closeTo(-85.05, 2)]);
});
