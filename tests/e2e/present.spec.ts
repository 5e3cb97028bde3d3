import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { randomOf } from '../random.mjs';
import { violations } from './support/axe';
import { atScene, cameraOf, CONSOLE, drag, idle, leave, openShow, SCENES, SHOW, stage, twoWindows } from './support/show';
import { expect, test } from './support/test';
import { freePort, serve } from '../../.ci/lib/serve.mjs';

const standing = (page: Page) => stage(page).evaluate((root) => ({
  scene: root.dataset.scene, blank: root.dataset.blank, frozen: root.dataset.frozen, palette: root.dataset.palette,
  strokes: root.querySelectorAll('[data-stroke]').length, card: root.querySelector('[role="dialog"][aria-label]')?.getAttribute('aria-label') ?? null,
}));

test('a clicker goes through the whole briefing, and its F5 and Esc end nothing', async ({ page }) => {
  test.setTimeout(240_000);
  await openShow(page);
  await page.evaluate(() => { (window as { alive?: boolean }).alive = true; });
  for (const scene of SCENES.slice(1)) {
    await page.keyboard.press('PageDown');
    await atScene(page, scene);
    await page.keyboard.press('F5');
    await page.keyboard.press('Escape');
    await atScene(page, scene);
  }
  await page.keyboard.press('PageDown');
  await atScene(page, 'open-questions');
  await page.keyboard.press('.');
  await expect(stage(page)).toHaveAttribute('data-blank', 'black');
  await page.keyboard.press('F5');
  await expect(stage(page)).toHaveAttribute('data-blank', 'none');
  for (const scene of SCENES.slice(0, -1).reverse()) {
    await page.keyboard.press('PageUp');
    await atScene(page, scene);
  }
  expect(await page.evaluate(() => (window as { alive?: boolean }).alive)).toBe(true);
});

test('every scene says its title, caption, sources and place in the show, and never on the map', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(240_000);
  await openShow(page);
  for (const [index, scene] of SCENES.entries()) {
    await atScene(page, scene);
    const strip = page.getByRole('region', { name: 'Caption' });
    await expect(strip.getByText(`${index + 1} of ${SCENES.length}`)).toBeVisible();
    await expect(strip.getByText('Blog post on the Russian foreign minister’s visit to Wonsan')).toBeVisible();
    const [map, words] = [await page.locator('[data-map]').boundingBox(), await strip.boundingBox()];
    expect(map!.y + map!.height).toBeLessThanOrEqual(words!.y + 1);
    const fits = await strip.evaluate((box) => [...box.querySelectorAll('h1, h2, p')].every((part) =>
      part.getBoundingClientRect().bottom <= box.getBoundingClientRect().bottom && (part.tagName !== 'P' || part.scrollHeight <= part.clientHeight + 2)));
    expect(fits).toBe(true);
    await page.keyboard.press('ArrowRight');
  }
});

test('the longest title and caption that a scene may have are read whole', async ({ page }) => {
  const folder = path.join(process.cwd(), 'tests', '.output', 'briefings');
  const document = JSON.parse(readFileSync(path.join(folder, 'lavrov-in-wonsan.geojson'), 'utf8')) as { briefing: { title: string; scenes: { title: string; caption: string }[] } };
  const filled = (words: string, length: number) => words.repeat(length).slice(0, length - 1) + '.';
  [215, 1000, 430, 680].forEach((length, i) => Object.assign(document.briefing.scenes[i + 1]!, {
    title: filled('What the visit means for the region ', [60, 36, 76, 120][i]!), caption: filled('The two sides differ on the number of people and on who pays for them. ', length),
  }));
  document.briefing.title = filled('What the visit means for the region ', 200);
  const file = path.join(folder, 'wordy.geojson');
  writeFileSync(file, JSON.stringify(document));
  await page.goto('/b/wordy/present');
  await atScene(page, SCENES[0]!);
  const map = page.getByRole('main', { name: 'Map' });
  const whole = () => map.evaluate((box) => {
    const [room, title] = [box.getBoundingClientRect(), box.querySelector('h1')!.parentElement!.getBoundingClientRect()];
    return title.top >= room.top && title.bottom <= room.bottom;
  });
  for (const size of [{ width: 768, height: 1024 }, { width: 1280, height: 720 }]) {
    await page.setViewportSize(size);
    await expect.poll(whole, `the cover at ${size.width}`).toBe(true);
  }
  await page.setViewportSize({ width: 2560, height: 1440 });
  await expect.poll(async () => (await page.getByText('TLP:CLEAR').boundingBox())!.height, 'the marking on a wall').toBeGreaterThan(60);
  await page.keyboard.press('PageDown');
  const strip = page.getByRole('region', { name: 'Caption' });
  for (const scene of SCENES.slice(1, 5)) {
    await atScene(page, scene);
    for (const size of [{ width: 1024, height: 768 }, { width: 1280, height: 720 }, { width: 1920, height: 1080 }]) {
      await page.setViewportSize(size);
      const cut = () => strip.evaluate((box) => [...box.querySelectorAll('h1, :scope > p')]
        .filter((part) => (part.matches('h1') ? part.getBoundingClientRect().bottom > part.nextElementSibling!.getBoundingClientRect().top : part.scrollHeight > part.clientHeight + 4))
        .map(({ textContent }) => textContent));
      await expect.poll(cut, `${scene} at ${size.width}`).toEqual([]);
    }
    await page.keyboard.press('PageDown');
  }
  rmSync(file);
});

test('the map is the presenter’s to turn: words over it give way, and stand again at the scene', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openShow(page, `${SHOW}?scene=open-questions`);
  const words = page.getByRole('heading', { name: 'Open questions' });
  await expect(words).toBeVisible();
  await idle(page);
  await drag(page, [120, 40]);
  await expect(words).toBeHidden();
  // While the map may still swing: it must not carry the show away again.
  await page.keyboard.press('Backspace');
  await expect(words).toBeVisible();
  await idle(page);
  await expect(words).toBeVisible();
});

test('the address opens a scene and follows the show; its card leaves the keys to the show, without a frame', async ({ page }) => {
  await openShow(page, `${SHOW}?scene=kursk`);
  await atScene(page, 'kursk');
  await expect(page.getByRole('dialog', { name: 'Kursk region' })).toHaveCSS('outline-style', 'none');
  await expect(page.getByRole('heading', { name: 'Kursk region', level: 2 })).not.toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/scene=kharkiv/);
});

test('a scene’s own card names no Esc, which does not close it, and offers nothing while the pointer rests', async ({ page }) => {
  await openShow(page, `${SHOW}?scene=wonsan`);
  const close = page.getByRole('dialog', { name: 'Wonsan' }).getByRole('button', { name: 'Close' });
  await expect(close).toHaveText('Close');
  await expect(close).toHaveCSS('opacity', '0');
  await page.mouse.move(640, 300);
  await page.mouse.move(650, 310);
  await expect(close).toHaveCSS('opacity', '1');
});

test('a card on a screen that follows offers nothing that is the presenter’s to do', { tag: '@long' }, async ({ context }) => {
  test.setTimeout(240_000);
  const show = await context.newPage();
  await openShow(show, `${SHOW}?scene=wonsan`);
  const screen = await context.newPage();
  await openShow(screen, `${SHOW}?follow=1`);
  const [own, followed] = [show, screen].map((page) => page.getByRole('dialog', { name: 'Wonsan' }));
  const nearby = own!.getByRole('button', { name: /^(from|to|Nearby)/ }).first();
  await expect(nearby).toBeVisible();
  await expect(followed!).toContainText((await nearby.textContent())!);
  await expect(followed!.getByRole('button', { name: /^(Close|from|to|Nearby)/ })).toHaveCount(0);
  await expect(followed!.getByRole('button', { name: 'Copy' })).toBeVisible();
});

test('a scene opened by its address stands as it does when the show comes to it', { tag: '@long' }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openShow(page, `${SHOW}?scene=who-says-so`);
  const standsAt = async () => {
    const box = (await page.locator('[data-map] svg text', { hasText: 'Kuala Lumpur' }).first().boundingBox())!;
    return [Math.round(box.x), Math.round(box.y)];
  };
  const opened = await standsAt();
  await page.keyboard.press('PageDown');
  await atScene(page, 'open-questions');
  await idle(page);
  await page.keyboard.press('PageUp');
  await atScene(page, 'who-says-so');
  await idle(page);
  await expect.poll(standsAt).toEqual(opened);
});

test('an address that names a scene goes there, also where a show stands elsewhere', async ({ page }) => {
  await openShow(page);
  await page.keyboard.press('End');
  await atScene(page, 'open-questions');
  await expect(page).toHaveURL(/scene=open-questions/);
  await page.goto(`${SHOW}?scene=wonsan`);
  await idle(page);
  await atScene(page, 'wonsan');
});

test('a number and Enter go to that scene', async ({ page }) => {
  await openShow(page);
  await page.keyboard.press('1');
  await page.keyboard.press('0');
  await expect(page.getByText('Scene 10')).toBeVisible();
  await page.keyboard.press('Enter');
  await atScene(page, 'open-questions');
  // What takes one out of the show leaves it where it is.
  const here = (await stage(page).getAttribute('data-scene'))!;
  await leave(page);
  await expect(page).toHaveURL(/\/b\/lavrov-in-wonsan$/);
  await page.getByRole('link', { name: 'Present' }).click();
  await atScene(page, here);
});

test('a reload resumes the same scene, clock and blank', async ({ page }) => {
  await openShow(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('w');
  await atScene(page, 'itinerary');
  await page.reload();
  await atScene(page, 'itinerary');
  await expect(stage(page)).toHaveAttribute('data-blank', 'white');
  const closed = page.context();
  await page.close();
  const again = await closed.newPage();
  await again.goto(SHOW);
  await atScene(again, 'itinerary');
});

test('a window that comes back follows the show, wherever it has gone meanwhile', { tag: '@long' }, async ({ context }) => {
  test.setTimeout(240_000);
  const { show, desk } = await twoWindows(context);
  await desk.keyboard.press('ArrowRight');
  await atScene(show, 'where-we-are');
  await expect(show).toHaveURL(/scene=where-we-are/);
  await show.goto('about:blank');
  await desk.keyboard.press('End');
  await atScene(desk, 'open-questions');
  await show.goBack();
  await atScene(show, 'open-questions');
  await atScene(desk, 'open-questions');
});

test('a console opened by an address of earlier joins the show where it is, and does not pull it back', { tag: '@long' }, async ({ context }) => {
  test.setTimeout(240_000);
  const { show, desk } = await twoWindows(context);
  await desk.keyboard.press('ArrowRight');
  await atScene(show, 'where-we-are');
  await expect(desk).toHaveURL(/console\?scene=where-we-are/);
  const earlier = desk.url();
  await desk.close();
  await show.keyboard.press('End');
  await atScene(show, 'open-questions');
  const again = await context.newPage();
  await again.goto(earlier);
  await atScene(again, 'open-questions');
  await expect(again).toHaveURL(/scene=open-questions/);
  await atScene(show, 'open-questions');
});

test('a blanked screen keeps the handling, and a reader of the screen hears of it', async ({ page }) => {
  await openShow(page);
  for (const [key, colour] of [['b', 'black'], ['w', 'white']] as const) {
    await page.keyboard.press(key);
    await expect(stage(page)).toHaveAttribute('data-blank', colour);
    await expect(page.getByRole('status').filter({ hasText: `The screen is ${colour}` })).toBeAttached();
    const banner = page.getByText('TLP:CLEAR').first();
    const onTop = await banner.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const holder = element.parentElement!;
      holder.style.pointerEvents = 'auto';
      const hit = document.elementFromPoint(x + width / 2, y + height / 2);
      return hit !== null && element.contains(hit);
    });
    expect(onTop).toBe(true);
    await page.keyboard.press(key);
    await expect(stage(page)).toHaveAttribute('data-blank', 'none');
  }
});

test('a screen blanked from the console takes the keys from what is open on it', { tag: '@long' }, async ({ context }) => {
  test.setTimeout(240_000);
  const { show, desk } = await twoWindows(context);
  for (const [key, open] of [['/', show.getByRole('combobox', { name: 'Search' })], ['g', show.getByRole('dialog', { name: 'All scenes' })]] as const) {
    await show.bringToFront();
    await show.keyboard.press('Home');
    await show.keyboard.press(key);
    await expect(open).toBeVisible();
    await desk.keyboard.press('b');
    await expect(stage(show)).toHaveAttribute('data-blank', 'black');
    await expect(open).toHaveCount(0);
    await show.keyboard.press('PageDown');
    await atScene(show, 'where-we-are');
    await show.keyboard.press('.');
    await expect(stage(show)).toHaveAttribute('data-blank', 'none');
  }
});

test('a stroke beyond the edge of show or console neither leaves it nor loads it anew', { tag: '@long' }, async ({ page }) => {
  for (const address of [SHOW, CONSOLE]) {
    await page.goto(address);
    await expect(page.locator('html')).toHaveCSS('overscroll-behavior', 'none');
  }
});

test('the overview shows all scenes; arrows and Enter choose', async ({ page }) => {
  await openShow(page);
  await page.keyboard.press('g');
  const overview = page.getByRole('dialog', { name: 'All scenes' });
  await expect(overview.getByRole('button', { name: /What to watch/ })).toBeVisible();
  await expect(overview.locator('svg text').first()).toBeAttached();
  expect(await overview.evaluate((box) => box.scrollHeight - box.clientHeight), 'ten scenes need no scrolling').toBeLessThanOrEqual(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(overview).toBeHidden();
  await atScene(page, 'itinerary');
  await page.keyboard.press('o');
  await page.keyboard.press('Escape');
  await expect(overview).toBeHidden();
  await atScene(page, 'itinerary');
  await page.keyboard.press('o');
  await expect(overview).toBeVisible();
  await page.keyboard.press('.');
  await expect(stage(page)).toHaveAttribute('data-blank', 'black');
  await expect(overview).toBeHidden();
});

test('the overview and the keys give the focus back to the button that opened them', async ({ page }) => {
  await openShow(page);
  for (const [opens, dialog] of [['All scenes', 'All scenes'], ['Keys', 'Keys']] as const) {
    const button = page.getByRole('navigation', { name: 'Show' }).getByRole('button', { name: opens });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  }
});

test('Share takes the focus in the console, and gives it back', { tag: '@long' }, async ({ page }) => {
  await openShow(page, CONSOLE);
  const share = page.getByRole('button', { name: 'Share' });
  await share.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Share' }).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(share).toBeFocused();
});

const LEADING = ['ArrowRight', 'ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp', 'Home', 'End', '3', '6', '9', 'Enter', 'b', '.', 'w', 't', 'R', 'u', 'x', 'k'];

test('after 300 commands at random in the console the show stands as it does, to a millionth of a degree', { tag: '@long' }, async ({ context }) => {
  test.setTimeout(900_000);
  const { show, desk } = await twoWindows(context);
  await Promise.all([show, desk].map((page) => page.emulateMedia({ reducedMotion: 'reduce' })));
  const next = randomOf(1_107_2025);
  const shift = (): [number, number] => [Math.round(next() * 120 - 60), Math.round(next() * 60 - 30)];
  for (let i = 0; i < 300; i += 1) {
    const kind = next();
    if (kind < 0.86) await desk.keyboard.press(LEADING[Math.floor(next() * LEADING.length)]!);
    else if (kind < 0.96) await drag(desk, shift());
    else {
      await desk.keyboard.press('d');
      await drag(desk, shift());
      await desk.keyboard.press('d');
    }
  }
  // A last pan, so that the camera is nobody's saved one.
  await drag(desk, [-35, -20]);
  await expect.poll(async () => ({ ...(await standing(show)), card: null })).toEqual({ ...(await standing(desk)), card: null });
  await idle(show);
  const led = await desk.evaluate(() => JSON.parse(localStorage.getItem('sandtable-show:lavrov-in-wonsan') ?? '{}') as { own: { view: { camera: { center: number[]; zoom: number } } } });
  await expect.poll(async () => {
    const [lng, lat, zoom] = await cameraOf(show);
    const { center, zoom: wanted } = led.own.view.camera;
    return Math.max(Math.abs(lng! - center[0]!), Math.abs(lat! - center[1]!), Math.abs(zoom! - wanted));
  }).toBeLessThan(1e-6);
  const here = (await standing(desk)).scene!;
  await show.keyboard.press(here === SCENES.at(-1) ? 'PageUp' : 'PageDown');
  await atScene(desk, SCENES[SCENES.indexOf(here) + (here === SCENES.at(-1) ? -1 : 1)]!);
});

/** Where the dossier's marks stand on a screen, and the ends of what is drawn on it; in its pixels. */
const marksAndInk = (page: Page) => page.evaluate(() => {
  const root = document.querySelector('[data-scene]')!;
  const middle = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x + width / 2, y + height / 2] as const;
  };
  const line = root.querySelector<SVGPathElement>('[data-stroke] path');
  const end = (at: number) => {
    const { x, y } = line!.getPointAtLength(at).matrixTransform(line!.getScreenCTM()!);
    return [x, y] as const;
  };
  const laser = root.querySelector('[data-laser]');
  return {
    marks: [...root.querySelectorAll('[data-map] g[transform^="translate"]:not([data-laser])')].map(middle),
    ink: line ? [end(0), end(line.getTotalLength())] : [],
    laser: laser ? middle(laser) : null,
  };
});

test('laser and ink lie on the same ground on a screen of another size, and stay there when the map moves', { tag: '@long' }, async ({ context }) => {
  test.setTimeout(240_000);
  const [show, other] = [await context.newPage(), await context.newPage()];
  await openShow(show);
  await other.setViewportSize({ width: 900, height: 1000 });
  await openShow(other, SHOW);
  await Promise.all([show, other].map((page) => page.emulateMedia({ reducedMotion: 'reduce' })));
  await show.bringToFront();
  for (const key of ['4', 'Enter']) await show.keyboard.press(key);
  await Promise.all([show, other].map(async (page) => { await atScene(page, 'wonsan'); await idle(page); }));
  const { marks } = await marksAndInk(show);
  const [from, to] = [marks[0]!, marks.at(-1)!];
  await show.keyboard.press('d');
  await show.mouse.move(...from);
  await show.mouse.down();
  await show.mouse.move(...to, { steps: 5 });
  await show.mouse.up();
  await show.keyboard.press('l');
  await show.mouse.move(to[0] + 1, to[1]);
  await show.mouse.move(...to);

  const apart = ([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]) => Math.hypot(x1 - x2, y1 - y2);
  /** How far the ends of the line, and the laser, are from the mark next to each; the larger screen shows more marks. */
  const strayed = async (page: Page) => {
    const seen = await marksAndInk(page);
    if (seen.ink.length < 2 || apart(seen.ink[0]!, seen.ink[1]!) < 20) return Infinity;
    const points = seen.laser ? [...seen.ink, seen.laser] : seen.ink;
    return Math.max(...points.map((point) => Math.min(...seen.marks.map((mark) => apart(point, mark)))));
  };
  for (const page of [show, other]) {
    await expect(page.locator('[data-laser]')).toBeVisible();
    await expect.poll(() => strayed(page)).toBeLessThan(2.5);
  }
  // While one points, what only the hand wants to see does not stand in the room's picture.
  const menu = () => show.evaluate(() => [document.querySelector('[data-still]') === null, getComputedStyle(document.querySelector('nav[aria-label="Show"]')!).opacity]);
  await show.mouse.move(402, 302, { steps: 3 });
  await expect.poll(menu).toEqual([true, '0']);
  await show.mouse.move(60, 10, { steps: 3 });
  await expect.poll(menu).toEqual([true, '1']);
  await show.keyboard.press('l');
  const before = await cameraOf(other);
  await drag(show, [60, -30]);
  await expect.poll(() => cameraOf(other)).not.toEqual(before);
  await idle(other);
  for (const page of [show, other]) await expect.poll(() => strayed(page)).toBeLessThan(2.5);
});

test('a briefing without scenes says so to its presenter', async ({ page }) => {
  const folder = path.join(process.cwd(), 'tests', '.output', 'briefings');
  const file = path.join(folder, 'sceneless.geojson');
  const document = JSON.parse(readFileSync(path.join(folder, 'lavrov-in-wonsan.geojson'), 'utf8')) as { briefing: { scenes?: unknown } };
  delete document.briefing.scenes;
  writeFileSync(file, JSON.stringify(document));
  await openShow(page, '/b/sceneless/console');
  await expect(page.getByRole('region', { name: 'Next scene' }).getByText('This briefing has no scenes', { exact: false })).toBeVisible();
  await page.keyboard.press('g');
  await expect(page.getByRole('dialog', { name: 'All scenes' }).getByText('This briefing has no scenes', { exact: false })).toBeVisible();
  rmSync(file);
});

test('notes, planned time and questions are in the console', async ({ page }) => {
  await openShow(page, `${CONSOLE}?scene=kursk`);
  await expect(page.getByText('Keep the three figures apart', { exact: false })).toBeVisible();
  await expect(page.getByText('of 15:00')).toBeVisible();
  await expect(page.getByText('How many are already there?')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Scene 5 of 10: Kursk region' })).toBeAttached();
  await page.getByRole('button', { name: 'Larger notes' }).click();
  await page.reload();
  await expect(page.getByText('Keep the three figures apart', { exact: false })).toHaveCSS('font-size', '32px');
});

for (const palette of ['paper', 'night'] as const) {
  test(`a list of the console that goes on says so until its end, in ${palette} and where colours are forced`, { tag: '@long' }, async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 560 });
    await openShow(page, `${CONSOLE}?scene=kursk&palette=${palette}`);
    const list = page.getByRole('region', { name: 'Questions and answers' });
    const sign = (what: 'opacity' | 'borderBottomStyle') => list.evaluate((box, name) => getComputedStyle(box, '::after')[name], what);
    expect(await list.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeGreaterThan(40);
    await expect.poll(() => sign('opacity')).toBe('1');
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await sign('borderBottomStyle')).toBe('double');
    await list.evaluate((box) => { box.scrollTop = box.scrollHeight; });
    await expect.poll(() => sign('opacity')).toBe('0');
  });
}

test('a room of yesterday is said to be closed, and the word can be taken away', async ({ page, watch }) => {
  watch.allow(/404/);
  await page.addInitScript(() => {
    if (!sessionStorage.getItem('told')) localStorage.setItem('sandtable-room:lavrov-in-wonsan', JSON.stringify({ code: 'ABCDEF', secret: 'of-yesterday', hosts: [] }));
    sessionStorage.setItem('told', 'yes');
  });
  await page.goto(CONSOLE);
  const word = page.getByRole('alert').filter({ hasText: 'The room is closed' });
  await word.getByRole('button', { name: 'Seen' }).click();
  await expect(word).toHaveCount(0);
});

test('a screen elsewhere joins by code, sees the whole stage at once, and can change nothing', { tag: '@long' }, async ({ context, browser, watch }) => {
  test.setTimeout(240_000);
  watch.allow(/404|409/);
  const { show, desk } = await twoWindows(context);
  await desk.keyboard.press('ArrowRight');
  await desk.getByRole('button', { name: 'Share' }).click();
  await desk.getByRole('button', { name: 'Open a room' }).click();
  const code = (await desk.locator('[data-code]').getAttribute('data-code'))!;
  await expect(desk.getByRole('img', { name: 'QR code: follow the show' })).toBeVisible();
  await expect(desk.getByText('npm start -- --host', { exact: false })).toBeVisible();
  const elsewhere = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
  const screen = await elsewhere.newPage();
  await screen.goto(`${new URL(show.url()).origin}${SHOW}?join=${code}`);
  await atScene(screen, 'where-we-are');
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('ArrowRight');
  await atScene(screen, 'itinerary');
  await screen.keyboard.press('ArrowRight');
  await desk.keyboard.press('b');
  await expect(stage(screen)).toHaveAttribute('data-blank', 'black', { timeout: 45_000 });
  await atScene(screen, 'itinerary');
  // A hall of them must not keep the presenter's machine busy.
  let looks = 0;
  screen.on('request', (request) => { if (request.url().endsWith('/page')) looks += 1; });
  await screen.waitForTimeout(6_000);
  expect(looks).toBeLessThanOrEqual(2);
  await screen.goto(`${new URL(show.url()).origin}${SHOW}?join=ZZZZZZ`);
  await expect(screen.getByText('There is no show of this code here.', { exact: false })).toBeVisible();
  await elsewhere.close();
});

test('a presenter without a console is told when other screens are not reached, and when they are again', { tag: '@long' }, async ({ context, watch }) => {
  test.setTimeout(240_000);
  watch.allow(/Failed to load resource|ERR_FAILED|409/);
  const { show, desk } = await twoWindows(context);
  await desk.getByRole('button', { name: 'Share' }).click();
  await desk.getByRole('button', { name: 'Open a room' }).click();
  await expect(desk.getByText('Live', { exact: true })).toBeVisible();
  await context.route('**/api/shows/**', (route) => route.abort());
  await desk.close();
  await show.bringToFront();
  await show.keyboard.press('ArrowRight');
  const sign = show.getByText('The server does not answer: other screens keep their picture.', { exact: false });
  await expect(sign).toBeVisible({ timeout: 20_000 });
  await context.unroute('**/api/shows/**');
  await expect(sign).toHaveCount(0, { timeout: 20_000 });
});

test('a server that is asked to stop does so under its followers, and tells them', { tag: '@long' }, async ({ page, watch }) => {
  watch.allow(/Failed to load resource|ERR_CONNECTION/);
  const { server, address } = await serve(await freePort(40_000), { env: { ...process.env, BRIEFINGS_DIR: path.join(process.cwd(), 'briefings') } });
  const stopped = new Promise((resolve) => server.once('exit', resolve));
  try {
    const opened = await page.request.post(`${address}/api/shows`, { headers: { origin: address }, data: { briefing: 'lavrov-in-wonsan' } });
    const { code } = (await opened.json()) as { code: string };
    const following = page.waitForResponse(/events$/);
    await page.goto(`${address}${SHOW}?join=${code}`);
    await following;
    server.kill('SIGINT');
    await expect(page.getByText('The show has ended.', { exact: false })).toBeVisible();
    await stopped;
  } finally {
    server.kill('SIGKILL');
  }
});

for (const palette of ['paper', 'night']) {
  test(`no accessibility violations in ${palette}: show, overview, keys, console`, { tag: palette === 'night' ? [] : '@long' }, async ({ page }) => {
    test.setTimeout(240_000);
    await openShow(page, `${SHOW}?palette=${palette}`);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await atScene(page, 'wonsan');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('g');
    await expect(page.getByRole('dialog', { name: 'All scenes' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await openShow(page, `${CONSOLE}?palette=${palette}`);
    expect(await violations(page)).toEqual([]);
  });
}

test.describe('a tablet held upright', () => {
  test.use({ viewport: { width: 820, height: 1180 } });

  test('shows a scene with its map whole; held sideways, with its card beside', { tag: '@long' }, async ({ page }) => {
    await openShow(page, `${SHOW}?scene=kursk`);
    await expect(page.getByRole('heading', { name: 'Kursk region', level: 1 })).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.setViewportSize({ width: 1180, height: 820 });
    await expect(page.getByRole('dialog', { name: 'Kursk region' })).toBeVisible();
  });

  test('opens the card of the place that the scene is about when it is tapped', async ({ page }) => {
    await openShow(page, `${SHOW}?scene=kursk`);
    const card = page.getByRole('dialog', { name: 'Kursk region' });
    await expect(card).toHaveCount(0);
    await page.locator('[data-map] svg text', { hasText: 'Kursk region' }).first().click({ force: true });
    await expect(card).toBeVisible();
    await card.getByRole('button', { name: /^Close/ }).click();
    await expect(card).toHaveCount(0);
  });
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true });

  test('begins each scene at its title, however far the one before was read', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 480 });
    await openShow(page, `${SHOW}?scene=wonsan`);
    const words = page.getByRole('region', { name: 'Caption' });
    await words.evaluate((box) => { box.scrollTop = 60; });
    expect(await words.evaluate((box) => box.scrollTop)).toBe(60);
    await page.keyboard.press('ArrowRight');
    await atScene(page, 'kursk');
    expect(await words.evaluate((box) => box.scrollTop)).toBe(0);
  });

  test('brings the menu by a tap, of which nothing in it is pressed', async ({ page }) => {
    await openShow(page, `${SHOW}?scene=wonsan`);
    const still = page.locator('[data-still]');
    await expect(still).toBeAttached({ timeout: 20_000 });
    const next = (await page.getByRole('button', { name: 'Next', exact: true }).boundingBox())!;
    await page.touchscreen.tap(next.x + next.width / 2, next.y + next.height / 2);
    await expect(still).toHaveCount(0);
    await atScene(page, 'wonsan');
    await page.getByRole('button', { name: 'Next', exact: true }).tap();
    await atScene(page, 'kursk');
  });

  test('freezes, draws and goes black by its own menu, says so below it, and comes back by a tap', async ({ page }) => {
    await openShow(page, `${SHOW}?scene=wonsan`);
    const menu = page.getByRole('navigation', { name: 'Show' });
    const press = async (name: string) => {
      await page.getByRole('region', { name: 'Caption' }).tap();
      await menu.getByRole('button', { name, exact: true }).tap();
    };
    await press('Freeze');
    await expect(stage(page)).toHaveAttribute('data-frozen', 'true');
    await expect(menu.getByRole('button', { name: 'Frozen' })).toHaveAttribute('aria-pressed', 'true');
    const [said, over] = [(await page.getByText(/^Frozen: other screens/).boundingBox())!, (await menu.boundingBox())!];
    expect(said.y >= over.y + over.height || said.y + said.height <= over.y, 'the sign is not under the menu').toBe(true);
    await press('Send and go on');
    await expect(stage(page)).toHaveAttribute('data-frozen', 'false');
    await press('Draw');
    await drag(page, [60, 20]);
    await expect(page.locator('[data-stroke]')).toHaveCount(1);
    await press('Clear');
    await expect(page.locator('[data-stroke]')).toHaveCount(0);
    await press('Black');
    await expect(stage(page)).toHaveAttribute('data-blank', 'black');
    await page.touchscreen.tap(180, 400);
    await expect(stage(page)).toHaveAttribute('data-blank', 'none');
  });

  for (const [held, width, height] of [['on its side', 812, 375], ['of a tablet', 1180, 820]] as const) {
    test(`${held} has targets of a finger’s size, in show and console, and nothing beside the screen`, { tag: '@long' }, async ({ page }) => {
      await page.setViewportSize({ width, height });
      for (const [address, of] of [[SHOW, 'nav'], [CONSOLE, '*']] as const) {
        await openShow(page, `${address}?scene=wonsan`);
        const small = await page.locator(`${of} button:visible, ${of} > a:visible`).evaluateAll((all) => all
          .map((one) => ({ name: one.textContent, ...one.getBoundingClientRect().toJSON() as DOMRect }))
          .filter(({ width: wide, height: high, right }) => wide < 43.5 || high < 43.5 || right > window.innerWidth));
        expect(small, address).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    });
  }

  test('does not begin the clock anew by one stray thumb, but by a second press', async ({ page }) => {
    await page.addInitScript(() => {
      // A talk of twenty minutes so far.
      const then = Date.now;
      Date.now = () => then() + (document.documentElement.dataset.later ? 20 * 60_000 : 0);
    });
    await page.goto(CONSOLE);
    const elapsed = page.getByRole('region', { name: 'Time and handling' });
    // The show has begun, and its clock goes.
    await expect(elapsed).toContainText(/00:0[2-9]/);
    await page.evaluate(() => { document.documentElement.dataset.later = 'yes'; });
    await expect(elapsed).toContainText(/20:0\d/);
    await page.getByRole('button', { name: 'Restart' }).tap();
    await expect(page.getByRole('button', { name: 'Sure?' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Restart' })).toBeVisible({ timeout: 10_000 });
    await expect(elapsed).toContainText(/20:[0-5]\d/);
    await page.getByRole('button', { name: 'Restart' }).tap();
    await page.getByRole('button', { name: 'Sure?' }).tap();
    await expect(elapsed).toContainText(/00:0\d/);
  });

  test('has a marking of sixty letters whole, on a show and a remote, and over nothing else', { tag: '@long' }, async ({ page }) => {
    const folder = path.join(process.cwd(), 'tests', '.output', 'briefings');
    const file = path.join(folder, 'long-marking.geojson');
    const marking = 'FOR THE DELEGATION AND ITS STAFF ONLY, NOT TO BE PASSED ON';
    writeFileSync(file, readFileSync(path.join(folder, 'lavrov-in-wonsan.geojson'), 'utf8').replace('"handling": "TLP:CLEAR"', `"handling": { "text": "${marking}", "color": "#ff2b2b" }`));
    await page.setViewportSize({ width: 320, height: 568 });
    const boxOf = async (one: Locator) => (await one.boundingBox())!;
    const banner = page.getByText(marking);
    const isClear = async (one: Locator) => {
      const [over, box] = await Promise.all([boxOf(banner), boxOf(one)]);
      expect(over.x).toBeGreaterThanOrEqual(0);
      expect(over.y + over.height).toBeLessThanOrEqual(box.y + 1);
    };
    await openShow(page, '/b/long-marking/present?scene=kursk');
    await isClear(page.getByRole('heading', { level: 1 }));
    await isClear(page.getByText(/^As of/));
    // The menu is over the map until nothing has moved for a while.
    await expect(page.locator('[data-still]').first()).toBeAttached({ timeout: 20_000 });
    await page.locator('[data-map] svg text', { hasText: 'Kursk region' }).first().tap({ force: true });
    const card = page.getByRole('dialog', { name: 'Kursk region' });
    await expect(card).toBeVisible();
    await isClear(card);
    const low = (await boxOf(card)).height;
    await card.getByRole('button', { name: 'Make taller' }).click();
    await expect.poll(async () => (await boxOf(card)).height).toBeGreaterThan(low);
    await isClear(card);
    await page.goto('/b/long-marking/console?scene=kursk');
    for (const name of ['Clock, UTC', 'Elapsed']) await isClear(page.getByText(name));
    rmSync(file);
  });

  test('is a remote: two large buttons, notes, freeze and blank', async ({ page }) => {
    await page.goto(`${CONSOLE}?scene=itinerary`);
    for (const name of [/^Next/, /^Back/]) {
      const box = await page.getByRole('button', { name }).boundingBox();
      expect(box!.height).toBeGreaterThanOrEqual(88);
    }
    await page.getByRole('button', { name: /^Next/ }).tap();
    await atScene(page, 'wonsan');
    await page.getByRole('button', { name: /^Black/ }).tap();
    await expect(stage(page)).toHaveAttribute('data-blank', 'black');
    await page.getByRole('button', { name: /^Freeze/ }).tap();
    const [back, send] = [page.getByRole('button', { name: /^Back/ }), page.getByRole('button', { name: /^Send/ })];
    expect(await send.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), 'Send is whole').toBeLessThanOrEqual(0);
    expect((await send.boundingBox())!.y, 'and beside Back').toBe((await back.boundingBox())!.y);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    await expect(page.locator('[data-map]')).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
  });
});

test.describe('before any script has run', () => {
  test.use({ javaScriptEnabled: false });

  for (const [name, address] of [['show', SHOW], ['console', CONSOLE]]) {
    test(`the ${name} has the map of the scene that its address names`, async ({ page }) => {
      await page.goto(`${address}?scene=itinerary`);
      const picture = page.locator('[data-scene="itinerary"] [data-map]');
      await expect(picture.getByText('Kuala Lumpur').filter({ visible: true })).toHaveCount(1);
    });
  }
});

test('a button that was clicked leaves the keys to the show', { tag: '@long' }, async ({ page }) => {
  await openShow(page);
  let moves = 0;
  /** The buttons go while the pointer stands still, also while a slow machine gets round to the click. */
  const click = (name: string) => expect(async () => {
    await page.mouse.move(300 + 20 * (moves += 1), 300);
    await page.getByRole('button', { name, exact: true }).click({ timeout: 10_000 });
  }).toPass();
  await click('Paper');
  await page.keyboard.press('Space');
  await atScene(page, 'where-we-are');
  await click('Next');
  await atScene(page, 'itinerary');
  for (const key of ['5', 'Enter']) await page.keyboard.press(key);
  await atScene(page, 'kursk');
});

test('a kiosk plays by itself, and any key pauses it', async ({ page }) => {
  await page.clock.install();
  await openShow(page, `${SHOW}?autoplay=1&loop=1`);
  await page.clock.fastForward(61_000);
  await atScene(page, 'where-we-are');
  await page.keyboard.press('y');
  await expect(page.getByText('Paused')).toBeVisible();
  await page.clock.fastForward(200_000);
  await atScene(page, 'where-we-are');
  // Left alone for five minutes, it goes on.
  await page.clock.fastForward(110_000);
  await expect(page.getByText('Paused')).toBeHidden();
});

test('a screen that the machine let go to sleep is kept awake again', { tag: '@long' }, async ({ page }) => {
  await page.addInitScript(() => {
    const locks: { released: boolean; release(): Promise<void> }[] = [];
    const request = async () => {
      const lock = { released: false, release: async () => { lock.released = true; } };
      locks.push(lock);
      return lock;
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
    Object.assign(window, { locks });
  });
  await openShow(page);
  const held = () => page.evaluate(() => (window as unknown as { locks: { released: boolean }[] }).locks.filter(({ released }) => !released).length);
  await expect.poll(held).toBe(1);
  await page.evaluate(() => { for (const lock of (window as unknown as { locks: { released: boolean }[] }).locks) lock.released = true; });
  await expect.poll(held, { timeout: 20_000 }).toBe(1);
});

test('a show set going by mistake is ended by Esc', async ({ page }) => {
  await openShow(page);
  await page.keyboard.press('a');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Paused')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Paused')).toBeHidden();
  await page.keyboard.press('F5');
  await page.keyboard.press('PageDown');
  await atScene(page, 'where-we-are');
});
