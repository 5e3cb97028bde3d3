import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { axisOf, dayAt, endOf, firstDay, lastDay, xOf, type Axis } from '@/geo/time/axis';
import { dayText } from '@/geo/time/day';
import { extentOf, rangeOf, type Extent } from '@/geo/time/edtf';
import { scaleOfAxis } from '@/geo/time/ticks';

const [X0, X1] = [118, 936];
const extents = (...texts: string[]): Extent[] => texts.map((text) => extentOf(text)!);
const dossier = ['2024-06', '2024-07', '2024-09~/..', '2025-06~', '../2025-07-10', '2025-07-11/2025-07-13', '2025-07-14/2025-07-15', '2025-07~/..'];
const axis = axisOf(extents(...dossier), rangeOf('2025-07-13')!.earliest, X0, X1)!;
const parts = (of: Axis) => of.segments.map(({ kind, from, to }) => [kind, dayText(from), dayText(to)]);

test('sparse months, then the dense days, then what has no end', () => {
  expect(parts(axis)).toEqual([
    ['coarse', '2024-06-01', '2025-06-30'], ['fine', '2025-07-01', '2025-07-20'], ['later', '2025-07-21', '2026-07-21'],
  ]);
});

test('a few weeks stand on days alone', () => {
  expect(parts(axisOf(extents('2025-07-01', '2025-07-20'), null, X0, X1)!)).toEqual([['fine', '2025-06-30', '2025-07-21']]);
});

test('one date is enough for an axis, none for none', () => {
  expect(parts(axisOf(extents('2025-07-13'), null, X0, X1)!)).toEqual([['fine', '2025-07-12', '2025-07-14']]);
  expect(axisOf([], null, X0, X1)).toBeNull();
});

test('dates centuries apart stand on whole years', () => {
  expect(parts(axisOf(extents('1592', '1953-07-27', '2025-07-13'), null, X0, X1)!)).toEqual([['coarse', '1592-01-01', '2025-12-31']]);
});

test('dense days in the middle have months on both sides', () => {
  const kinds = parts(axisOf(extents('2020-01', '2022-02-24', '2022-02-25', '2022-02-28', '2024-12'), null, X0, X1)!);
  expect(kinds).toEqual([['coarse', '2020-01-01', '2022-02-20'], ['fine', '2022-02-21', '2022-02-28'], ['coarse', '2022-03-01', '2024-12-31']]);
});

/** Any set of dates: days, months, open ends, from the eighteenth century on. */
const day = fc.integer({ min: -80_000, max: 40_000 }).map(dayText);
const anyAxis = fc.tuple(
  fc.array(fc.oneof(day, day.map((d) => d.slice(0, 7)), day.map((d) => `${d}/..`), day.map((d) => `../${d}`)), { minLength: 1, maxLength: 30 }),
  fc.option(fc.integer({ min: -80_000, max: 40_000 })), fc.integer({ min: 250, max: 3600 }),
).map(([texts, asOf, width]) => axisOf(extents(...texts), asOf, 20, 20 + width)!);

test('later is never further left, and everything stays on the axis', () => {
  fc.assert(fc.property(anyAxis, fc.integer({ min: -90_000, max: 50_000 }), fc.integer({ min: 0, max: 4000 }), (on, a, more) => {
    expect(xOf(on, a)).toBeLessThanOrEqual(xOf(on, a + more));
    expect(endOf(on, a)).toBeGreaterThanOrEqual(xOf(on, a));
    expect(xOf(on, a)).toBeGreaterThanOrEqual(20);
    expect(endOf(on, a)).toBeLessThanOrEqual(on.segments.at(-1)!.x1 + 1e-6);
  }));
});

test('parts follow each other without a day between, from end to end', () => {
  fc.assert(fc.property(anyAxis, ({ segments }) => {
    segments.slice(1).forEach((segment, i) => {
      expect(segment.from).toBe(segments[i]!.to + 1);
      expect(segment.x0).toBeGreaterThan(segments[i]!.x1);
    });
    for (const { from, to, x0, x1 } of segments) expect(to >= from && x1 > x0).toBe(true);
  }));
});

test('a pixel in the middle of a day is that day again', () => {
  fc.assert(fc.property(anyAxis, fc.double({ min: 0, max: 1, noNaN: true }), (on, share) => {
    const d = Math.round(firstDay(on) + share * (lastDay(on) - firstDay(on)));
    expect(dayAt(on, (xOf(on, d) + endOf(on, d)) / 2)).toBe(d);
  }));
});

test('every pixel, on or beside the axis, has a day of it', () => {
  fc.assert(fc.property(anyAxis, fc.integer({ min: -500, max: 5000 }), (on, x) => {
    const d = dayAt(on, x);
    expect(Number.isInteger(d) && d >= firstDay(on) && d <= lastDay(on)).toBe(true);
  }));
});

test('labels under the axis say where it begins, its breaks and the bold day', () => {
  const { labels } = scaleOfAxis(axis, [rangeOf('2025-07-13')!.earliest], 12);
  expect(labels.map(({ text }) => text)).toEqual(expect.arrayContaining(['Jun 2024', '1 July 2025', '13', 'later']));
  expect(labels.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(['13']);
});

test('labels under any axis keep apart', () => {
  fc.assert(fc.property(anyAxis, (on) => {
    const { labels, ticks } = scaleOfAxis(on, [], 12);
    const middles = labels.filter(({ anchor }) => anchor === 'middle').map(({ x }) => x);
    middles.slice(1).forEach((x, i) => expect(x - middles[i]!).toBeGreaterThan(12));
    expect(ticks.length).toBeLessThan(1200);
  }));
});
