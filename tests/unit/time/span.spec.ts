import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { axisOf, firstDay, lastDay, type Axis } from '@/geo/time/axis';
import { dayText } from '@/geo/time/day';
import { rangeOf } from '@/geo/time/edtf';
import { extentsOf } from '@/geo/time/events';
import { glided, keyed, moved, nextStep, spanOf, steppedFrom, stepsOf, windowOf, windowWords, withEnd, type Span } from '@/geo/time/span';
import { place, sample } from './sample';

const briefing = sample();
const axis = axisOf(extentsOf(briefing), rangeOf('2025-07-13')!.earliest, 118, 936)!;
const span = (from: string, to: string): Span => [rangeOf(from)!.earliest, rangeOf(to)!.latest];
const texts = (of: Span | null) => of && of.map(dayText);

test('no window is the whole axis, and the whole axis no window', () => {
  expect(spanOf(null, axis)).toEqual([firstDay(axis), lastDay(axis)]);
  expect(windowOf(spanOf(null, axis), axis)).toBeNull();
  expect(windowOf(spanOf(['2025-07-11', '2025-07-13'], axis), axis)).toEqual(['2025-07-11', '2025-07-13']);
});

test('a window said in months or beyond the axis is held to it', () => {
  expect(texts(spanOf(['2024', '2025-06~'], axis))).toEqual(['2024-06-01', '2025-06-30']);
});

test('a handle stops at the other one', () => {
  const held = span('2025-07-11', '2025-07-13');
  expect(texts(withEnd(held, 'from', rangeOf('2025-07-20')!.earliest, axis))).toEqual(['2025-07-13', '2025-07-13']);
  expect(texts(withEnd(held, 'to', rangeOf('2024-07-01')!.earliest, axis))).toEqual(['2025-07-11', '2025-07-11']);
});

test('keys step by days where days are shown, by months where months are', () => {
  const held = span('2025-07-11', '2025-07-13');
  expect(texts(keyed(held, 'to', 'ArrowRight', false, axis))).toEqual(['2025-07-11', '2025-07-14']);
  expect(texts(keyed(held, 'from', 'ArrowLeft', true, axis))).toEqual(['2025-07-04', '2025-07-13']);
  const months = span('2024-08-31', '2025-07-13');
  expect(texts(keyed(months, 'from', 'ArrowRight', false, axis))).toEqual(['2024-09-30', '2025-07-13']);
  expect(texts(keyed(months, 'from', 'ArrowLeft', true, axis))).toEqual(['2024-06-01', '2025-07-13']);
  expect(texts(keyed(months, 'from', 'Home', false, axis))![0]).toBe(dayText(firstDay(axis)));
  expect(texts(keyed(months, 'to', 'End', false, axis))![1]).toBe(dayText(lastDay(axis)));
  expect(keyed(months, 'to', 'Tab', false, axis)).toBeNull();
});

/** A window is text in the View: what the handles did comes back through it. */
const back = (of: Span, on: Axis): Span => spanOf(windowOf(of, on), on);

test('in the Stone Age, too, a handle moves by a key, and what happened then stays in the window', () => {
  const stone = extentsOf(sample([place('cave', { when: 'Y-20000/Y-12000' }), place('now', { when: '2025-07-13' })]));
  const on = axisOf(stone, null, 118, 936)!;
  const once = back(keyed(spanOf(null, on), 'from', 'ArrowRight', false, on)!, on);
  expect(once[0]).toBeGreaterThan(firstDay(on));
  expect(once[0]).toBeLessThan(rangeOf('Y-12000')!.earliest);
  expect(once[1]).toBe(lastDay(on));
  expect(stepsOf(stone, on).map((step) => windowOf(step, on))[0]).toEqual(['Y-20000', 'Y-12000']);
});

const age = fc.tuple(fc.integer({ min: 4, max: 10 }), fc.integer({ min: 10, max: 99 }), fc.constantFrom('-', ''))
  .map(([power, head, sign]) => `Y${sign}${head * 10 ** power}`);

test('on an axis of any age a held key moves the handle on every press until the end', () => {
  fc.assert(fc.property(age, fc.constantFrom('ArrowLeft', 'ArrowRight'), fc.boolean(), (when, key, shift) => {
    const on = axisOf(extentsOf(sample([place('old', { when }), place('now', { when: '2025-07-13' })])), null, 118, 936)!;
    const [whole, last]: Span[] = [spanOf(null, on), back([lastDay(on), lastDay(on)], on)];
    const [end] = key === 'ArrowRight' ? last! : whole!;
    let at = key === 'ArrowRight' ? whole! : last!;
    for (let press = 0; press < 2000 && at[0] !== end; press += 1) {
      const next = back(keyed(at, 'from', key, shift, on)!, on);
      if (key === 'ArrowRight' ? next[0] <= at[0] : next[0] >= at[0]) break;
      at = next;
    }
    expect(at[0]).toBe(end);
  }), { numRuns: 20 });
});

test('the player goes through events of any age, each in its own window', () => {
  fc.assert(fc.property(fc.array(age, { minLength: 2, maxLength: 90 }), (ages) => {
    const extents = extentsOf(sample([...ages.map((when, i) => place(`p${i}`, { when })), place('now', { when: '2025-07-13' })]));
    const on = axisOf(extents, null, 118, 936)!;
    const steps = stepsOf(extents, on);
    let at: Span | null = null;
    const walked: Span[] = [];
    for (let next = nextStep(steps, at, 1); next && walked.length < steps.length; next = nextStep(steps, at, 1)) {
      at = back(next, on);
      walked.push(at);
    }
    expect(walked).toEqual(steps);
    expect(nextStep(steps, at, 1)).toBeNull();
  }), { numRuns: 50 });
});

test('what goes on all the time holds nobody up who steps through the rest', () => {
  const extents = extentsOf(sample([place('war', { when: '2024-02/..' }), place('spring', { when: '2024-02/2024-05' }), place('talks', { when: '2025-07-11/2025-07-13' })]));
  const on = axisOf(extents, null, 118, 936)!;
  const steps = stepsOf(extents, on);
  let window: ReturnType<typeof windowOf> = null;
  const walked: ReturnType<typeof windowOf>[] = [];
  for (let presses = 0; presses < 5; presses += 1) {
    const next = nextStep(steps, window && spanOf(window, on), 1);
    if (next) walked.push((window = windowOf(next, on)));
  }
  expect(walked).toEqual([['2024-02-01', '2024-05-31'], ['2025-07-11', '2025-07-13']]);
});

test('moving keeps the length and stays on the axis', () => {
  fc.assert(fc.property(fc.integer({ min: -2000, max: 2000 }), (days) => {
    const before = span('2025-07-11', '2025-07-13');
    const after = moved(before, days, axis);
    expect(after[1] - after[0]).toBe(2);
    expect(after[0] >= firstDay(axis) && after[1] <= lastDay(axis)).toBe(true);
  }));
});

test('a held key changes the span on every press until the end', () => {
  fc.assert(fc.property(fc.constantFrom('from', 'to') as fc.Arbitrary<'from' | 'to'>, fc.constantFrom('ArrowLeft', 'ArrowRight'), fc.boolean(), (handle, key, shift) => {
    let at = span('2025-02-10', '2025-07-02');
    const end = key === 'ArrowLeft' ? (handle === 'from' ? firstDay(axis) : at[0]) : handle === 'from' ? at[1] : lastDay(axis);
    for (let press = 0; press < 400; press += 1) at = keyed(at, handle, key, shift, axis)!;
    expect(at[handle === 'from' ? 0 : 1]).toBe(end);
  }));
});

test('steps go through the events in order, and stop at both ends', () => {
  const steps = stepsOf(extentsOf(briefing), axis);
  let at: Span | null = null;
  const walked: Span[] = [];
  for (let next = nextStep(steps, at, 1); next; next = nextStep(steps, at, 1)) walked.push((at = next));
  expect(walked).toEqual(steps);
  expect(walked.length).toBeGreaterThan(4);
  expect(nextStep(steps, walked[0]!, -1)).toBeNull();
  expect(nextStep(steps, walked[2]!, -1)).toEqual(walked[1]);
});

test('thousands of events are stepped through in even stretches that leave no day out', () => {
  const many = sample(Array.from({ length: 3000 }, (_, i) => place(`p${i}`, { when: dayText(18_000 + i) })));
  const long = axisOf(extentsOf(many), null, 118, 936)!;
  const steps = stepsOf(extentsOf(many), long);
  expect(steps.length).toBe(24);
  expect([steps[0]![0], steps.at(-1)![1]]).toEqual([firstDay(long), lastDay(long)]);
  steps.slice(1).forEach(([from], i) => expect(from).toBe(steps[i]![1] + 1));
});

test('a glide begins at one span and ends at the other, in order all the way', () => {
  const [a, b] = [span('2024-06-01', '2024-06-30'), span('2025-07-11', '2025-07-13')];
  expect(glided(a, b, 0, axis)).toEqual(a);
  expect(glided(a, b, 1, axis)).toEqual(b);
  for (const share of [0.2, 0.5, 0.9]) expect(glided(a, b, share, axis)[0]).toBeLessThanOrEqual(glided(a, b, share, axis)[1]);
});

test('a window is said as its dates are', () => {
  expect(windowWords(['2025-07-11', '2025-07-13'])).toBe('11–13 July 2025');
  expect(windowWords(['2025-07-13', '2025-07-13'])).toBe('13 July 2025');
  expect(windowWords(['2023', '2023-06'])).toBe('from 2023 to June 2023');
  expect(windowWords(['Y-20000', 'Y-20000'])).toBe('20,001 BC');
});

test('a press on a step’s button goes on from where the window is on its way to, and at the last step finishes that way', () => {
  const steps = stepsOf(extentsOf(briefing), axis);
  const [before, last] = steps.slice(-2);
  const underWay = glided(before!, last!, 0.4, axis);
  expect(steppedFrom(steps, before!, null, 1)).toEqual(last);
  expect(steppedFrom(steps, underWay, last!, 1)).toEqual(last);
  expect(steppedFrom(steps, underWay, last!, -1)).toEqual(before);
  expect(steppedFrom(steps, last!, null, 1)).toBeNull();
});
