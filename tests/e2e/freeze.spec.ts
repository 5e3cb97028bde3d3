/** The audience's picture held: nothing leaks, nothing is lost from sight, and a clicker gets out. */
import type { Page } from '@playwright/test';
import { atScene, cameraOf, CONSOLE, drag, idle, openShow, SCENES, SHOW, stage, twoWindows } from './support/show';
import { expect, test } from './support/test';

/** Opens a room at the console: where a phone steers the show from. */
async function remoteAddress(desk: Page): Promise<string> {
  await desk.getByRole('button', { name: 'Share' }).click();
  await desk.getByRole('button', { name: 'Open a room' }).click();
  await expect(desk.locator('[data-code]')).toBeVisible();
  const { code, secret } = await desk.evaluate(() => JSON.parse(localStorage.getItem('sandtable-room:lavrov-in-wonsan')!) as { code: string; secret: string });
  return `${new URL(desk.url()).origin}${CONSOLE}#remote=${code}.${secret}`;
}

const frozen = (page: Page, is: boolean) => expect(stage(page)).toHaveAttribute('data-frozen', String(is));

test('frozen, the audience keeps its picture over 100 moves until it is sent, and Drop returns exactly', { tag: '@long' }, async ({ context }) => {
  test.setTimeout(600_000);
  const { show, desk } = await twoWindows(context);
  await desk.keyboard.press('ArrowRight');
  await atScene(show, 'where-we-are');
  await idle(show);
  const before = await cameraOf(show);
  await desk.keyboard.press('z');
  await expect(stage(show)).toHaveAttribute('data-frozen', 'true');
  await show.evaluate(() => {
    const changed = window as { changes?: number };
    changed.changes = 0;
    const root = document.querySelector('[data-scene]')!;
    new MutationObserver((records) => { changed.changes! += records.length; })
      .observe(root, { attributes: true, attributeFilter: ['data-scene', 'data-blank', 'data-camera', 'data-palette'] });
  });
  for (let i = 0; i < 20; i += 1) {
    await drag(desk, [40 * (i % 2 ? 1 : -1), 15]);
    for (const key of ['ArrowRight', 'l', 'l', i % 2 ? 't' : 'ArrowRight']) await desk.keyboard.press(key);
  }
  await expect(desk.getByText('Yours, not yet sent')).toBeVisible();
  expect(await show.evaluate(() => (window as { changes?: number }).changes)).toBe(0);
  expect(await cameraOf(show)).toEqual(before);
  await desk.getByRole('button', { name: 'Drop' }).click();
  await expect(stage(desk)).toHaveAttribute('data-scene', 'where-we-are');
  await expect(stage(show)).toHaveAttribute('data-frozen', 'false');
  expect(await cameraOf(show)).toEqual(before);
  await desk.keyboard.press('z');
  await desk.keyboard.press('End');
  await atScene(show, 'where-we-are');
  await desk.getByRole('button', { name: /^Send and go on/ }).click();
  await atScene(show, 'open-questions');
});

test('what is searched or measured in the console stays the presenter’s until it is sent', async ({ context }) => {
  test.setTimeout(240_000);
  const { show, desk } = await twoWindows(context);
  await desk.keyboard.press('/');
  await desk.getByRole('combobox', { name: 'Search' }).fill('Seoul');
  await expect(desk.getByRole('option').first()).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(stage(desk)).toHaveAttribute('data-frozen', 'true');
  await expect(desk.getByText('Yours, not yet sent')).toBeVisible();
  await expect(show.getByRole('dialog', { name: 'Seoul' })).toBeHidden();
  await desk.keyboard.press('Enter');
  await expect(stage(show)).toHaveAttribute('data-frozen', 'false');
  // What is not of the dossier has a pin, without which the room would not know where to look.
  await desk.keyboard.press('/');
  await desk.getByRole('combobox', { name: 'Search' }).fill('Vladivostok');
  await expect(desk.getByRole('option', { name: /^Vladivostok/ }).first()).toBeVisible();
  await desk.keyboard.press('Enter');
  const pin = (page: Page) => page.locator('[data-found]');
  await expect(pin(desk)).toContainText('Vladivostok');
  await expect(pin(show)).toBeHidden();
  await desk.keyboard.press('Enter');
  await expect(pin(show)).toContainText('Vladivostok');
  // Nor are the scene's words said of it.
  const words = show.getByRole('region', { name: 'Caption' });
  await expect(words.getByRole('heading', { name: 'Vladivostok' })).toBeVisible();
  await expect(words).toContainText('not part of this briefing');
  await expect(words.getByRole('complementary', { name: 'Sources of this scene' })).toBeHidden();
  await desk.keyboard.press('r');
  for (const page of [desk, show]) await expect(pin(page)).toBeHidden();
  await expect(words.getByRole('heading', { name: 'Vladivostok' })).toBeHidden();
  await expect(words).not.toContainText('not part of this briefing');
  // Who asked how far it is sees the line, with its figure.
  await desk.keyboard.press('m');
  const panel = desk.getByRole('region', { name: 'Measure' });
  for (const label of ['Wonsan', 'Kuala Lumpur']) {
    await panel.getByRole('combobox', { name: 'Add a place' }).selectOption({ label });
    await panel.getByRole('button', { name: 'Add place' }).click();
  }
  const line = (page: Page) => page.locator('[data-measured]', { hasText: /4,7\d\d km/ });
  await expect(line(desk)).toBeAttached();
  await expect(line(show)).toBeHidden();
  await desk.getByRole('button', { name: /^Send/ }).click();
  await expect(line(show)).toBeAttached();
  await panel.getByRole('button', { name: /^Close/ }).click();
  for (const page of [desk, show]) await expect(line(page)).toHaveCount(0);
});

test('what is searched in the show stays on that screen while another follows', { tag: '@long' }, async ({ context }) => {
  test.setTimeout(240_000);
  const show = await context.newPage();
  await openShow(show);
  const screen = await context.newPage();
  await openShow(screen, `${SHOW}?follow=1`);
  const before = await cameraOf(screen);
  await show.bringToFront();
  await show.keyboard.press('/');
  await show.getByRole('combobox', { name: 'Search' }).fill('Kursk region');
  await expect(show.getByRole('option').first()).toBeVisible();
  await show.keyboard.press('Enter');
  await frozen(show, true);
  await expect(show.getByText('Frozen: other screens hold their picture')).toBeVisible();
  await expect.poll(() => cameraOf(show), { timeout: 60_000 }).not.toEqual(before);
  expect(await cameraOf(screen)).toEqual(before);
  await show.keyboard.press('Enter');
  await expect.poll(() => cameraOf(screen), { timeout: 60_000 }).not.toEqual(before);
});

test('a reload of the one screen keeps what was prepared on it', async ({ page }) => {
  await openShow(page);
  await page.keyboard.press('z');
  await page.keyboard.press('End');
  await atScene(page, 'open-questions');
  await page.reload();
  await atScene(page, 'open-questions');
  await frozen(page, true);
  await page.keyboard.press('z');
  await atScene(page, 'bottom-line');
});

test('a console that goes while frozen leaves a word on the room’s screen and nothing else, and the clicker goes on from there', { tag: '@long' }, async ({ context }) => {
  test.setTimeout(240_000);
  const { show, desk } = await twoWindows(context);
  await desk.keyboard.press('ArrowRight');
  await atScene(show, 'where-we-are');
  await show.bringToFront();
  await show.keyboard.press('z');
  await frozen(desk, true);
  await desk.bringToFront();
  await desk.keyboard.press('End');
  await atScene(desk, 'open-questions');
  await desk.close();
  const word = show.getByText('no console is open', { exact: false });
  await expect(word).toBeVisible();
  await atScene(show, 'where-we-are');
  await show.keyboard.press('PageDown');
  await atScene(show, 'itinerary');
  await frozen(show, false);
  await expect(word).toBeHidden();
});

test('a show frozen in one of two windows is no matter for the other, which keeps the picture', { tag: '@long' }, async ({ context }) => {
  test.setTimeout(240_000);
  const [show, other] = [await context.newPage(), await context.newPage()];
  for (const page of [show, other]) await openShow(page);
  await show.bringToFront();
  await show.keyboard.press('z');
  await show.keyboard.press('End');
  await atScene(show, 'open-questions');
  await frozen(other, true);
  // Longer than a window that is reloaded may be away.
  await other.waitForTimeout(4_000);
  await expect(other.getByText('no console is open', { exact: false })).toBeHidden();
  await atScene(other, 'bottom-line');
  await show.close();
  await expect(other.getByText('no console is open', { exact: false })).toBeVisible({ timeout: 15_000 });
});

test('a code that is asked for elsewhere is no screen that follows: a search holds nothing back', { tag: '@long' }, async ({ context }) => {
  test.setTimeout(240_000);
  const form = await context.newPage();
  await form.goto(`${SHOW}?join=`);
  await expect(form.getByRole('heading', { name: 'Join a show' })).toBeVisible();
  const show = await context.newPage();
  await openShow(show);
  await show.keyboard.press('/');
  await show.getByRole('combobox', { name: 'Search' }).fill('Kursk region');
  await expect(show.getByRole('option').first()).toBeVisible();
  await show.keyboard.press('Enter');
  await expect(show.getByRole('combobox', { name: 'Search' })).toBeHidden();
  await frozen(show, false);
});

test('a black screen is black for the room while it is frozen, and the console says what is', { tag: '@long' }, async ({ context }) => {
  test.setTimeout(240_000);
  const { show, desk } = await twoWindows(context);
  await desk.keyboard.press('z');
  await desk.keyboard.press('b');
  await expect(stage(show)).toHaveAttribute('data-blank', 'black');
  await expect(desk.getByRole('button', { name: /^Black/ })).toHaveAttribute('aria-pressed', 'true');
  await desk.keyboard.press('z');
  await expect(stage(show)).toHaveAttribute('data-blank', 'black');
  await desk.keyboard.press('b');
  await expect(stage(show)).toHaveAttribute('data-blank', 'none');
});

test('S brings an open console to the front and does not begin it anew', { tag: '@long' }, async ({ context }) => {
  test.setTimeout(240_000);
  const show = await context.newPage();
  await openShow(show);
  const [desk] = await Promise.all([context.waitForEvent('page'), show.keyboard.press('s')]);
  await idle(desk);
  await desk.evaluate(() => { (window as { alive?: boolean }).alive = true; });
  await show.bringToFront();
  await show.keyboard.press('s');
  await show.keyboard.press('ArrowRight');
  await atScene(desk, 'where-we-are');
  expect(context.pages().length).toBe(2);
  expect(new URL(desk.url()).pathname).toBe(CONSOLE);
  expect(await desk.evaluate(() => (window as { alive?: boolean }).alive)).toBe(true);
});

test('a freeze from a phone holds the room’s screen without a word, and its clicker ends it only when the phone is gone', { tag: '@long' }, async ({ context, browser, watch }) => {
  test.setTimeout(240_000);
  watch.allow(/409/);
  const { show, desk } = await twoWindows(context);
  const hand = await browser.newContext({ viewport: { width: 375, height: 812 }, hasTouch: true });
  const phone = await hand.newPage();
  await phone.goto(await remoteAddress(desk));
  await desk.close();
  await phone.getByRole('button', { name: /^Freeze/ }).tap();
  await frozen(show, true);
  // Longer than a console that is reloaded may be away.
  await show.waitForTimeout(4_000);
  await expect(show.getByText('no console is open', { exact: false })).toBeHidden();
  await show.keyboard.press('PageDown');
  await atScene(phone, 'where-we-are');
  await frozen(show, true);
  await atScene(show, 'bottom-line');
  await phone.getByRole('button', { name: /^Send and go on/ }).tap();
  await atScene(show, 'where-we-are');
  await phone.getByRole('button', { name: /^Freeze/ }).tap();
  await frozen(show, true);
  await hand.close();
  await expect(show.getByText('no console is open', { exact: false })).toBeVisible({ timeout: 90_000 });
  await show.keyboard.press('PageDown');
  await frozen(show, false);
});

test('a remote opened twice, or in the presenter’s own browser, steers from each of its tabs', { tag: '@long' }, async ({ context, watch }) => {
  test.setTimeout(240_000);
  watch.allow(/409/);
  const desk = await context.newPage();
  await openShow(desk, CONSOLE);
  const address = await remoteAddress(desk);
  for (const [i, scene] of ['where-we-are', 'itinerary'].entries()) {
    const tab = await context.newPage();
    await tab.setViewportSize({ width: 375, height: 812 });
    await tab.goto(address);
    await atScene(tab, SCENES[i]!);
    await tab.getByRole('button', { name: /^Next/ }).click();
    await atScene(desk, scene);
  }
});

test('a phone whose room is closed says so and takes nothing', { tag: '@long' }, async ({ context, browser, watch }) => {
  test.setTimeout(240_000);
  watch.allow(/404|409/);
  const desk = await context.newPage();
  await openShow(desk, CONSOLE);
  const address = await remoteAddress(desk);
  const hand = await browser.newContext({ viewport: { width: 375, height: 812 }, hasTouch: true });
  const phone = await hand.newPage();
  await phone.goto(address);
  await phone.getByRole('button', { name: /^Next/ }).tap();
  await atScene(desk, 'where-we-are');
  await phone.getByRole('button', { name: /^Freeze/ }).tap();
  await frozen(desk, true);
  await desk.getByRole('button', { name: 'End sharing' }).click();
  await expect(phone.getByText('The show’s room is closed.', { exact: false })).toBeVisible({ timeout: 60_000 });
  for (const name of [/^Back/, /^Drop/, /^Send and go on/]) await expect(phone.getByRole('button', { name })).toBeDisabled();
  await phone.keyboard.press('ArrowRight');
  await atScene(phone, 'where-we-are');
  await expect(desk.getByText('The room is closed', { exact: false })).toHaveCount(0);
  await hand.close();
});
