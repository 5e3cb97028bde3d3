import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { longestOf, runsOf } from '@/geo/picture/course';
import { lngLatOf, projector, vectorOf, type Point, type Vector } from '@/geo/projection/projector';

const size = { width: 972, height: 562 };

test('a track of many waypoints is drawn along its long leg too, however close one looks', () => {
  const vertices = [...Array.from({ length: 20 }, (_, i): [number, number] => [-90 + i, 30]), [-16, 40] as [number, number]].map((at) => vectorOf(...at));
  const [a, b] = [vertices.at(-2)!, vertices.at(-1)!];
  const center = lngLatOf([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2].map((part, _, sum) => part / Math.hypot(...sum)) as unknown as typeof a);
  for (let zoom = 1; zoom <= 16; zoom += 0.5) {
    const run = longestOf(runsOf(vertices, 0, projector({ center, zoom, bearing: 0, pitch: 0 }, size), [0, 0]));
    const off = Math.min(...(run?.vertices ?? []).map(({ x, y }) => Math.hypot(x - size.width / 2, y - size.height / 2)));
    expect(off, `zoom ${zoom}`).toBeLessThan(1);
  }
});

test('a course to the very other side of the globe leads out to the horizon', () => {
  for (const [from, to] of [[[0, 0], [180, 0]], [[0, 90], [0, -90]], [[0, -90], [0, 90]], [[30, -40], [-150, 40]]] as [[number, number], [number, number]][]) {
    const view = projector({ center: from, zoom: Math.abs(from[1]) === 90 ? -2 : 1, bearing: 0, pitch: 0 }, size);
    const run = longestOf(runsOf([vectorOf(...from), vectorOf(...to)], 0, view, [0, 0]));
    const far = (run?.vertices ?? []).map(({ x, y }) => Math.hypot(x - size.width / 2, y - size.height / 2));
    expect(Math.max(...far), `from ${from.join()}`).toBeGreaterThan(view.disc!.r * 0.9);
    expect(Math.max(...far)).toBeLessThan(view.disc!.r + 1);
  }
});

test('a link through the middle of the map leaves it by its edges, however close one looks and from whatever side, and ends soon after', () => {
  const [a, b] = [vectorOf(125.7, 39), vectorOf(36.2, 51.7)];
  const isOn = ({ x, y }: Point) => x > 0 && y > 0 && x < size.width && y < size.height;
  fc.assert(fc.property(fc.double({ min: 8, max: 18, noNaN: true }), fc.constantFrom(0, 30, 60), fc.integer({ min: -180, max: 180 }), fc.double({ min: 0.1, max: 0.9, noNaN: true }), (zoom, pitch, bearing, share) => {
    const sum = a.map((part, i) => part * (1 - share) + b[i]! * share);
    const center = lngLatOf(sum.map((part) => part / Math.hypot(...sum)) as unknown as Vector);
    const vertices = longestOf(runsOf([a, b], 0, projector({ center, zoom, bearing, pitch }, size), [0, 0]))?.vertices ?? [];
    expect(vertices.length).toBeGreaterThan(1);
    expect([vertices[0]!, vertices.at(-1)!].some(isOn)).toBe(false);
    expect(vertices.every(({ x, y }) => Math.hypot(x, y) < 5_000)).toBe(true);
  }), { numRuns: 1_000 });
});
