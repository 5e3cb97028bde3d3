import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, idle, open, test } from './support/test';

const fileOf = (name: string) => path.join(process.cwd(), 'tests', '.output', 'briefings', `${name}.geojson`);

/** A layer of 12,000 places on a grid over Europe, one in ten of them dated to a month of 2024. */
const features = Array.from({ length: 12_000 }, (_, i) => ({
  type: 'Feature', id: `p${i}`,
  geometry: { type: 'Point', coordinates: [5 + (i % 120) * 0.2, 44 + Math.floor(i / 120) * 0.1] },
  properties: { kind: 'place', layer: 'a', name: `Place ${i}`, ...(i % 10 === 0 ? { when: `2024-${String(1 + (i % 12)).padStart(2, '0')}` } : {}) },
}));

const write = (file: string, of: object[]) => writeFileSync(file, JSON.stringify({
  type: 'FeatureCollection', briefing: { format: 1, title: 'Crowd', layers: [{ id: 'a', title: 'Sightings' }], view: { center: [17, 49], zoom: 4 } }, features: of,
}));

test('a big layer clusters by itself, opens up as one zooms in, and its places have cards', async ({ page }) => {
  const file = fileOf('crowd');
  write(file, features);
  await open(page, '/b/crowd');
  await expect(page.getByText(/12,000 places/).first()).toBeVisible();
  const map = (await page.locator('[data-map]').boundingBox())!;
  await page.goto('/b/crowd?place=p6060');
  await expect(page.getByRole('dialog', { name: 'Place 6060', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto('/b/crowd?at=49%2C17%2C11z');
  await idle(page);
  await page.mouse.click(map.x + map.width / 2, map.y + (map.height - 46) / 2);
  await expect(page.getByRole('dialog', { name: /^Place \d+$/ })).toBeVisible();
  rmSync(file);
});

test('an edit of a big layer on disk shows on the open map and in the open card', { tag: '@long' }, async ({ page }) => {
  const file = fileOf('edited-crowd');
  const at = (of: (typeof features)[number], lng: number, lat: number, more: object = {}) =>
    ({ ...of, geometry: { type: 'Point', coordinates: [lng, lat] }, properties: { ...of.properties, ...more } });
  const [first, second, ...others] = features.slice(0, 2_500);
  write(file, [at(first!, 17.05, 49.03), at(second!, 3, 40), ...others]);
  await open(page, '/b/edited-crowd?place=p0&at=49.03,17.05,11z');
  const cardOf = (name: string) => page.getByRole('dialog', { name, exact: true });
  await expect(cardOf('Place 0')).toBeVisible();
  write(file, [at(first!, 3, 40, { name: 'Ferry landing', role: 'Seen from the bank.' }), at(second!, 17.05, 49.03, { name: 'Newcomer' }), ...others]);
  await expect(cardOf('Ferry landing').getByText('Seen from the bank.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cardOf('Ferry landing')).toBeHidden();
  await page.goto('/b/edited-crowd?at=49.03,17.05,11z');
  await idle(page);
  const map = (await page.locator('[data-map]').boundingBox())!;
  const readAnew = page.waitForResponse(/\/layers\/a\?v=/);
  write(file, [at(first!, 17.05, 49.03, { name: 'Ferry landing' }), at(second!, 3, 40), ...others]);
  await (await readAnew).finished();
  await idle(page);
  await page.mouse.click(map.x + map.width / 2, map.y + (map.height - 46) / 2);
  await expect(cardOf('Ferry landing')).toBeVisible();
  rmSync(file);
});
