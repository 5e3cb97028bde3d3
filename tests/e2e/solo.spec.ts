/** The briefing as one HTML file: made by the running app, then opened where there is no network at all. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { findFirefox, openFirefox } from './support/firefox';
import { leave } from './support/show';
import { canCutOff, fileBrowser, openFile, OUT } from './support/solo';
import { card, expect, FIVE, placeButton, test } from './support/test';

const FILE = path.join(OUT, 'open.html');
const LOCKED = path.join(OUT, 'locked.html');
const PASSPHRASE = 'four words without sense';
const MOST_BYTES = 15_000_000;

test.describe.configure({ mode: 'serial', timeout: 180_000 });

/** A file has everything to unpack and draw by itself. */
const idle = (page: Page): Promise<void> => expect(page.locator('[data-map="idle"]')).toBeVisible({ timeout: 120_000 });

let browser: Browser;
test.beforeAll(async () => { browser = await fileBrowser(); });
test.afterAll(() => browser.close());

async function save(page: Page, item: string | RegExp, file: string, answer?: () => Promise<void>): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download', { timeout: 150_000 });
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  await answer?.();
  await (await download).saveAs(file);
  return (await download).suggestedFilename();
}

test('the Export menu makes one HTML file that can be sent', async ({ page }) => {
  await page.goto('/');
  expect(await save(page, 'HTML file', FILE)).toBe('lavrov-in-wonsan.html');
  expect(statSync(FILE).size).toBeLessThanOrEqual(MOST_BYTES);
  const head = readFileSync(FILE, 'utf8').slice(0, 4000);
  expect(head).toContain("default-src 'none'");
  expect(head).not.toMatch(/unsafe|https?:/);
});

test('from the disk it shows the briefing, and says and keeps that it makes no request', async () => {
  if (!canCutOff()) console.warn('Not root: the file is opened offline, but not in a network namespace without interfaces.');
  const { page, requests, errors } = await openFile(browser, FILE);
  await idle(page);
  await expect(page.getByText('0 network requests').first()).toBeVisible();
  await expect(page.getByText('TLP:CLEAR').first()).toBeVisible();
  for (const name of FIVE) await expect(placeButton(page, name)).toBeVisible();

  const label = page.locator('[data-map] svg text', { hasText: 'Kuala Lumpur' }).first();
  const box = (await label.boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + 12);
  await expect(card(page, 'Kuala Lumpur')).toBeVisible();
  await page.goBack();
  await expect(card(page, 'Kuala Lumpur')).toBeHidden();

  await placeButton(page, 'Wonsan').click();
  await expect(card(page, 'Wonsan').getByText('F3').first()).toBeVisible();
  await expect(page).toHaveURL(/#.*place=wonsan/);
  await page.keyboard.press('Escape');
  await expect(card(page, 'Wonsan')).toBeHidden();
  expect({ requests, errors }).toEqual({ requests: [], errors: [] });
  await page.context().close();
});

test('the timeline can be drawn narrower, and the map shows less', { tag: '@long' }, async () => {
  const { page, requests, errors } = await openFile(browser, FILE);
  await idle(page);
  const handle = page.locator('[data-handle="to"]');
  const before = Number(await handle.getAttribute('aria-valuenow'));
  const from = (await handle.boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x - 420, from.y + 4, { steps: 8 });
  await page.mouse.up();
  await expect.poll(async () => Number(await handle.getAttribute('aria-valuenow'))).toBeLessThan(before);
  await expect(page).toHaveURL(/#.*window=/);
  expect({ requests, errors }).toEqual({ requests: [], errors: [] });
  await page.context().close();
});

test('the search finds what is in the file, countries, seas and larger towns too, and says what is not', async () => {
  const { page, errors } = await openFile(browser, FILE);
  await idle(page);
  await page.keyboard.press('/');
  await expect(page.getByText(/Of the gazetteer, this file has/)).toBeVisible();
  for (const [typed, found] of [['Japan', /^Japan/], ['Black Sea', /^Black Sea/], ['владивосток', /^Vladivostok/]] as const) {
    await page.getByRole('combobox', { name: 'Search' }).fill(typed);
    await expect(page.getByRole('option', { name: found }).first()).toBeVisible();
  }
  await page.getByRole('combobox', { name: 'Search' }).fill('원산');
  await expect(page.getByRole('option', { name: /Wonsan/ }).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Search' }).fill('39.15 127.44');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-map] svg text', { hasText: '39.15' }).first()).toBeVisible();
  expect(errors).toEqual([]);
  await page.context().close();
});

test('far from every scene the world goes on', { tag: '@long' }, async () => {
  const { page, requests, errors } = await openFile(browser, FILE, { hash: '#at=-33.9,18.4,9z&palette=night' });
  await idle(page);
  const shot = await page.locator('[data-map]').screenshot();
  await page.goto(`file://${FILE}#at=-33.9,-20,9z&palette=night`);
  await page.reload();
  await idle(page);
  // A coast lies here, and open sea there: were the tiles missing, both would be the same flat colour.
  expect(shot.length).toBeGreaterThan(1.2 * (await page.locator('[data-map]').screenshot()).length);
  expect({ requests, errors }).toEqual({ requests: [], errors: [] });
  await page.context().close();
});

test('the show runs in two windows, each in step with the other', async () => {
  const { page, requests, errors } = await openFile(browser, FILE);
  await idle(page);
  await page.getByRole('link', { name: 'Present' }).filter({ visible: true }).click();
  await expect(page.locator('[data-scene]').first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#\/present\?scene=where-we-are|#\/present\?scene=itinerary/);
  const [desk] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('s')]);
  await expect(desk.locator('[data-audience-scene]')).toBeVisible();
  await desk.getByRole('button', { name: /Wonsan/ }).first().click();
  await expect(page).toHaveURL(/scene=wonsan/);
  await page.bringToFront();
  await page.keyboard.press('ArrowRight');
  await expect(desk.locator('[data-audience-scene="kursk"]')).toBeVisible();
  await leave(page);
  await expect(placeButton(page, 'Wonsan')).toBeVisible();
  expect({ requests, errors }).toEqual({ requests: [], errors: [] });
  await page.context().close();
});

test('a page whose code fails says so, and can be loaded again', { tag: '@long' }, async () => {
  const { page } = await openFile(browser, FILE, { hash: '#/present' });
  await expect(page.locator('[data-scene]').first()).toBeVisible({ timeout: 60_000 });
  await page.evaluate(() => {
    window.ResizeObserver = class { constructor() { throw new Error('broken on purpose'); } } as unknown as typeof ResizeObserver;
    location.hash = '#';
  });
  await expect(page.getByRole('alert')).toContainText('broken on purpose');
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await idle(page);
  await expect(placeButton(page, 'Wonsan')).toBeVisible();
  await page.context().close();
});

test('a changed byte is noticed: of the parts by the checksum, of the program by the policy', async () => {
  const html = readFileSync(FILE, 'utf8');
  const inParts = html.indexOf('id="parts">') + 200_000;
  const other = html[inParts] === 'A' ? 'B' : 'A';
  const changed = path.join(OUT, 'changed.html');
  writeFileSync(changed, html.slice(0, inParts) + other + html.slice(inParts + 1));
  const { page } = await openFile(browser, changed);
  await expect(page.getByRole('alert')).toContainText('changed or damaged');
  await page.context().close();

  const program = path.join(OUT, 'program.html');
  writeFileSync(program, html.replace(/<\/script>\n<\/body>/, ';fetch("http://127.0.0.1/")</script>\n</body>'));
  const forged = await openFile(browser, program);
  await expect(forged.page.getByText(/Nothing happens\?/)).toBeVisible();
  expect(forged.errors.join()).toMatch(/Content Security Policy/);
  expect(forged.requests).toEqual([]);
  await forged.page.context().close();
});

test('a locked file opens by its passphrase alone', async ({ page }) => {
  await page.goto('/');
  const name = await save(page, /passphrase…$|^Locked file/, LOCKED, async () => {
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByLabel('Once more').fill('something else');
    await page.getByRole('button', { name: 'Make the file' }).click();
    await expect(page.getByText('The two are not the same.')).toBeVisible();
    await page.getByLabel('Once more').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Make the file' }).click();
  });
  expect(name).toBe('lavrov-in-wonsan-locked.html');
  expect(readFileSync(LOCKED, 'utf8')).not.toContain('Wonsan</');
  const file = await openFile(browser, LOCKED);
  await expect(file.page.getByText('0 network requests')).toBeVisible();
  await file.page.getByLabel('Passphrase', { exact: true }).fill('four words without sens');
  await file.page.getByRole('button', { name: 'Open' }).click();
  await expect(file.page.getByRole('alert')).toContainText('does not open the file');
  await file.page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await file.page.getByRole('button', { name: 'Open' }).click();
  await idle(file.page);
  await expect(placeButton(file.page, 'Wonsan')).toBeVisible();
  expect(file).toMatchObject({ requests: [], errors: [] });
  await file.page.context().close();
});

test('Firefox opens it too', async () => {
  const firefox = findFirefox();
  test.skip(!firefox, 'NOT TESTED: there is no Firefox on this machine (apt install firefox-esr).');
  const window = await openFirefox(firefox!, 2_900 + test.info().workerIndex);
  try {
    await window.goto(`file://${FILE}`);
    await expect.poll(() => window.run<string | null>('return document.querySelector("[data-map]")?.dataset.map ?? null'), { timeout: 120_000 }).toBe('idle');
    await window.run('[...document.querySelectorAll("aside button")].find((button) => button.textContent.includes("Wonsan")).click()');
    await expect.poll(() => window.run<string>('return document.querySelector("[role=dialog]")?.textContent ?? ""')).toContain('원산');
    expect(await window.run('return performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !/^(file|blob|data):/.test(name))')).toEqual([]);
  } finally {
    window.close();
  }
});
