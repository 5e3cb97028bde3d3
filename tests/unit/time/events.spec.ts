import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isApproximate } from '@/geo/time/doubt';
import { rangeOf } from '@/geo/time/edtf';
import { eventsOf, timedOf, visibleIds } from '@/geo/time/events';
import { claim, features, link, place, sample } from './sample';

const shown = (window: [string, string] | null): string[] => [...visibleIds(sample(), window)].sort();
const everything = features.map(({ id }) => String(id)).sort();

test('without a window everything is shown', () => expect(shown(null)).toEqual(everything));

test('a window shows what overlaps it, and what has no date', () => {
  expect(shown(['2025-07-12', '2025-07-12'])).toEqual(['bridge', 'front', 'reserves', 'visit']);
  expect(shown(['2025-07-10', '2025-07-11'])).toEqual(['bridge', 'front', 'reserves', 'route', 'stop', 'visit']);
});

test('a feature without a date of its own is shown by those of its claims', () => {
  expect(shown(['2024-06-15', '2024-06-20'])).toContain('treaty');
  expect(shown(['2024-05-01', '2024-05-31'])).not.toContain('treaty');
});

test("a feature's own date goes before those of its claims", () => expect(shown(['2024-07-01', '2024-07-31'])).not.toContain('front'));

test('a window may be said in months or about', () => expect(shown(['2024-06', '2024-06~'])).toEqual(['bridge', 'stop', 'treaty']));

test('a window that is no pair of dates shows everything', () => expect(shown(['soon', '2025'])).toEqual(everything));

test('a wider window never shows less', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((offset) => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10));
  fc.assert(fc.property(day, day, day, (a, b, c) => {
    const [first, middle, last] = [a, b, c].sort() as [string, string, string];
    const wide = visibleIds(sample(), [first, last]);
    for (const id of visibleIds(sample(), [first, middle])) expect(wide.has(id)).toBe(true);
  }));
});

test('bars are dated features and dated claims that have words', () => {
  const bars = eventsOf(sample()).map(({ label, featureId }) => [label, featureId]);
  expect(bars).toEqual([
    ['Treaty signed', 'treaty'], ['Strike', 'front'], ['FRONT', 'front'], ['More troops', 'reserves'],
    ['The stop before', 'stop'], ['The visit', 'visit'], ['SUMMIT', 'summit'],
  ]);
});

test('what only its claims date has a bar for each of their dates, under its own name', () => {
  const dates = ['2025-07-11', '2025-07-13', '2025-07-11', undefined];
  const told = sample([place('port', { claims: dates.map((when, i) => claim(`c${i}`, when ? { when } : {})) })]);
  expect(eventsOf(told).map(({ label, when, featureId }) => [label, when, featureId])).toEqual([['PORT', '2025-07-11', 'port'], ['PORT', '2025-07-13', 'port']]);
  expect(new Set(eventsOf(told).map(({ id }) => id)).size).toBe(2);
});

test("a claim's bar has the claim's status, or its feature's", () => {
  const status = new Map(eventsOf(sample()).map(({ label, status: of }) => [label, of]));
  expect([status.get('Strike'), status.get('FRONT'), status.get('SUMMIT')]).toEqual(['claimed', 'ongoing', 'planned']);
});

test('a link without words has a bar only where no bar of its ends tells the same time', () => {
  const alone = sample([place('a'), place('b'), link('way', 'a', 'b', { when: '2025-07-11' })]);
  expect(eventsOf(alone).map(({ featureId }) => featureId)).toEqual(['way']);
  expect(eventsOf(sample()).map(({ featureId }) => featureId)).not.toContain('route');
});

test('what has no date is named by layer', () => {
  const { undated } = timedOf(sample());
  expect([...undated].map(([layer, list]) => [layer, list.map(({ id }) => id)])).toEqual([['plans', ['bridge']]]);
});

test('about is kept apart from the range', () => {
  const front = eventsOf(sample()).find(({ id }) => id === 'front')!;
  expect([isApproximate(front.when), front.range]).toEqual([true, expect.objectContaining(rangeOf('2024-09/..')!)]);
});
