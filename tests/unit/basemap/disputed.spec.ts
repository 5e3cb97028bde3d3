import { expect, test } from '@playwright/test';
import { featuresAt } from './support';

/** Where a reader looks for the line, and what it must be called. */
const LINES: [what: string, at: [number, number], name: RegExp][] = [
  ['Crimea', [33.7, 46.1], /Crimea/],
  ['the Korean Demilitarized Zone', [127.1, 38.28], /Demilitarized Zone/],
  ['the Northern Limit Line', [125.0, 37.78], /Northern Limit Line/],
  ['the Line of Control in Kashmir', [74.5, 34.7], /Line of Control/],
];

for (const [what, at, name] of LINES) {
  test(`${what} is drawn as disputed and says its name`, async () => {
    const borders = (await featuresAt(...at, 6)).filter(({ layer }) => layer === 'border');
    const named = borders.filter(({ properties }) => name.test(String(properties.name)));
    expect(named.length).toBeGreaterThan(0);
    for (const { properties } of named) expect(properties.disputed).toBe(true);
  });
}

test('an agreed border is not called disputed', async () => {
  const borders = (await featuresAt(6.1, 49.5, 8)).filter(({ layer }) => layer === 'border');
  expect(borders.length).toBeGreaterThan(0);
  expect(borders.filter(({ properties }) => properties.disputed === true)).toEqual([]);
});
