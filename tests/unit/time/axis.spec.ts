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

/** Dates of any age that can be written, beside those of a story. */
const deepYear = fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 99 }), fc.constantFrom('-', ''))
  .map(([power, head, sign]) => ({ sign, digits: String(Math.min(999_999_999_999, head * 10 ** power)) }))
  .map(({ sign, digits }) => (digits.length > 4 ? `Y${sign}${digits}` : `${sign}${digits.padStart(4, '0')}`)).filter((text) => text !== '-0000');
const deepAxis = fc.tuple(fc.array(deepYear, { minLength: 1, maxLength: 8 }), fc.boolean(), fc.integer({ min: 250, max: 1000 }))
  .map(([texts, isStory, width]) => axisOf(extents(...texts, ...(isStory ? dossier : [])), null, 20, 20 + width)!);

test('an axis of any age has few ticks, and says at least one time under it', () => {
  fc.assert(fc.property(deepAxis, (on) => {
    const { ticks, labels } = scaleOfAxis(on, [], 12);
    expect(ticks.length).toBeLessThanOrEqual(200);
    expect(labels.length).toBeGreaterThan(0);
    expect(ticks.every(({ x }) => x >= 20 && x <= on.segments.at(-1)!.x1 + 1e-6)).toBe(true);
  }), { numRuns: 300 });
});

test('the age of the Earth is marked in round numbers of years, before our era as they are called', () => {
  const { ticks, labels } = scaleOfAxis(axisOf(extents('Y-4500000000', '2025'), null, X0, X1)!, [], 12);
  expect(ticks.length).toBeGreaterThan(20);
  const texts = labels.map(({ text }) => text);
  expect(texts).toEqual(['4,500,000,000 BC', '3,500,000,000 BC', '2,500,000,000 BC', '1,500,000,000 BC', '500,000,000 BC', '1 BC']);
});

test('labels under any axis keep apart', () => {
  fc.assert(fc.property(anyAxis, (on) => {
    const { labels, ticks } = scaleOfAxis(on, [], 12);
    const middles = labels.filter(({ anchor }) => anchor === 'middle').map(({ x }) => x);
    middles.slice(1).forEach((x, i) => expect(x - middles[i]!).toBeGreaterThan(12));
    expect(ticks.length).toBeLessThan(1200);
  }));
});
