import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { axisOf } from '@/geo/time/axis';
import { bandsOf, type Band } from '@/geo/time/bands';
import { dayText } from '@/geo/time/day';
import { rangeOf } from '@/geo/time/edtf';
import { eventsOf } from '@/geo/time/events';
import type { Briefing } from '@/geo/document/briefing';
import { place, sample } from './sample';

const AS_OF = rangeOf('2025-07-13')!.earliest;

function laidOut(briefing: Briefing, selected: string | null = null, rows = 4): { bands: Band[]; asOfX: number; x1: number } {
  const axis = axisOf(eventsOf(briefing).map(({ range }) => range), AS_OF, 118, 936)!;
  const bands = bandsOf(briefing, briefing.layers, { axis, x0: 118, x1: 936, asOf: AS_OF, rows, selected, text: 12 });
  const { from, to, x0, x1 } = axis.segments.find((segment) => AS_OF <= segment.to)!;
  return { bands, asOfX: x0 + ((AS_OF - from) / (to + 1 - from)) * (x1 - x0), x1: axis.segments.at(-1)!.x1 };
}
const barNamed = (bands: Band[], label: string) => bands.flatMap(({ bars }) => bars).find(({ event }) => event.label === label)!;

test('what happened is solid, planned dashed, claimed dotted', () => {
  const { bands } = laidOut(sample());
  expect(['The visit', 'SUMMIT', 'Strike'].map((label) => barNamed(bands, label).pattern)).toEqual(['solid', 'dashed', 'dotted']);
});

test('a month is a range without a certain day; days are certain throughout', () => {
  const { bands } = laidOut(sample());
  expect(barNamed(bands, 'Treaty signed').core).toBeNull();
  const visit = barNamed(bands, 'The visit');
  expect(visit.core).toEqual([visit.x0, visit.x1]);
});

test('what goes on is drawn until the day of the document, what is planned from then to later', () => {
  const { bands, asOfX, x1 } = laidOut(sample());
  const [front, more] = [barNamed(bands, 'FRONT'), barNamed(bands, 'More troops')];
  expect(front.x1).toBeCloseTo(asOfX, 5);
  expect([more.x0, more.x1]).toEqual([expect.closeTo(asOfX, 5), expect.closeTo(x1, 5)]);
  expect([front.openEnd, more.openEnd, front.openStart]).toEqual([true, true, false]);
});

test('a label stands clear of the line of the document’s day, where it can', () => {
  const { bands, asOfX } = laidOut(sample());
  const { x, width } = barNamed(bands, 'More troops').label!;
  expect(x).toBeGreaterThanOrEqual(asOfX + 6);
  expect(x + width).toBeLessThan(asOfX + 100);
});

test('an open start is a stub that reaches to the break, not over the whole axis', () => {
  const { bands } = laidOut(sample());
  const stop = barNamed(bands, 'The stop before');
  expect(stop.openStart).toBe(true);
  expect(stop.x0).toBeGreaterThan(500);
});

test('undated features are named in the band', () => {
  expect(laidOut(sample()).bands.find(({ layer }) => layer.id === 'plans')!.note!.text).toBe('Undated: BRIDGE');
});

test('many undated features are counted where their names find no room', () => {
  const many = Array.from({ length: 40 }, (_, i) => place(`a-place-with-a-long-name-${i}`));
  const { note } = laidOut(sample([...many, place('dated', { layer: 'war', when: '2025' })])).bands[0]!;
  expect(note!.text).toMatch(/^Undated: A-PLACE.* and \d+ more$/);
});

test('what is said of a big layer without dates stands beside the bars of those of its places that have some', () => {
  const known = sample([place('begun', { when: '2024-06', event: 'The first of many sightings along the coast' }), place('dated', { layer: 'war', when: '2025-07-13' })]);
  const [talks] = laidOut({ ...known, layers: known.layers.map((layer) => ({ ...layer, dense: layer.id === 'talks' })) }).bands;
  expect(talks!.note!.text).toBe('Undated: shown at all times');
  const { x, width } = talks!.bars[0]!.label!;
  expect(talks!.note!.x).toBeGreaterThan(x + width);
});

const crowd = fc.array(
  fc.record({ start: fc.integer({ min: 19_000, max: 20_300 }), days: fc.integer({ min: 0, max: 60 }), words: fc.string({ minLength: 1, maxLength: 40 }) }),
  { minLength: 1, maxLength: 50 },
).map((events) => sample(events.map(({ start, days, words }, i) => place(`p${i}`, { when: `${dayText(start)}/${dayText(start + days)}`, name: words }))));

test('labels of one row never collide and stay on the axis', () => {
  fc.assert(fc.property(crowd, (briefing) => {
    const { bands, x1 } = laidOut(briefing, 'p0');
    for (const { bars, rows } of bands) {
      for (let row = 0; row < rows; row += 1) {
        const labels = bars.filter((bar) => bar.row === row).flatMap(({ label }) => label ?? []).sort((a, b) => a.x - b.x);
        labels.slice(1).forEach((label, i) => expect(label.x).toBeGreaterThanOrEqual(labels[i]!.x + labels[i]!.width));
        for (const { x, width } of labels) expect(x >= 118 && x + width <= x1 + 1e-6).toBe(true);
      }
    }
  }), { numRuns: 60 });
});

test('bars of one row never hide one another: where they overlap they share its height', () => {
  fc.assert(fc.property(crowd, (briefing) => {
    const { bars } = laidOut(briefing, null, 1).bands[0]!;
    for (const a of bars) {
      expect(a.lane >= 0 && a.lane < a.lanes).toBe(true);
      for (const b of bars) {
        if (a === b || a.row !== b.row || a.x1 - 0.5 <= b.x0 || b.x1 - 0.5 <= a.x0) continue;
        expect([a.lanes, a.lane === b.lane]).toEqual([b.lanes, false]);
      }
    }
  }), { numRuns: 60 });
  const wide = laidOut(sample([place('war', { when: '2024-09/2025-06' }), place('pact', { when: '2025-01' }), place('talks', { when: '2025-07-11' })]), null, 1);
  expect(['WAR', 'PACT', 'TALKS'].map((label) => barNamed(wide.bands, label)).map(({ lane, lanes }) => [lane, lanes])).toEqual([[0, 2], [1, 2], [0, 1]]);
});

test('the selected feature is always labelled where its name fits at all, and selecting moves no bar', () => {
  fc.assert(fc.property(crowd, (briefing) => {
    const [before, after] = [laidOut(briefing).bands, laidOut(briefing, 'p0').bands];
    const places = (bands: Band[]) => bands.flatMap(({ bars }) => bars.map(({ event, row, x0, x1 }) => [event.id, row, x0, x1]));
    expect(places(after)).toEqual(places(before));
    expect(after[0]!.bars.find(({ event }) => event.featureId === 'p0')!.label).not.toBeNull();
  }), { numRuns: 60 });
});

test('each band has a row, and no more rows are used than there are, down to one each', () => {
  for (const rows of [1, 3, 4, 9]) {
    const { bands } = laidOut(sample(), null, rows);
    expect(bands.every(({ rows: own, bars }) => own >= 1 && bars.every(({ row }) => row < own))).toBe(true);
    expect(bands.reduce((sum, band) => sum + band.rows, 0)).toBeLessThanOrEqual(Math.max(3, rows));
  }
});

test('too many bars become a density; the selected one still stands out', () => {
  const many = sample(Array.from({ length: 5000 }, (_, i) => place(`p${i}`, { when: dayText(18_000 + (i % 700)) })));
  const [band] = laidOut(many, 'p7').bands;
  expect([band!.density!.count, band!.bars.map(({ event }) => event.featureId), band!.note]).toEqual([5000, ['p7'], null]);
  expect(Math.max(...band!.density!.heights)).toBe(1);
});
