import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, idle, open, test } from './support/test';

const file = path.join(process.cwd(), 'tests', '.output', 'briefings', 'crowd.geojson');

/** A layer of 12,000 places on a grid over Europe, one in ten of them dated to a month of 2024. */
const features = Array.from({ length: 12_000 }, (_, i) => ({
  type: 'Feature', id: `p${i}`,
  geometry: { type: 'Point', coordinates: [5 + (i % 120) * 0.2, 44 + Math.floor(i / 120) * 0.1] },
  properties: { kind: 'place', layer: 'a', name: `Place ${i}`, ...(i % 10 === 0 ? { when: `2024-${String(1 + (i % 12)).padStart(2, '0')}` } : {}) },
}));

test('a big layer clusters by itself, opens up as one zooms in, and its places have cards', async ({ page }) => {
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', briefing: { format: 1, title: 'Crowd', layers: [{ id: 'a', title: 'Sightings' }], view: { center: [17, 49], zoom: 4 } }, features }));
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
