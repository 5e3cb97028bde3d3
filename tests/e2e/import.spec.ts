/** Files from elsewhere: read, looked at, kept as a new briefing or added to one that is open. */
import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from './support/axe';
import { expect, open, placeButton, test } from './support/test';

const folder = path.join(process.cwd(), 'tests', '.output', 'briefings');
const fileOf = (id: string): string => path.join(folder, `${id}.geojson`);

type Json = { briefing: { title: string }; features: { id: string; properties: { name: string }; geometry: { coordinates: number[] } }[] };
const stored = (id: string): Json => JSON.parse(readFileSync(fileOf(id), 'utf8')) as Json;
const idIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1)!;

const input = (page: Page) => page.getByLabel('Import', { exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: /^Import / });
const choose = (page: Page, name: string, text: string) => input(page).setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name });

/** A briefing of this test's own, which it may add to. */
function own(id: string): string {
  copyFileSync(path.join(process.cwd(), 'briefings', 'lavrov-in-wonsan.geojson'), fileOf(id));
  return `/b/${id}`;
}

const kml = (body: string) => `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Harbours</name>${body}</Document></kml>`;
const placemark = (name: string, at: string) => `<Placemark><name>${name}</name><Point><coordinates>${at}</coordinates></Point></Placemark>`;

test('GeoJSON becomes a new briefing', async ({ page }) => {
  await open(page);
  await choose(page, 'Border towns.geojson', JSON.stringify({ type: 'FeatureCollection', features: [
    { type: 'Feature', properties: { name: 'Sinuiju', population: 359_341 }, geometry: { type: 'Point', coordinates: [124.4, 40.1] } },
    { type: 'Feature', properties: { name: 'Dandong' }, geometry: { type: 'Point', coordinates: [124.38, 40.13] } },
  ] }));
  await expect(dialog(page)).toContainText('2 places read');
  await expect(dialog(page).getByRole('img', { name: 'Map of what was read' })).toBeVisible();
  await dialog(page).getByLabel('Title of a new briefing').fill('Border towns, east');
  await button(page, 'New briefing').click();
  await page.waitForURL(/\/b\/border-towns-east/);
  await expect(placeButton(page, 'Sinuiju')).toBeVisible();
  expect(stored(idIn(page)).features.map(({ geometry }) => geometry.coordinates)).toEqual([[124.4, 40.1], [124.38, 40.13]]);
  await placeButton(page, 'Sinuiju').click();
  await expect(page.getByRole('dialog', { name: 'Sinuiju' }).getByRole('region', { name: 'Data' })).toContainText('population359341');
  // A town does not occur: a file that tells no status is given none.
  await expect(page.getByRole('dialog', { name: 'Sinuiju' })).not.toContainText('Occurred');
  rmSync(fileOf(idIn(page)));
});

test('KML is added to the briefing that is open, which keeps all it had', async ({ page }) => {
  const address = own('added-to');
  await open(page, address);
  await choose(page, 'harbours.kml', kml(placemark('Wonsan', '127.44,39.15') + placemark('Nowhere', 'xxx,20,200')));
  await expect(dialog(page)).toContainText('1 place read');
  await expect(dialog(page).getByRole('region', { name: 'Skipped or changed' })).toContainText('xxx,20,200');
  const before = stored('added-to');
  await button(page, 'Add to this one').click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('1 place added to this briefing')).toBeAttached();
  await expect(page.getByRole('complementary', { name: 'Briefing' }).getByRole('button', { name: 'Wonsan', exact: true })).toHaveCount(2);
  const now = stored('added-to');
  expect(now.features.slice(0, -1)).toEqual(before.features);
  expect(now.features.at(-1)).toMatchObject({ id: expect.stringMatching(/^wonsan-/), geometry: { coordinates: [127.44, 39.15] } });
  // What was not meant is taken back, and nothing else.
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('1 place taken out of this briefing again')).toBeVisible();
  expect(stored('added-to')).toEqual(before);
  await expect(page.getByRole('complementary', { name: 'Briefing' }).getByRole('button', { name: 'Wonsan', exact: true })).toHaveCount(1);
  // But not where somebody has saved since.
  await choose(page, 'harbours.kml', kml(placemark('Rajin port', '130.3,42.25')));
  await button(page, 'Add to this one').click();
  await expect(page.getByText('1 place added to this briefing')).toBeVisible();
  const later = `${readFileSync(fileOf('added-to'), 'utf8')}\n`;
  writeFileSync(fileOf('added-to'), later);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('saved again since')).toBeVisible();
  expect(readFileSync(fileOf('added-to'), 'utf8')).toBe(later);
  await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expect(page.getByText('saved again since')).toBeHidden();
  rmSync(fileOf('added-to'));
});

test('columns of a table are guessed, and can be chosen', async ({ page }) => {
  await open(page);
  await choose(page, 'list.csv', 'lat,lng,true lat,true lng,where\n1,2,39.15,127.44,Wonsan\n3,4,42.25,130.3,Rajin\n');
  await expect(dialog(page).getByLabel('Latitude')).toHaveValue('lat');
  await dialog(page).getByLabel('Latitude').selectOption('true lat');
  await dialog(page).getByLabel('Longitude').selectOption('true lng');
  await dialog(page).getByLabel('Name').selectOption('where');
  await expect(dialog(page).getByLabel('Name')).toHaveValue('where');
  await expect(button(page, 'New briefing')).toBeEnabled();
  await button(page, 'New briefing').click();
  await page.waitForURL(/\/b\/list/);
  await expect(placeButton(page, 'Rajin')).toBeVisible();
  expect(stored(idIn(page)).features[1]).toMatchObject({ properties: { name: 'Rajin' }, geometry: { coordinates: [130.3, 42.25] } });
  rmSync(fileOf(idIn(page)));
});

test('a table without positions asks for its columns and then reads', async ({ page }) => {
  await open(page);
  await choose(page, 'odd.csv', 'north,east,what\n39.15,127.44,Wonsan\n');
  await expect(dialog(page).getByRole('alert')).toContainText('choose the columns');
  await dialog(page).getByLabel('Latitude').selectOption('north');
  await dialog(page).getByLabel('Longitude').selectOption('east');
  await expect(dialog(page)).toContainText('1 place read');
});

test('a file that cannot be read says why, and nothing is stored', async ({ page }) => {
  await open(page);
  await choose(page, 'broken.geojson', '{ "type": "FeatureCollection", "features": [');
  await expect(dialog(page).getByRole('alert')).toContainText('cannot be imported');
  await expect(button(page, 'New briefing')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(input(page)).toBeFocused();
  // Nothing is typed into a choice of files: the page's keys go on from there.
  await page.keyboard.press('m');
  await expect(page.getByRole('region', { name: 'Measure' })).toBeVisible();
});

test('a hostile file is refused by name of what is wrong with it', async ({ page }) => {
  await open(page);
  await choose(page, 'bomb.kml', '<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "aaaa">]><kml>&a;</kml>');
  await expect(dialog(page).getByRole('alert')).toContainText('DOCTYPE');
  await button(page, 'Close').click();
  await choose(page, 'names.geojson', JSON.stringify({ type: 'FeatureCollection', features: [
    { type: 'Feature', properties: { name: '<img src=x onerror=alert(1)>' }, geometry: { type: 'Point', coordinates: [124.4, 40.1] } },
  ] }));
  await expect(dialog(page)).toContainText('1 place read');
  await expect(page.locator('img')).toHaveCount(0);
});

test('who saves at the same moment loses nothing: it is said, and tried again', async ({ page, context, watch }) => {
  watch.allow(/412/);
  const address = own('contested');
  await open(page, address);
  let others = 1;
  await context.route('**/api/briefings/contested', async (route) => {
    if (route.request().method() === 'PUT' && others-- > 0) {
      const text = readFileSync(fileOf('contested'), 'utf8');
      writeFileSync(`${fileOf('contested')}.new`, text.replace('"What meets in Wonsan"', '"What others made of it"'));
      renameSync(`${fileOf('contested')}.new`, fileOf('contested'));
    }
    await route.continue();
  });
  await choose(page, 'harbours.kml', kml(placemark('Rajin port', '130.3,42.25')));
  await button(page, 'Add to this one').click();
  await expect(dialog(page).getByRole('alert')).toContainText('same moment');
  await button(page, 'Try again').click();
  await expect(placeButton(page, 'Rajin port')).toBeVisible();
  expect(stored('contested').briefing.title).toBe('What others made of it');
  rmSync(fileOf('contested'));
});

test('what is being saved is not left half-way: the dialog waits and says what became of it', async ({ page, context }) => {
  await open(page, own('waited-for'));
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => { answer = resolve; });
  await context.route('**/api/briefings/waited-for', async (route) => {
    if (route.request().method() === 'PUT') await held;
    await route.continue();
  });
  await choose(page, 'harbours.kml', kml(placemark('Rajin port', '130.3,42.25')));
  await expect(button(page, 'Cancel')).toBeEnabled();
  await button(page, 'Add to this one').click();
  await expect(dialog(page)).toContainText('What is being saved is not stopped half-way.');
  await expect(button(page, 'Cancel')).toBeDisabled();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeVisible();
  answer();
  await expect(page.getByText('1 place added to this briefing')).toBeAttached();
  expect(stored('waited-for').features.at(-1)!.properties.name).toBe('Rajin port');
  rmSync(fileOf('waited-for'));
});

test('files may be dropped on the page, one of which is imported, and a table pasted', async ({ page }) => {
  await open(page);
  const transfer = await page.evaluateHandle((text) => {
    const made = new DataTransfer();
    for (const name of ['dropped.kml', 'left.kml']) made.items.add(new File([text], name));
    return made;
  }, kml(placemark('Rajin', '130.3,42.25')));
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop the file to import it')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await expect(page.getByRole('dialog', { name: 'Import dropped.kml' })).toContainText('1 place read');
  await expect(page.getByRole('dialog')).toContainText('Of the 2 that came together, this is the first');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'name\tlat\tlng\nWonsan\t39.15\t127.44\nRajin\t42.25\t130.3');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('dialog', { name: 'Import pasted text' })).toContainText('2 places read');
});

test('100,000 rows are read while the page stays free', async ({ page }) => {
  await open(page);
  const rows = Array.from({ length: 100_000 }, (_, i) => `Row ${i},${(i % 170) - 85},${(i % 350) - 175},2025-07-${String((i % 28) + 1).padStart(2, '0')}`);
  await page.evaluate(() => {
    const seen = { beats: 0 };
    (window as unknown as { seen: typeof seen }).seen = seen;
    setInterval(() => { seen.beats += 1; }, 50);
  });
  await choose(page, 'many.csv', `name,latitude,longitude,date\n${rows.join('\n')}\n`);
  await expect(dialog(page)).toContainText('100,000 places read', { timeout: 30_000 });
  expect(await page.evaluate(() => (window as unknown as { seen: { beats: number } }).seen.beats)).toBeGreaterThan(5);
});

test('the dialog has no faults that axe can see, wide and narrow, by day and by night', { tag: '@long' }, async ({ page }) => {
  for (const { size, address } of [{ size: { width: 1280, height: 720 }, address: '/' }, { size: { width: 375, height: 812 }, address: '/?palette=night' }]) {
    await page.setViewportSize(size);
    await open(page, address);
    await choose(page, 'list.csv', `name,latitude,longitude,layer\n${'Wonsan,39.15,127.44,Ports\nRajin,999,130.3,Ports\n'.repeat(6)}`);
    await expect(dialog(page)).toContainText('6 places read');
    expect(await violations(page, 'dialog')).toEqual([]);
  }
});
