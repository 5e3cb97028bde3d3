/** Another style under the dossier, from where the setting says. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sharp from 'sharp';
import { expect, FIVE, idle, placeButton, test } from './support/test';
import { freePort, serve } from '../../.ci/lib/serve.mjs';

let elsewhere: Server;
let origin = '';
const asked: string[] = [];

/** Flat by itself, as most are. */
const STYLE = {
  version: 8, name: 'Elsewhere',
  sources: { band: { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[[20, 20], [140, 20], [140, 50], [20, 50], [20, 20]]] } } } },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#204080' } },
    { id: 'band', type: 'fill', source: 'band', paint: { 'fill-color': '#c0d0e0' } },
  ],
};

test.beforeAll(async () => {
  elsewhere = createServer((request, answer) => {
    asked.push(request.url ?? '');
    answer.setHeader('access-control-allow-origin', '*');
    answer.setHeader('content-type', 'application/json');
    answer.end(request.url === '/style.json' ? JSON.stringify(STYLE) : '{"error":"no such style"}');
  });
  await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});
test.afterAll(() => new Promise((closed) => elsewhere.close(closed)));

async function served(style: string, use: (address: string) => Promise<void>): Promise<void> {
  const port = await freePort(Number(new URL(origin).port) + 1);
  const env = { ...process.env, BASEMAP_STYLE: style, BRIEFINGS_DIR: path.join(process.cwd(), 'briefings') };
  const { server, address } = await serve(port, { env });
  try {
    await use(address);
  } finally {
    server.kill('SIGTERM');
  }
}

test('BASEMAP_STYLE puts another style under the dossier, whose places stand as before', async ({ page }) => {
  await served(`${origin}/style.json`, async (address) => {
    const tiles: string[] = [];
    page.on('request', (request) => { if (/\/(tiles|relief)\//.test(request.url())) tiles.push(request.url()); });
    await page.goto(`${address}/`);
    await idle(page);
    expect(asked).toContain('/style.json');
    expect(tiles).toEqual([]);
    for (const name of FIVE) await expect(page.locator('[data-map] svg text', { hasText: name }).first()).toBeVisible();
    // Beside the globe there is paper: the picture is drawn for a globe, so the other style is one here, too.
    const map = (await page.locator('[data-map]').boundingBox())!;
    const colorAt = async (x: number, y: number) => {
      const { data } = await sharp(await page.screenshot({ clip: { x, y, width: 1, height: 1 } })).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      return [...data];
    };
    expect(await colorAt(map.x + 12, map.y + map.height / 2)).toEqual([0xfb, 0xf8, 0xf1]);
    expect(await colorAt(map.x + map.width / 2, map.y + map.height * 0.4)).toEqual([0xc0, 0xd0, 0xe0]);
    await placeButton(page, 'Wonsan').click();
    await expect(page.getByRole('dialog', { name: 'Wonsan', exact: true })).toBeVisible();
  });
});

test('a style that is none is said, and the embedded basemap stands in', { tag: '@long' }, async ({ page }) => {
  await served(`${origin}/nothing.json`, async (address) => {
    await page.goto(`${address}/`);
    await idle(page);
    await expect(page.getByText(/is no MapLibre style that can be read from here, so the embedded one is shown/)).toBeVisible();
  });
});
