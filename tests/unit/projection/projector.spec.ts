import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { geoProjection } from 'd3-geo';
import { frame } from '@/geo/projection/frame';
import { projector, vectorOf, vectorsOf, lngLatOf } from '@/geo/projection/projector';
import { metresPerPixel } from '@/geo/projection/scaleBar';

const size = { width: 972, height: 562 };
const camera = fc.record({
  center: fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
  zoom: fc.double({ min: 0.5, max: 16, noNaN: true }),
  bearing: fc.double({ min: -180, max: 180, noNaN: true }),
  pitch: fc.constantFrom(0, 0, 30, 55),
});

test('the centre of the camera falls on the centre of the padded map', () => {
  fc.assert(fc.property(camera, fc.nat(200), (cam, right) => {
    const view = projector(cam, size, { top: 0, left: 0, bottom: 0, right });
    const { x, y, seen } = view.project(vectorOf(...cam.center));
    expect(seen).toBe(true);
    expect(x).toBeCloseTo((size.width - right) / 2, 4);
    expect(y).toBeCloseTo(size.height / 2, 4);
  }));
});

test('unproject undoes project wherever a point is seen on the screen', () => {
  const offset = fc.tuple(fc.double({ min: -0.4, max: 0.4, noNaN: true }), fc.double({ min: -0.4, max: 0.4, noNaN: true }));
  fc.assert(fc.property(camera, offset, (cam, [dx, dy]) => {
    // Between globe and plane the screen is a blend, which has no closed inverse.
    fc.pre(cam.zoom <= 10 || cam.zoom >= 12);
    const view = projector(cam, size);
    const point = { x: size.width * (0.5 + dx), y: size.height * (0.5 + dy) };
    const at = view.unproject(point);
    // Nor has the plane anything beyond Mercator's end.
    fc.pre(at !== null && (cam.zoom <= 10 || Math.abs(at[1]) < 85 && Math.abs(cam.center[1]) < 85));
    const back = view.project(vectorOf(...at!));
    expect(Math.hypot(back.x - point.x, back.y - point.y)).toBeLessThan(0.05);
  }));
});

test('the globe is the satellite view of d3-geo', () => {
  const cam = { center: [82, 33] as [number, number], zoom: 2, bearing: 20, pitch: 0 };
  const view = projector(cam, size);
  const { eye } = view;
  const d3 = geoProjection((l, p) => {
    const k = (eye - 1) / (eye - Math.cos(l) * Math.cos(p));
    return [k * Math.cos(p) * Math.sin(l), k * Math.sin(p)];
  }).rotate([-82, -33]).angle(20).scale(view.radius).translate([486, 281]);
  const [x, y] = d3([127.44, 39.15])!;
  const mine = view.project(vectorOf(127.44, 39.15));
  expect(mine.x).toBeCloseTo(x, 3);
  expect(mine.y).toBeCloseTo(y, 3);
});

test('a point beyond the horizon is not seen', () => {
  const view = projector({ center: [0, 0], zoom: 1, bearing: 0, pitch: 0 }, size);
  expect(view.project(vectorOf(179, 0)).seen).toBe(false);
  expect(view.project(vectorOf(10, 10)).seen).toBe(true);
  expect(lngLatOf(vectorOf(12, 34)).map(Math.round)).toEqual([12, 34]);
});

test('framing keeps every point inside the padding', () => {
  const near = fc.array(fc.tuple(fc.double({ min: 90, max: 140, noNaN: true }), fc.double({ min: 0, max: 55, noNaN: true })), { minLength: 1, maxLength: 6 });
  fc.assert(fc.property(near, (points) => {
    const padding = { top: 40, right: 60, bottom: 40, left: 60 };
    const vectors = vectorsOf(points);
    const view = projector(frame(vectors, size, { padding }), size, padding);
    for (const vector of vectors) {
      const { x, y, seen } = view.project(vector);
      expect(seen && x >= 59 && x <= size.width - 59 && y >= 39 && y <= size.height - 39).toBe(true);
    }
  }));
});

test('towards a pole the globe grows no further than at Mercator’s end, as MapLibre’s does, and its scale says so', () => {
  const at = (lat: number) => ({ center: [0, lat] as [number, number], zoom: 3, bearing: 0, pitch: 0 });
  const end = projector(at(85.051129), size).radius;
  for (const lat of [86, 89.99, 90, -88]) {
    expect(projector(at(lat), size).radius).toBeCloseTo(end, 6);
    expect(metresPerPixel(at(lat))).toBeCloseTo((2 * Math.PI * 6_371_008.8) / (2 * Math.PI * end), 6);
  }
});

test('places round a pole are framed, with a centre that MapLibre lets stand', () => {
  const polar = fc.array(fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: 80, max: 90, noNaN: true })), { minLength: 1, maxLength: 6 });
  fc.assert(fc.property(polar, fc.constantFrom(1, -1), (points, side) => {
    const vectors = vectorsOf(points.map(([lng, lat]) => [lng, lat * side]));
    const camera = frame(vectors, size);
    expect(Math.abs(camera.center[1])).toBeLessThanOrEqual(85.0512);
    const view = projector(camera, size);
    for (const vector of vectors) {
      const { x, y, seen } = view.project(vector);
      expect(seen && x >= -1 && x <= size.width + 1 && y >= -1 && y <= size.height + 1).toBe(true);
    }
  }));
});

test('places all over the world, or none, are shown on a globe as large as fits', () => {
  const padding = { top: 44, right: 165, bottom: 44, left: 146 };
  const apart = vectorsOf([[127, 39], [-77, -12], [18, -34], [-0.1, 51.5]]);
  for (const [points, center] of [[apart, null], [apart, [120, 10]], [[], null]] as const) {
    const { disc } = projector(frame(points, size, { padding, center: center && [...center], minZoom: 0.4 }), size, padding);
    expect(disc!.r).toBeCloseTo((size.height - padding.top - padding.bottom) / 2, 0);
  }
});

test('a map that is not shown yet, and has no size, has a camera all the same', () => {
  const none = { width: 0, height: 0 };
  const points = fc.array(fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })), { minLength: 1, maxLength: 6 });
  fc.assert(fc.property(points, (places) => {
    const found = frame(vectorsOf(places), none);
    expect([...found.center, found.zoom].every(Number.isFinite), JSON.stringify(found)).toBe(true);
    expect(projector(found, none).unproject({ x: 0, y: 0 })?.every(Number.isFinite)).toBe(true);
  }));
});
