/** Opening a briefing: the first picture, the way to idle, bytes of script, shifts of the layout. */
import { gzipSync } from 'node:zlib';
import { freshPage, untilIdle } from './browser.mjs';
import { ms, median, ratioRow } from './figures.mjs';

const EXTRA_KB = 60;

async function opened(browser, address, idle) {
  const { page, seen, close } = await freshPage(browser);
  const scripts = new Map();
  page.on('response', async (response) => {
    if (/\.(m?js)(\?|$)/.test(response.url())) scripts.set(response.url(), await response.body().catch(() => Buffer.alloc(0)));
  });
  await page.goto(address, { waitUntil: 'load' });
  if (idle) await untilIdle(page);
  else await page.waitForTimeout(300);
  const figures = await seen();
  await page.waitForTimeout(50);
  const bytes = [...scripts].filter(([url]) => !/worker/.test(url)).reduce((sum, [, body]) => sum + gzipSync(body).length, 0);
  await close();
  return { ...figures, bytes };
}

export async function openRows({ browser, app, yard, rounds, maplibreBytes }) {
  const runs = { app: [], floor: [], empty: [] };
  for (let round = 0; round < rounds; round += 1) {
    runs.app.push(await opened(browser, `${app}/`, true));
    runs.floor.push(await opened(browser, `${yard}/`, true));
    runs.empty.push(await opened(browser, `${app}/nothing-here`, false));
  }
  const of = (name, key) => runs[name].map((run) => run[key]);
  const script = median(of('app', 'bytes')) - median(of('empty', 'bytes')) - maplibreBytes;
  const shift = Math.max(...of('app', 'shift'));
  return [
    ratioRow('first picture / empty page’s first paint', of('app', 'paint'), of('empty', 'paint'), 1.15),
    ratioRow('to idle / floor', of('app', 'idle'), of('floor', 'idle'), 1.1),
    { what: 'script beyond empty page and MapLibre, gzip', measured: `${(script / 1024).toFixed(1)} KB`, bar: `≤ ${EXTRA_KB} KB`, holds: script <= EXTRA_KB * 1024 },
    { what: 'layout shift while opening', measured: shift.toFixed(4), bar: '0', holds: shift < 0.0005 },
    { what: 'longest task while opening (for the record)', measured: ms(median(of('app', 'tasks').map((tasks) => Math.max(0, ...tasks.map(([, length]) => length))))), against: ms(median(of('floor', 'tasks').map((tasks) => Math.max(0, ...tasks.map(([, length]) => length))))), bar: 'none', holds: true },
  ];
}
