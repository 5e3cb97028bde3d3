import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { card, expect, idle, open, placeButton, test } from './support/test';

const folder = path.join(process.cwd(), 'tests', '.output', 'briefings');
const original = path.join(folder, 'lavrov-in-wonsan.geojson');

/** A briefing of this test's own, so that tests can run side by side. */
function own(name: string): { file: string; address: string } {
  const file = path.join(folder, `${name}.geojson`);
  copyFileSync(original, file);
  return { file, address: `/b/${name}` };
}

test('an edit on disk shows on the open page, and the View stays', async ({ page }) => {
  const { file, address } = own('edited');
  await open(page, `${address}?place=wonsan&palette=night`);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"name": "Wonsan"/, '"name": "Wonsan harbour"'));
  await expect(placeButton(page, 'Wonsan harbour')).toBeVisible();
  await expect(card(page, 'Wonsan harbour')).toBeVisible();
  await expect(page).toHaveURL(/palette=night/);
  rmSync(file);
});

test('a map that nobody has moved frames what an author adds; one that somebody looks at stays', async ({ page }) => {
  const file = path.join(folder, 'growing.geojson');
  const harbour = (id: string, name: string, coordinates: number[]) =>
    ({ type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties: { kind: 'place', name } });
  const wonsan = harbour('wonsan', 'Wonsan', [127.44, 39.15]);
  const write = (...features: object[]) => writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', briefing: { format: 1, title: 'Harbours' }, features }));
  write(wonsan);
  await open(page, '/b/growing');
  const scale = page.getByRole('button', { name: /^Scale: / });
  await expect(scale).toHaveAccessibleName(/^Scale: \d{1,3} km/);
  write(wonsan, harbour('suez', 'Suez', [32.55, 29.97]));
  await expect(scale).toHaveAccessibleName(/^Scale: \d,\d{3} km/);
  await idle(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/at=/);
  await idle(page);
  const looked = (await scale.textContent())!;
  write(wonsan);
  await expect(placeButton(page, 'Suez')).toBeHidden();
  await idle(page);
  await expect(scale).toHaveText(looked);
  rmSync(file);
});

test('the address of a briefing that is not there names those that are, and one leads to the others', async ({ page, watch }) => {
  watch.allow(/404/);
  await page.goto('/b/lavrov-in-wonson');
  await expect(page.getByRole('heading', { name: 'There is no such briefing' })).toBeVisible();
  const named = page.getByRole('listitem').filter({ has: page.getByText('lavrov-in-wonsan', { exact: true }) });
  await named.getByRole('link', { name: 'What meets in Wonsan' }).click();
  await expect(placeButton(page, 'Wonsan')).toBeVisible();
  await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'View' }).click();
  await page.getByRole('link', { name: 'All briefings' }).click();
  await expect(page.getByRole('heading', { name: 'Briefings' })).toBeVisible();
  await expect(named).toBeVisible();
});

test('looking for edits fails no request', async ({ page }) => {
  const failed: string[] = [];
  await open(page);
  page.on('requestfailed', (request) => failed.push(request.url()));
  for (let looks = 0; looks < 2; looks += 1) {
    const answer = await page.waitForResponse(/\/page$/);
    expect(answer.status()).toBe(304);
  }
  await page.waitForRequest(/\/page$/);
  expect(failed).toEqual([]);
});

test('a broken file leaves the last good version, with a notice that names the issue', async ({ page, watch }) => {
  watch.allow(/422/);
  const { file, address } = own('broken');
  const good = readFileSync(file, 'utf8');
  await open(page, address);
  writeFileSync(file, good.replace('"features": [', '"features": ['.repeat(2)));
  await expect(page.getByText(/last good version/)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'last good version' })).toContainText(/Line [\d,]+\./);
  await expect(placeButton(page, 'Wonsan')).toBeVisible();
  await page.reload();
  await expect(placeButton(page, 'Wonsan')).toBeVisible();
  await expect(page.getByText(/last good version/)).toBeVisible();
  writeFileSync(file, good);
  await expect(page.getByText(/last good version/)).toBeHidden();
  rmSync(file);
});

test('a file that is broken from the start says what is wrong, and opens by itself once it is mended', async ({ page }) => {
  const { file, address } = own('mended');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.replace('"features": [', '"features": [['));
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'This briefing cannot be opened yet' })).toBeVisible();
  writeFileSync(file, good.replace('"title":', '"titel":'));
  await expect(page.getByText(/Did you mean “title”/)).toBeVisible();
  writeFileSync(file, good);
  await expect(placeButton(page, 'Wonsan')).toBeVisible();
  rmSync(file);
});

test('a notice that was dismissed stays away until something else is wrong', { tag: '@long' }, async ({ page, watch }) => {
  watch.allow(/422/);
  const { file, address } = own('dismissed');
  const good = readFileSync(file, 'utf8');
  const spoil = (by: string) => writeFileSync(file, good.replace('"features": [', `"features": [${by}`));
  await open(page, address);
  spoil('[');
  const notice = page.getByText(/last good version/);
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
  for (let looks = 0; looks < 3; looks += 1) await page.waitForResponse((answer) => answer.status() === 422);
  await expect(notice).toBeHidden();
  spoil('{ "type": "Feature" },');
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  writeFileSync(file, good);
  await page.waitForResponse((answer) => answer.status() < 400 && answer.url().endsWith('/page'));
  spoil('{ "type": "Feature" },');
  await expect(notice).toBeVisible();
  rmSync(file);
});

test('a file that was deleted leaves its last version, with a notice that says so; and is shown again when it comes back', async ({ page, watch }) => {
  watch.allow(/404/);
  const { file, address } = own('deleted');
  const good = readFileSync(file, 'utf8');
  await open(page, address);
  rmSync(file);
  await expect(page.getByText('The file is gone.')).toBeVisible();
  await expect(page.getByText(/cannot be read/)).toBeHidden();
  await expect(placeButton(page, 'Wonsan')).toBeVisible();
  writeFileSync(file, good.replace('"name": "Wonsan"', '"name": "Wonsan harbour"'));
  await expect(placeButton(page, 'Wonsan harbour')).toBeVisible();
  await expect(page.getByText('The file is gone.')).toBeHidden();
  rmSync(file);
});

test('a file that never was good says what is wrong with it', async ({ page }) => {
  const file = path.join(folder, 'never-good.geojson');
  writeFileSync(file, '{ "type": "FeatureCollection", "features": [{ "type": "Feature", "geometry": null }] }');
  await page.goto('/b/never-good');
  await expect(page.getByRole('heading', { name: /cannot be opened/ })).toBeVisible();
  await expect(page.getByRole('listitem').first()).toContainText('properties');
  rmSync(file);
});

test('plain GeoJSON opens as plain places', async ({ page }) => {
  const file = path.join(folder, 'plain.geojson');
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: [
    { type: 'Feature', properties: { name: 'Sinuiju' }, geometry: { type: 'Point', coordinates: [124.4, 40.1] } },
    { type: 'Feature', properties: { constructor: 'x', hasOwnProperty: 1 }, geometry: { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] } },
  ] }));
  await open(page, '/b/plain');
  await placeButton(page, 'Sinuiju').click();
  await expect(card(page, 'Sinuiju')).toBeVisible();
  rmSync(file);
});
