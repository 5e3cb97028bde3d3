import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { card, expect, open, placeButton, test } from './support/test';

const folder = path.join(process.cwd(), 'tests', '.output', 'briefings');
const fileOf = (name: string) => path.join(folder, `${name}.geojson`);

const SCRIPT = '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">';
const point = (id: string, properties: Record<string, unknown>, at = [127, 39]) =>
  ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: at }, properties: { kind: 'place', layer: 'a', ...properties } });
const briefing = (features: unknown[], more: Record<string, unknown> = {}) =>
  JSON.stringify({ type: 'FeatureCollection', briefing: { format: 1, title: 'Hostile', layers: [{ id: 'a', title: 'A' }], ...more }, features });

test('markup in a document is text, on the map, in the list, in the card', async ({ page }) => {
  writeFileSync(fileOf('markup'), briefing([
    point('one', { name: SCRIPT, role: SCRIPT, brief: '<b>brief</b>', claims: [{ id: 'c', text: SCRIPT, by: SCRIPT }] }),
  ], { title: SCRIPT, bottomLine: '</script><script>window.hacked = 1</script>' }));
  await open(page, '/b/markup');
  await placeButton(page, SCRIPT).click();
  await expect(card(page, SCRIPT)).toBeVisible();
  await expect(card(page, SCRIPT).getByText(SCRIPT).first()).toBeVisible();
  expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
  rmSync(fileOf('markup'));
});

const REFUSED: [name: string, text: string, says: RegExp][] = [
  ['a link with a script', briefing([point('one', { name: 'One' })], { sources: [{ id: 's', title: 'S', url: 'javascript:alert(1)' }] }), /http/],
  ['a text direction override in a name', briefing([point('one', { name: 'abc\u202Egpj.exe' })]), /reorder|hide/],
  ['a name of a megabyte', briefing([point('one', { name: 'x'.repeat(1_000_000) })]), /longer than/],
  ['ten thousand claims on one place', briefing([point('one', { name: 'One', claims: Array.from({ length: 10_000 }, (_, i) => ({ id: `c${i}`, text: 'T', by: 'B' })) })]), /more than 1,000/],
  ['a position that is no number', briefing([point('one', { name: 'One' }, [NaN, 39])]).replace('null', '"x"'), /number/],
  ['a collection nested a thousand deep', `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":${'{"type":"GeometryCollection","geometries":['.repeat(1000)}${']}'.repeat(1000)}}]}`, /deep/],
];

for (const [name, text, says] of REFUSED) {
  test(`${name} is refused with its issue`, async ({ page }) => {
    const file = `refused-${REFUSED.findIndex(([other]) => other === name)}`;
    writeFileSync(fileOf(file), text);
    await page.goto(`/b/${file}`);
    await expect(page.getByRole('heading', { name: /cannot be opened/ })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: says }).first()).toBeVisible();
    rmSync(fileOf(file));
  });
}

test('a date as old as one can write opens, and one walks through such times by keys and by the player', async ({ page }) => {
  writeFileSync(fileOf('old'), briefing([
    point('one', { name: 'First light', when: 'Y-999999999999' }), point('two', { name: 'Old ground', when: 'Y-4500000000' }, [128, 39]),
    point('three', { name: 'Now', when: '2025-07-11/2025-07-13' }, [129, 39]),
  ]));
  await open(page, '/b/old');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  expect(await timeline.locator('line').count()).toBeLessThan(400);
  await timeline.getByRole('slider').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(timeline.getByText('2 of 3 features').first()).toBeVisible();
  await page.getByRole('button', { name: 'All times' }).click();
  await page.getByRole('button', { name: 'Next event' }).click();
  await expect(timeline.getByText(/1 of 3 features/).first()).toBeVisible();
  rmSync(fileOf('old'));
});

test('members named like those of every object do no harm', async ({ page }) => {
  writeFileSync(fileOf('members'), JSON.stringify({ type: 'FeatureCollection', features: [
    { type: 'Feature', id: 'constructor', properties: { name: 'constructor', hasOwnProperty: 1, constructor: {} }, geometry: { type: 'Point', coordinates: [127, 39] } },
    { type: 'Feature', id: '__proto__', properties: { name: 'toString' }, geometry: { type: 'Point', coordinates: [128, 39] } },
  ] }).replace('"hasOwnProperty":1', '"hasOwnProperty":1,"__proto__":{"polluted":true}'));
  await open(page, '/b/members');
  await placeButton(page, 'constructor').click();
  await expect(card(page, 'constructor')).toBeVisible();
  expect(await page.evaluate(() => ({} as { polluted?: boolean }).polluted)).toBeUndefined();
  rmSync(fileOf('members'));
});

test('a thousand claims on one place open at once and can all be read', async ({ page }) => {
  writeFileSync(fileOf('claims'), briefing([
    point('one', { name: 'One', claims: Array.from({ length: 1000 }, (_, i) => ({ id: `c${i}`, text: `Claim number ${i}`, by: 'B' })) }),
  ]));
  await open(page, '/b/claims?place=one');
  await expect(card(page, 'One').getByText('Claim number 0', { exact: true })).toBeVisible();
  await card(page, 'One').getByRole('button', { name: /Show all 1,000/ }).click();
  await expect(card(page, 'One').getByText('Claim number 999', { exact: true })).toBeAttached();
  rmSync(fileOf('claims'));
});
