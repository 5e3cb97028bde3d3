import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, idle, open, test, withoutWebGL } from './support/test';

const fileOf = (name: string) => path.join(process.cwd(), 'tests', '.output', 'briefings', `${name}.geojson`);

/** A layer of 12,000 places on a grid over Europe, one in ten of them dated to a month of 2024. */
const features = Array.from({ length: 12_000 }, (_, i) => ({
  type: 'Feature', id: `p${i}`,
  geometry: { type: 'Point', coordinates: [5 + (i % 120) * 0.2, 44 + Math.floor(i / 120) * 0.1] },
  properties: { kind: 'place', layer: 'a', name: `Place ${i}`, ...(i % 10 === 0 ? { when: `2024-${String(1 + (i % 12)).padStart(2, '0')}` } : {}) },
}));

/** What stands in a cluster: thousands are counted in thousands. */
const COUNT = /^\d+(\.\d)?k?$/;

const write = (file: string, of: object[], more: object = {}) => writeFileSync(file, JSON.stringify({
  type: 'FeatureCollection', briefing: { format: 1, title: 'Crowd', layers: [{ id: 'a', title: 'Sightings' }], view: { center: [17, 49], zoom: 4 }, ...more }, features: of,
}));

test('a big layer clusters by itself, opens up as one zooms in, and its places have cards', async ({ page }) => {
  const file = fileOf('crowd');
  const far = { type: 'Feature', properties: { kind: 'place', layer: 'a', name: 'Far off' } };
  write(file, [...features, ...[-0.01, 0.01].map((by, i) => ({ ...far, id: `far${i}`, geometry: { type: 'Point', coordinates: [60 + by, 60] } }))]);
  await open(page, '/b/crowd');
  await expect(page.getByText(/12,002 places/).first()).toBeVisible();
  const map = (await page.locator('[data-map]').boundingBox())!;
  await page.goto('/b/crowd?place=p99999');
  await expect(page.getByText('names a place that the briefing does not have: “p99999”')).toBeVisible();
  await page.goto('/b/crowd?place=p6060');
  await expect(page.getByRole('dialog', { name: 'Place 6060', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  // What a click on a cluster shows is in the address, as after a turn of the wheel.
  await page.goto('/b/crowd?at=60,60,6z');
  await idle(page);
  await page.mouse.click(map.x + map.width / 2, map.y + (map.height - 46) / 2);
  await expect(page).toHaveURL(/,1[0-3]z/);
  await page.goto('/b/crowd?at=49%2C17%2C11z');
  await idle(page);
  await page.mouse.click(map.x + map.width / 2, map.y + (map.height - 46) / 2);
  await expect(page.getByRole('dialog', { name: /^Place \d+$/ })).toBeVisible();
  rmSync(file);
});

test('a big layer is in the small pictures of a show, in the overview and in the console', { tag: '@long' }, async ({ page }) => {
  const file = fileOf('shown-crowd');
  write(file, features, { scenes: ['one', 'two'].map((id) => ({ id, title: `Scene ${id}`, view: { center: [17, 49], zoom: 4 } })) });
  await open(page, '/b/shown-crowd/present');
  await page.keyboard.press('g');
  const overview = page.getByRole('dialog', { name: 'All scenes' });
  for (const scene of ['Scene one', 'Scene two']) {
    await expect(overview.getByRole('button', { name: scene }).locator('svg text').filter({ hasText: COUNT }).first()).toBeAttached();
  }
  await page.goto('/b/shown-crowd/console');
  await expect(page.getByRole('region', { name: 'Next scene' }).locator('svg text').filter({ hasText: COUNT }).first()).toBeAttached();
  rmSync(file);
});

test('a big layer is in the first picture, and without WebGL on the map, whose clusters open and whose points have cards', async ({ page, watch, browser }) => {
  const file = fileOf('flat-crowd');
  write(file, features);
  const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await still.goto(new URL('/b/flat-crowd', test.info().project.use.baseURL).href);
  const counts = still.locator('[data-map] svg text').filter({ hasText: COUNT });
  expect(await counts.count()).toBeGreaterThan(5);
  await still.context().close();

  watch.allow(/WebGL/i);
  await withoutWebGL(page);
  await open(page, '/b/flat-crowd?at=49,17,6z');
  const map = (await page.locator('[data-map]').boundingBox())!;
  const zoom = () => Number(/at=[^&]*,([\d.]+)z/.exec(decodeURIComponent(page.url()))?.[1]);
  const drawn = page.locator('[data-map] svg text').filter({ hasText: COUNT });
  await expect.poll(() => drawn.count()).toBeGreaterThan(20);
  const boxes = await Promise.all((await drawn.all()).map((count) => count.boundingBox()));
  const inside = boxes.find((box) => box !== null && Math.abs(box.x - map.x - map.width / 2) < 150 && Math.abs(box.y - map.y - map.height / 2) < 150)!;
  await page.mouse.click(inside.x + inside.width / 2, inside.y + inside.height / 2);
  await expect.poll(zoom).toBeGreaterThan(6);
  await page.goto('/b/flat-crowd?at=49,17,14z');
  await idle(page);
  await expect(page.locator('[data-map] svg path[d*="h0"]').first()).toBeAttached();
  await page.mouse.click(map.x + map.width / 2, map.y + (map.height - 46) / 2);
  await expect(page.getByRole('dialog', { name: 'Place 6060', exact: true })).toBeVisible();
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
