import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { asOfDay } from '@/components/timeline/plan';
import { civilOf, dayOf, daysInMonth, dayText } from '@/geo/time/day';
import { isApproximate, isUncertain } from '@/geo/time/doubt';
import { extentOf, instantOf, rangeOf } from '@/geo/time/edtf';

/** The package has no types of its own. Milliseconds; infinite at open ends. */
const { default: edtf } = createRequire(import.meta.url)('edtf') as { default(text: string): { min: number; max: number } };
const DAY_MS = 86_400_000;
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / DAY_MS;

const cases: [text: string, earliest: string, latest: string][] = [
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2000-02-29', '2000-02-29', '2000-02-29'],
  ['2025-07-13', '2025-07-13', '2025-07-13'],
  ['2025-07-13T00:00:00Z', '2025-07-13', '2025-07-13'],
  ['2025-07-13T23:30:00-05:00', '2025-07-14', '2025-07-14'],
  ['2025-07-13T03:00:00+09:00', '2025-07-12', '2025-07-12'],
  ['2025-07-13T03:00:00+09', '2025-07-12', '2025-07-12'],
  ['2025-07-13T23:30:00-05', '2025-07-14', '2025-07-14'],
  ['2024-21', '2024-03-01', '2024-05-31'],
  ['2024-22', '2024-06-01', '2024-08-31'],
  ['2024-23', '2024-09-01', '2024-11-30'],
  ['2024-24', '2024-12-01', '2025-02-28'],
  ['2023-24', '2023-12-01', '2024-02-29'],
  ['2024-29', '2024-09-01', '2024-11-30'],
  ['2024-34', '2024-04-01', '2024-06-30'],
  ['2024-23~', '2024-09-01', '2024-11-30'],
  ['2025-06~', '2025-06-01', '2025-06-30'],
  ['?2024-06-~11', '2024-06-11', '2024-06-11'],
  ['2025-07-11/2025-07-13', '2025-07-11', '2025-07-13'],
  ['2024-09~/2025-07-13', '2024-09-01', '2025-07-13'],
  ['2024-21/2024-22', '2024-03-01', '2024-08-31'],
  ['202X', '2020-01-01', '2029-12-31'],
  ['20XX', '2000-01-01', '2099-12-31'],
  ['2025-XX', '2025-01-01', '2025-12-31'],
  ['2025-07-XX', '2025-07-01', '2025-07-31'],
  ['2025-XX-XX', '2025-01-01', '2025-12-31'],
  ['2024-1X', '2024-10-01', '2024-12-31'],
  ['2024-XX-31', '2024-01-31', '2024-12-31'],
  ['202X-02-29', '2020-02-29', '2028-02-29'],
  ['{2024-06,2024-08..2024-09-10}', '2024-06-01', '2024-09-10'],
  ['2025-07-01T08:00Z/2025-07-01T12:00Z', '2025-07-01', '2025-07-01'],
  ['2025-07-01T09:00+09:00/2025-07-01T00:00Z', '2025-07-01', '2025-07-01'],
  ['2025-07-01T12:00Z/2025-07-01', '2025-07-01', '2025-07-01'],
];
for (const [text, earliest, latest] of cases) {
  test(`${text} is ${earliest} to ${latest}`, () => {
    expect(rangeOf(text)).toEqual({ earliest: day(earliest), latest: day(latest) });
  });
}

test('open ends reach to infinity', () => {
  expect(rangeOf('../2025-07-10')).toEqual({ earliest: -Infinity, latest: day('2025-07-10') });
  expect(rangeOf('2024-09~/..')).toEqual({ earliest: day('2024-09-01'), latest: Infinity });
  expect(rangeOf('[..1983]')).toEqual({ earliest: -Infinity, latest: day('1983-12-31') });
});

for (const text of ['', 'yesterday', '2025-13', '2025-00', '2023-02-29', '2025-06-31', '2025-7', '2025-07-13/2025-07-01', '2025-07-01T12:00Z/2025-07-01T08:00Z', '20250713',
  '2025-07-13T25:00:00Z', '2025-07-13T10:00:00+99:00', '2023-02-3X', '2024-23-01', '2024/2025/2026', '2024 ', '0x12', '[]', '[2024']) {
  test(`"${text}" is no date`, () => expect(rangeOf(text)).toBeNull());
}

test('years before our era and far ones keep their order', () => {
  const days = ['Y-170000', '-0044', '0000', '0001', '9999', 'Y12024'].map((text) => rangeOf(text)!.earliest);
  expect(days).toEqual([...days].sort((a, b) => a - b));
  expect(new Set(days).size).toBe(days.length);
});

test('qualifiers are told apart', () => {
  expect([isApproximate('2025-06~'), isUncertain('2025-06~')]).toEqual([true, false]);
  expect([isApproximate('2025-06?'), isUncertain('2025-06?')]).toEqual([false, true]);
  expect([isApproximate('2024/2025-06%'), isUncertain('2024/2025-06%')]).toEqual([true, true]);
  expect([isApproximate('2025-06'), isUncertain('nonsense~')]).toEqual([false, false]);
});

test('only what an interval covers between its ends is certain', () => {
  expect(extentOf('2025-07-11/2025-07-13')!.core).toEqual({ earliest: day('2025-07-11'), latest: day('2025-07-13') });
  expect(extentOf('2025-07-11/..')!.core).toEqual({ earliest: day('2025-07-11'), latest: Infinity });
  expect(extentOf('2025-07-11/')!.core).toEqual({ earliest: day('2025-07-11'), latest: day('2025-07-11') });
  expect(extentOf('2024-09/2025-07-13')!.core).toEqual({ earliest: day('2024-09-30'), latest: day('2025-07-13') });
  expect(extentOf('2024-09/..')!.core).toEqual({ earliest: day('2024-09-30'), latest: Infinity });
  expect([extentOf('2024-09')!.core, extentOf('../2025-07-10')!.core]).toEqual([null, null]);
  expect(extentOf('../2025-07-10')!.days).toEqual([day('2025-07-10')]);
});

test('no text whatever makes the reader throw, and every range runs forward', () => {
  const alphabet = fc.string({ unit: fc.constantFrom(...'0123456789X-~?%/.,[]{}YTZ:+ '), maxLength: 40 });
  fc.assert(fc.property(fc.oneof(fc.string(), alphabet), (text) => {
    const range = rangeOf(text);
    expect(range === null || range.earliest <= range.latest).toBe(true);
  }), { numRuns: 2000 });
});

const two = (value: number): string => String(value).padStart(2, '0');
const year = fc.integer({ min: -9999, max: 9999 }).map((y) => `${y < 0 ? '-' : ''}${String(Math.abs(y)).padStart(4, '0')}`)
  .filter((text) => text !== '-0000');
const date = fc.oneof(
  year,
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
  fc.tuple(fc.integer({ min: 0, max: 999 }), fc.constantFrom('X')).map(([y, x]) => `${String(y).padStart(3, '0')}${x}`),
  fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${String(y).padStart(4, '0')}-${two(m)}-XX`),
);
const qualified = fc.tuple(date, fc.constantFrom('', '~', '?', '%')).map(([text, mark]) => (text.includes('X') ? text : text + mark));
/** The package takes unspecified digits in dates alone, not in every interval. */
const end = qualified.filter((text) => !text.includes('X'));
const sample = fc.oneof(
  qualified,
  // The package takes no interval whose ends overlap.
  fc.tuple(end, end).map(([a, b]) => (rangeOf(a)!.latest < rangeOf(b)!.earliest ? `${a}/${b}` : rangeOf(b)!.latest < rangeOf(a)!.earliest ? `${b}/${a}` : a)),
  end.map((text) => `${text}/..`),
  end.map((text) => `../${text}`),
// The package takes February of the year 0, a leap year, to be short, and its 28th to last two days.
).filter((text) => !text.includes('0000-02'));
const floorDay = (ms: number): number => (Number.isFinite(ms) ? Math.floor(ms / DAY_MS) : ms);

test('February of the year 0 has its 29 days', () => {
  const { earliest, latest } = rangeOf('0000-02')!;
  expect(latest - earliest + 1).toBe(29);
  expect(rangeOf('0000-02-XX')).toEqual({ earliest, latest });
  expect(rangeOf('0000-02-28')).toEqual({ earliest: latest - 1, latest: latest - 1 });
});

test('levels 0 and 1 are read as the edtf package reads them', () => {
  fc.assert(fc.property(sample, (text) => {
    const { min, max } = edtf(text);
    expect(rangeOf(text), text).toEqual({ earliest: floorDay(min), latest: floorDay(max) });
  }), { numRuns: 1500 });
});

test('a day as a number comes back as the same date', () => {
  fc.assert(fc.property(fc.integer({ min: -5_000_000, max: 5_000_000 }), (number) => {
    const { year: y, month, day: d } = civilOf(number);
    expect(dayOf(y, month, d)).toBe(number);
    expect(d).toBeLessThanOrEqual(daysInMonth(y, month));
    expect(new Date(number * DAY_MS).getUTCDate()).toBe(d);
  }));
});

test('a day of a year beyond four digits is written as its whole year, which reads as that year', () => {
  expect([dayText(dayOf(-20_000, 6, 15)), dayText(dayOf(12_024, 2, 29)), dayText(dayOf(-9999, 1, 1)), dayText(dayOf(9999, 12, 31))])
    .toEqual(['Y-20000', 'Y12024', '-9999-01-01', '9999-12-31']);
  const long = fc.tuple(fc.integer({ min: 10_000, max: 999_999_999_999 }), fc.constantFrom(-1, 1), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
  fc.assert(fc.property(long, ([digits, era, month, d]) => {
    const y = digits * era;
    expect(rangeOf(dayText(dayOf(y, month, d)))).toEqual({ earliest: dayOf(y, 1, 1), latest: dayOf(y, 12, 31) });
  }));
});

test('a day as text reads as that day', () => {
  fc.assert(fc.property(fc.integer({ min: dayOf(-9999, 1, 1), max: dayOf(9999, 12, 31) }), (number) => {
    expect(rangeOf(dayText(number))).toEqual({ earliest: number, latest: number });
  }));
});

test('an instant is the same wherever it is read; without a zone it is UTC', () => {
  const minutes = (text: string): number => Date.parse(text) / 60_000;
  const zone = process.env.TZ;
  try {
    for (const there of ['Asia/Pyongyang', 'America/New_York']) {
      process.env.TZ = there;
      expect(instantOf('2025-07-15T00:30')).toBe(minutes('2025-07-15T00:30Z'));
      expect(asOfDay('2025-07-15T00:30')).toBe(day('2025-07-15') + 30 / 1440);
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
  expect(instantOf('2025-07-15T08:00:59+09:00')).toBe(minutes('2025-07-14T23:00Z'));
  expect(instantOf('2025-07-15T24:00Z')).toBe(minutes('2025-07-16T00:00Z'));
  for (const text of ['2025-07-15', '2025-02-30T10:00Z', '2025-07-15T10:00Z/2025-07-16', 'noon']) expect(instantOf(text)).toBeNull();
  expect(asOfDay('2025-07-15')).toBeCloseTo(day('2025-07-16') - 1 / 1440, 9);
});
