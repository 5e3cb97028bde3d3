import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { DensePoint } from '@/geo/document/dense';
import type { DenseLayer } from '@/geo/picture/ground/dense';
import { clusterUnder, denseMarks, dotsPath, dotsUnder } from '@/geo/picture/ground/denseMarks';
import { groundPaths } from '@/geo/picture/ground/ground';
import { projector } from '@/geo/projection/projector';

const size = { width: 972, height: 562 };
const viewAt = (lng: number, lat: number, zoom: number) => projector({ center: [lng, lat], zoom, bearing: 0, pitch: 0 }, size);

const pointAt = (id: number, lng: number, lat: number, days: { t0?: number; t1?: number } = {}): DensePoint =>
  ({ type: 'Feature', properties: { id: `p${id}`, name: `Place ${id}`, ...days }, geometry: { type: 'Point', coordinates: [lng, lat] } });
const layerOf = (points: DensePoint[], more: Partial<DenseLayer> = {}): DenseLayer =>
  ({ ink: { series: 0, own: null }, points, clustered: false, window: null, scale: 1, ...more });

/** Around 10° E 50° N, none farther than five degrees. */
const around = fc.array(fc.tuple(fc.double({ min: 5, max: 15, noNaN: true }), fc.double({ min: 45, max: 55, noNaN: true })), { minLength: 1, maxLength: 400 })
  .map((all) => all.map(([lng, lat], i) => pointAt(i, lng, lat)));
const EMPTY = { land: [], lakes: [], borders: [], disputed: [] };
const countOf = (count: string): number => (count.endsWith('k') ? Number(count.slice(0, -1)) * 1000 : Number(count));

test('each point in sight is a dot or in one cluster, at any zoom', () => {
  fc.assert(fc.property(around, fc.constantFrom(0.5, 2.3, 4), (points, zoom) => {
    const { dots, clusters } = denseMarks(layerOf(points, { clustered: true }), viewAt(10, 50, zoom));
    expect(dots.length + clusters.reduce((sum, { count }) => sum + countOf(count), 0)).toBe(points.length);
    expect(new Set(dots.map(({ id }) => id)).size).toBe(dots.length);
  }), { numRuns: 60 });
});

test('a cluster under the pointer comes apart at the zoom that is told', () => {
  fc.assert(fc.property(around, (points) => {
    const layer = layerOf(points, { clustered: true });
    const far = denseMarks(layer, viewAt(10, 50, 3));
    for (const cluster of far.clusters) {
      const found = clusterUnder([layer], [{ ...far, clusters: [cluster] }], cluster)!;
      expect(found.at).toEqual(cluster.at);
      expect(found.zoom).toBeGreaterThan(3);
      const near = denseMarks(layer, viewAt(...found.at, found.zoom));
      expect(near.clusters.map(({ id }) => id)).not.toContain(cluster.id);
    }
  }), { numRuns: 40 });
});

test('one point beside another is hit by a finger; where none lies, nothing is', () => {
  const layer = layerOf([pointAt(1, 10, 50), pointAt(2, 10, 50), pointAt(3, 12, 50)]);
  const marks = [denseMarks(layer, viewAt(10, 50, 6))];
  const middle = { x: size.width / 2, y: size.height / 2 };
  expect(dotsUnder(marks, middle, 4).map(({ name }) => name)).toEqual(['Place 2', 'Place 1']);
  expect(dotsUnder(marks, { x: middle.x, y: middle.y + 40 }, 12)).toEqual([]);
  expect(clusterUnder([layer], marks, middle)).toBeNull();
});

test('a window shows what lies in it and what has no date; what is behind the globe is not drawn', () => {
  const points = [pointAt(1, 10, 50, { t0: 0, t1: 5 }), pointAt(2, 11, 50, { t0: 9, t1: 9 }), pointAt(3, 12, 50), pointAt(4, -170, -50)];
  const idsIn = (window: DenseLayer['window']) => denseMarks(layerOf(points, { window }), viewAt(10, 50, 2)).dots.map(({ id }) => id);
  expect(idsIn(null)).toEqual(['p1', 'p2', 'p3']);
  expect(idsIn({ from: 5, to: 8 })).toEqual(['p1', 'p3']);
  expect(idsIn({ from: 6, to: Infinity })).toEqual(['p2', 'p3']);
});

test('many dots are one short path while it stands for a moment, and each has its place on paper', () => {
  const points = Array.from({ length: 9_000 }, (_, i) => pointAt(i, (i * 7.3717) % 60, (i * 3.1913) % 60));
  const { dots } = denseMarks(layerOf(points), viewAt(30, 30, 2.4));
  const drawn = (path: string) => path.split('M').length - 1;
  expect(drawn(dotsPath(dots, 2))).toBeLessThanOrEqual(3_000);
  expect(drawn(dotsPath(dots, 2))).toBeGreaterThan(1_000);
  expect(drawn(dotsPath(dots))).toBe(new Set(dots.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size);
});

test('the ground carries the points of big layers, and has a path also where there are none', () => {
  const { dense } = groundPaths(EMPTY, viewAt(10, 50, 4), { areas: [], dense: [layerOf([pointAt(1, 10, 50)]), layerOf([])] });
  expect(dense.map(({ dots }) => dots)).toEqual(['M486 281h0', '']);
});
