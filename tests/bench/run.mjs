/** `npm run bench`: builds where needed, serves, measures, prints. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, install, root } from '../../.ci/lib/prepare.mjs';

install();
const { findChromium } = await import('../../.ci/lib/chromium.mjs');
const chromium = await findChromium();
await build();
const { freePort, serve } = await import('../../.ci/lib/serve.mjs');
const { openBrowser } = await import('./browser.mjs');
const { printTable } = await import('./figures.mjs');
const { manyDocument } = await import('./many.mjs');
const { openYard } = await import('./yard.mjs');

const MEASUREMENTS = {
  open: async (bench) => (await import('./open.mjs')).openRows(bench),
  use: async (bench) => (await import('./use.mjs')).useRows(bench),
  crowd: async (bench) => (await import('./crowd.mjs')).crowdRows(bench),
  show: async (bench) => (await import('./show.mjs')).showRows(bench),
  files: async (bench) => (await import('./files.mjs')).filesRows(bench),
};

const folder = path.join(root, 'tests', '.output', 'bench-briefings');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
cpSync(path.join(root, 'briefings'), folder, { recursive: true });
writeFileSync(path.join(folder, 'many.geojson'), manyDocument(100_000));
writeFileSync(path.join(folder, 'few.geojson'), manyDocument(1_000));
writeFileSync(path.join(folder, 'dated.geojson'), manyDocument(5_000, { dated: true }));

const wanted = process.argv.slice(2);
const rounds = Number(process.env.ROUNDS ?? 9);
const { server, address: app } = await serve(await freePort(4400), { env: { ...process.env, BRIEFINGS_DIR: folder } });
const document = JSON.parse(readFileSync(path.join(root, 'briefings', 'lavrov-in-wonsan.geojson'), 'utf8'));
const yard = await openYard(app, document);
const browser = await openBrowser(chromium);
const maplibreBytes = gzipSync(readFileSync(path.join(root, 'node_modules', 'maplibre-gl', 'dist', 'maplibre-gl.mjs'))).length;
try {
  await fetch(`${app}/b/many`).then((answer) => answer.text());
  console.log(`Medians of ${rounds} interleaved rounds, 1280×720, software WebGL.`);
  for (const [name, measure] of Object.entries(MEASUREMENTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`Measuring ${name} …`);
    printTable(await measure({ browser, app, server, folder, yard: yard.origin, rounds, maplibreBytes }));
  }
} finally {
  await browser.close();
  yard.close();
  server.kill();
}
