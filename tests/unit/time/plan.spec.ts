import { expect, test } from '@playwright/test';
import { planOf, type Plan } from '@/components/timeline/plan';
import { lastDay } from '@/geo/time/axis';
import { dayText } from '@/geo/time/day';
import { features, place, sample } from './sample';

const planned = (asOf: string, of = features): Plan => planOf(sample(of, asOf), { form: 'wide', width: 972, height: 158, scale: 1 }, [], null);

test('the bold day under the axis is the one that the document names, be it a date or an instant of that day', () => {
  for (const asOf of ['2025-07-13', '2025-07-13T00:00:00Z', '2025-07-13T23:30:00Z']) {
    expect(planned(asOf).scale!.labels.filter(({ strong }) => strong).map(({ text }) => text), asOf).toEqual(['13']);
  }
});

test('a document of the last day of a month adds no other month to the axis', () => {
  const { axis } = planned('2025-07-31', [place('first', { when: '2024-01' }), place('last', { when: '2025-07' })]);
  expect(dayText(lastDay(axis!))).toBe('2025-07-31');
});

test('the line of a document’s day stands at its end, not beyond the break that follows', () => {
  const spread = [place('first', { when: '2024-01' }), ...[11, 13, 15, 20].map((d) => place(`d${d}`, { when: `2025-07-${d}` })), place('last', { when: '2025-11' })];
  const { axis, asOfX } = planned('2025-07-20', spread);
  const days = axis!.segments.find(({ kind }) => kind === 'fine')!;
  expect(dayText(days.to)).toBe('2025-07-20');
  expect(asOfX).toBeCloseTo(days.x1, 1);
});

test('where there is room for one row it has the bars of all layers, or of the selected feature’s', () => {
  const strip = (selected: string | null, hidden: string[] = []) => planOf(sample(), { form: 'strip', width: 972, height: 82, scale: 1 }, hidden, selected).bands;
  const told = (bands: Plan['bands']) => bands.map(({ name, bars }) => [name, bars.map(({ event }) => event.layer)]);
  expect(told(strip(null))).toEqual([['All layers', ['talks', 'war', 'war', 'war', 'talks', 'talks', 'talks']]]);
  expect(told(strip(null, ['talks', 'plans']))).toEqual([['war', ['war', 'war', 'war']]]);
  expect(told(strip('front'))).toEqual([['war', ['war', 'war', 'war']]]);
  expect(strip(null)[0]!.rows).toBe(1);
});
