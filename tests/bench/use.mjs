/** Using a briefing: click to card, memory after many cards, an edit on disk, dragging the window of time. */
import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freshPage, untilIdle, untilOpened } from './browser.mjs';
import { ms, median, percentile } from './figures.mjs';

const CLICKS = 60;
const CARDS = 200;
const EDITS = 12;

/** Milliseconds from a press of a place's button to its card in the document, inside the page. One presses when the map rests. */
async function clickToCard(page, names) {
  return page.evaluate(async ({ all, clicks }) => {
    const button = (name) => [...document.querySelectorAll('aside button')].find((one) => one.textContent === name);
    const times = [];
    for (let i = 0; i < clicks; i += 1) {
      const name = all[i % all.length];
      const started = performance.now();
      const shown = new Promise((resolve) => {
        const watcher = new MutationObserver(() => {
          if (document.querySelector(`[role="dialog"][aria-label="${name}"]`)) { watcher.disconnect(); resolve(performance.now()); }
        });
        watcher.observe(document.body, { subtree: true, childList: true, attributes: true });
      });
      button(name).click();
      times.push((await shown) - started);
      do await new Promise((rest) => setTimeout(rest, 120)); while (!document.querySelector('[data-map="idle"]'));
    }
    return times;
  }, { all: names, clicks: CLICKS });
}

async function heap(client) {
  for (let i = 0; i < 3; i += 1) await client.send('HeapProfiler.collectGarbage');
  return (await client.send('Runtime.getHeapUsage')).usedSize;
}

async function openAndClose(page, names, times) {
  await page.evaluate(async ({ all, count }) => {
    const button = (name) => [...document.querySelectorAll('aside button')].find((one) => one.textContent === name);
    for (let i = 0; i < count; i += 1) {
      button(all[i % all.length]).click();
      await new Promise((rest) => setTimeout(rest, 30));
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      await new Promise((rest) => setTimeout(rest, 30));
    }
  }, { all: names, count: times });
}

/** Milliseconds from a file's change on disk to the changed name in the open page's list. */
async function editsShown(browser, app, folder) {
  const file = path.join(folder, 'edited.geojson');
  copyFileSync(path.join(folder, 'lavrov-in-wonsan.geojson'), file);
  const text = readFileSync(file, 'utf8');
  const { page, close } = await freshPage(browser);
  await page.goto(`${app}/b/edited`);
  await untilIdle(page);
  const times = [];
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const name = `Wonsan ${edit}`;
    // At another point of the second in which the page looks each time.
    await page.waitForTimeout(500 + edit * 170);
    writeFileSync(`${file}.new`, text.replace('"name": "Wonsan"', `"name": "${name}"`));
    const began = performance.now();
    renameSync(`${file}.new`, file);
    await page.getByRole('button', { name, exact: true }).waitFor({ timeout: 30_000 });
    times.push(performance.now() - began);
  }
  await close();
  return times;
}

const NAMES = ['Wonsan', 'Kuala Lumpur', 'Kursk region', 'Kharkiv region', 'Tumen River bridge'];

export async function useRows({ browser, app, folder, rounds }) {
  const { page, close } = await freshPage(browser);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${app}/`);
  await untilOpened(page);
  await clickToCard(page, NAMES);
  const clicks = await clickToCard(page, NAMES);
  const client = await page.context().newCDPSession(page);
  // The map keeps tiles of where it was, up to a limit: only from there on growth is a leak.
  await openAndClose(page, NAMES, CARDS);
  const before = await heap(client);
  await openAndClose(page, NAMES, CARDS);
  const after = await heap(client);
  await close();
  const growth = after / before - 1;
  const p95 = percentile(clicks, 0.95);
  const edits = await editsShown(browser, app, folder);
  const slowest = Math.max(...edits);
  const drag = [];
  for (let round = 0; round < Math.min(rounds, 7); round += 1) drag.push(await dragWindow(browser, `${app}/b/dated`));
  const longest = median(drag);
  return [
    { what: 'click to card, p95', measured: ms(p95), bar: '≤ 33 ms', holds: p95 <= 33 },
    { what: `heap after ${CARDS} cards`, measured: `${(after / 1e6).toFixed(1)} MB`, against: `${(before / 1e6).toFixed(1)} MB`, ratio: (after / before).toFixed(3), bar: '≤ 1.05', holds: growth <= 0.05 },
    { what: `slowest of ${EDITS} edits on disk to be shown`, measured: ms(slowest), bar: '≤ 2000 ms', holds: slowest <= 2000 },
    { what: 'longest task in a drag of the window, 5,000 features', measured: ms(longest), bar: '≤ 50 ms', holds: longest <= 50 },
  ];
}

/** The longest task while the first handle of the window is dragged over the axis; 0 where none passed 50 ms. */
async function dragWindow(browser, address) {
  const { page, close } = await freshPage(browser);
  await page.goto(address);
  await untilOpened(page);
  const handle = page.getByRole('slider').first();
  const box = await handle.boundingBox();
  const from = await page.evaluate(() => performance.now());
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 60; step += 1) {
    await page.mouse.move(x + step * 8, y);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  await page.waitForTimeout(200);
  const tasks = await page.evaluate((start) => globalThis.benchSeen.tasks.filter(([at]) => at >= start).map(([, length]) => length), from);
  await close();
  return Math.max(0, ...tasks);
}
