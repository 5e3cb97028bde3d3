/** Taking a briefing away, and taking a file in: how long each lasts, how big it is, whether the page stays free. */
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../.ci/lib/prepare.mjs';
import { freshPage, idleOf, untilIdle, untilOpened } from './browser.mjs';
import { median, ms, ratioRow } from './figures.mjs';

const ROUNDS = 3;
const ROWS = 100_000;
const FILE = path.join(root, 'tests', '.output', 'bench.html');
const TABLE = path.join(root, 'tests', '.output', 'bench.csv');

/** Seconds from the choice in the menu to the file, and its bytes. */
async function takenAway(browser, app, item, keep = null) {
  const { page, close } = await freshPage(browser);
  await page.goto(`${app}/`);
  await untilIdle(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const download = page.waitForEvent('download', { timeout: 300_000 });
  const began = performance.now();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  const file = await (await download).path();
  const took = performance.now() - began;
  if (keep) await (await download).saveAs(keep);
  const { size } = statSync(file);
  await close();
  return { took, size };
}

/** Milliseconds until a big table is read, and the longest task meanwhile. A file from the disk: bytes handed over by the test would be unpacked in the page. */
async function imported(browser, app) {
  const rows = Array.from({ length: ROWS }, (_, i) => `Row ${i},${(i % 170) - 85},${(i % 350) - 175},2025-07-${String((i % 28) + 1).padStart(2, '0')}`);
  writeFileSync(TABLE, `name,latitude,longitude,date\n${rows.join('\n')}\n`);
  const { page, seen, close } = await freshPage(browser);
  await page.goto(`${app}/`);
  await untilOpened(page);
  const from = await page.evaluate(() => performance.now());
  const began = performance.now();
  await page.getByLabel('Import', { exact: true }).setInputFiles(TABLE);
  await page.getByRole('dialog').getByText(/100,000 places read/).first().waitFor({ timeout: 120_000 });
  const took = performance.now() - began;
  const { tasks } = await seen();
  await close();
  return { took, longest: Math.max(0, ...tasks.filter(([at]) => at >= from).map(([, length]) => length)) };
}

const seconds = (value) => `${(value / 1000).toFixed(1)} s`;
const times = async (count, run) => {
  const results = [];
  for (let i = 0; i < count; i += 1) results.push(await run());
  return results;
};

export async function filesRows({ browser, app }) {
  const pdf = await times(ROUNDS, () => takenAway(browser, app, 'PDF handout'));
  const slides = await times(ROUNDS, () => takenAway(browser, app, 'PowerPoint'));
  const html = await takenAway(browser, app, 'HTML file', FILE);
  const idle = { file: [], served: [] };
  for (let round = 0; round < 5; round += 1) {
    idle.file.push(await idleOf(browser, pathToFileURL(FILE).href));
    idle.served.push(await idleOf(browser, `${app}/`));
  }
  const csv = await times(ROUNDS, () => imported(browser, app));
  const row = (what, value, most) => ({ what, measured: seconds(value), bar: `≤ ${most / 1000} s`, holds: value <= most });
  const weight = (what, bytes, most) => ({ what, measured: `${(bytes / 1e6).toFixed(1)} MB`, bar: `≤ ${most / 1e6} MB`, holds: bytes <= most });
  const longest = median(csv.map((run) => run.longest));
  return [
    row('PDF handout', median(pdf.map(({ took }) => took)), 20_000),
    weight('PDF handout, its size', pdf[0].size, 10_000_000),
    row('PowerPoint', median(slides.map(({ took }) => took)), 15_000),
    weight('HTML file, its size', html.size, 15_000_000),
    ratioRow('HTML file to idle / served page', idle.file, idle.served, 1.5),
    row('table of 100,000 rows read', median(csv.map(({ took }) => took)), 5_000),
    { what: 'longest task while it is read', measured: ms(longest), bar: '≤ 200 ms', holds: longest <= 200 },
  ];
}
