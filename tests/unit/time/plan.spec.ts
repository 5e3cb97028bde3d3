import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { holdsOf, planOf, type Plan } from '@/components/timeline/plan';
import { briefingOf } from '@/geo/document/briefing';
import { textWidth } from '@/geo/picture/labels/measure';
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

const wonsan = briefingOf(JSON.parse(readFileSync('briefings/lavrov-in-wonsan.geojson', 'utf8')));
const WIDTHS = Array.from({ length: 56 }, (_, i) => 600 + i * 20);
const wonsanAt = (form: 'wide' | 'strip', width: number, selected: string | null = null) =>
  planOf(wonsan, { form, width, height: form === 'wide' ? 158 : 82, scale: 1 }, [], selected);
const crosses = ({ asOfX }: Plan, { x, width }: { x: number; width: number }): boolean => x < asOfX! && x + width > asOfX!;

test('what has no date is said clear of the line of the document’s day, in fewer names where need be', () => {
  const texts = new Set<string>();
  for (const width of WIDTHS) {
    const plan = wonsanAt('wide', width);
    for (const { note } of plan.bands) {
      if (!note) continue;
      texts.add(note.text);
      expect(crosses(plan, { x: note.x, width: textWidth(note.text, 'sans', plan.text) }), `${width}: ${note.text}`).toBe(false);
    }
  }
  expect(texts).toContain('Undated: Military equipment to Russia · Wanted in return · Russia');
  expect(texts).toContain('Undated: Wanted in return and 2 more');
});

test('a bar through which the line of the document’s day runs is named on one side of it', () => {
  for (const form of ['wide', 'strip'] as const) {
    for (const width of WIDTHS) {
      for (const selected of [null, 'wonsan']) {
        const plan = wonsanAt(form, width, selected);
        const { label } = plan.bands.flatMap(({ bars }) => bars).find(({ event }) => event.featureId === 'wonsan')!;
        expect(label !== null && crosses(plan, label), `${form} ${width}`).toBe(false);
        if (form === 'wide' || selected) expect(label?.text).toBe('Wonsan');
      }
    }
  }
});

test('a label that finds no room clear of that line is cut short, and still says something', () => {
  const bars = WIDTHS.flatMap((width) => wonsanAt('wide', width).bands).flatMap((band) => band.bars);
  const cut = bars.filter(({ event, label }) => label && label.text !== event.label);
  expect(cut.length).toBeGreaterThan(0);
  for (const { event, label } of cut) {
    expect(label!.text).toMatch(/^.{8,}…$/);
    expect(event.label.startsWith(label!.text.slice(0, -1))).toBe(true);
  }
});

test('both ends of a window can be held by a finger wherever they stand: outside of it, and within where the strip ends', () => {
  const widths = (form: Plan['form'], width: number, ends: { from: number; to: number }) => {
    const { x0 } = planOf(wonsan, { form, width, height: 158, scale: 1 }, [], null);
    const holds = holdsOf({ width, x0 }, ends);
    expect(holds.from[0]).toBeGreaterThanOrEqual(0);
    expect(holds.to[1]).toBeLessThanOrEqual(width);
    expect(holds.from[1]).toBeLessThanOrEqual(holds.to[0]);
    return [holds.from, holds.to].map(([from, to]) => to - from);
  };
  for (const width of [320, 360, 667]) {
    const { x0, x1 } = planOf(wonsan, { form: 'phone', width, height: 158, scale: 1 }, [], null);
    expect(widths('phone', width, { from: x0, to: x1 })).toEqual([44, 44]);
    // A single day at either end of the axis.
    for (const from of [x0, x1 - 2]) expect(Math.min(...widths('phone', width, { from, to: from + 2 }))).toBeGreaterThanOrEqual(24);
  }
  expect(widths('wide', 972, { from: 118, to: 936 })).toEqual([44, 44]);
});
