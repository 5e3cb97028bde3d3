/** The map inside another site's page: only where the setting lists the site. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, idle, test } from './support/test';
import { freePort, serve } from '../../.ci/lib/serve.mjs';

let site: Server;
let siteOrigin = '';

/** Another site: a page with nothing but a frame of the address in its query. */
test.beforeAll(async () => {
  site = createServer((request, answer) => {
    const framed = new URL(request.url ?? '/', 'http://site').searchParams.get('of') ?? '';
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.end(`<!doctype html><html lang="en"><title>News</title><link rel="icon" href="data:,"><iframe title="Map" width="900" height="560" src="${framed.replace(/[^\w:/.?=-]/g, '')}"></iframe>`);
  });
  await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
  siteOrigin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
test.afterAll(() => new Promise((closed) => site.close(closed)));

test('another site shows nothing by default', async ({ page, baseURL, watch }) => {
  watch.allow(/frame-ancestors|chrome-error/);
  const answer = await page.request.get('/embed/lavrov-in-wonsan');
  expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  await page.goto(`${siteOrigin}/?of=${baseURL}/embed/lavrov-in-wonsan`);
  await expect(page.frameLocator('iframe').getByRole('main', { name: 'Map' })).toHaveCount(0);
});

test('a listed site shows the map with its cards, and only that', async ({ page, watch }) => {
  test.setTimeout(120_000);
  watch.allow(/frame-ancestors|chrome-error/);
  const port = await freePort(Number(new URL(siteOrigin).port) + 1);
  const env = { ...process.env, EMBED_ORIGINS: siteOrigin, BRIEFINGS_DIR: path.join(process.cwd(), 'briefings') };
  const { server, address } = await serve(port, { env });
  try {
    await page.goto(`${siteOrigin}/?of=${address}/embed/lavrov-in-wonsan?place=wonsan`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('[data-map="idle"]')).toBeVisible({ timeout: 30_000 });
    await expect(frame.getByRole('dialog', { name: 'Wonsan', exact: true })).toBeVisible();
    await expect(frame.getByText('TLP:CLEAR')).toBeVisible();
    await expect(frame.getByRole('complementary')).toHaveCount(0);
    const steps = await page.evaluate(() => history.length);
    await page.frameLocator('iframe').locator('body').press('Escape');
    await expect(frame.getByRole('dialog')).toHaveCount(0);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    expect((await page.request.get(`${address}/b/lavrov-in-wonsan`)).headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  } finally {
    server.kill('SIGTERM');
  }
});

test('the embed opens by itself too, wide and narrow', { tag: '@long' }, async ({ page }) => {
  for (const size of [{ width: 900, height: 560 }, { width: 640, height: 420 }, { width: 375, height: 500 }]) {
    await page.setViewportSize(size);
    await page.goto('/embed/lavrov-in-wonsan');
    await idle(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(/Boundaries do not imply/)).toBeVisible();
    const title = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
    const banner = (await page.getByText('TLP:CLEAR').boundingBox())!;
    for (const label of await page.locator('[data-map] svg text').all()) {
      const line = (await label.boundingBox())!;
      // A line of text is higher than its letters.
      const box = { ...line, y: line.y + line.height * 0.2 };
      const apart = box.y >= title.y + title.height || box.x >= title.x + title.width;
      expect(apart, `${await label.textContent()} under the title`).toBe(true);
      expect(box.y >= banner.y + banner.height || box.x + box.width <= banner.x, `${await label.textContent()} under the banner`).toBe(true);
    }
  }
});

test('at the size that oEmbed offers, the embed opens with the picture that the live map then shows', async ({ page, browser, baseURL }) => {
  const viewport = { width: 960, height: 600 };
  const labels = async (of: typeof page) => Promise.all(['Wonsan', 'Kursk region', 'Kuala Lumpur'].map(async (name) => {
    const { x, y } = (await of.locator('[data-map] svg:visible text', { hasText: name }).first().boundingBox())!;
    return [Math.round(x), Math.round(y)];
  }));
  const before = await browser.newPage({ viewport, javaScriptEnabled: false });
  await before.goto(`${baseURL}/embed/lavrov-in-wonsan`);
  const first = await labels(before);
  await before.close();
  await page.setViewportSize(viewport);
  await page.goto('/embed/lavrov-in-wonsan');
  await idle(page);
  expect(await labels(page)).toEqual(first);
});

test('a link to a briefing says what it is, with a picture and where to ask for a frame', async ({ page, request, baseURL }) => {
  await page.goto('/b/lavrov-in-wonsan');
  const content = (property: string) => page.locator(`meta[property="${property}"]`).getAttribute('content');
  expect(await content('og:title')).toBe(await page.locator('h1').first().textContent());
  expect(await content('og:description')).toBeTruthy();
  expect(await content('og:image')).toBe(`${baseURL}/b/lavrov-in-wonsan/picture.png`);
  const picture = await request.get((await content('og:image'))!);
  expect(picture.headers()['content-type']).toBe('image/png');
  const discovered = await page.locator('link[rel="alternate"][type="application/json+oembed"]').getAttribute('href');
  const answer = (await (await request.get(discovered!)).json()) as { type: string; html: string; title: string };
  expect(answer.type).toBe('rich');
  expect(answer.html).toContain(`src="${baseURL}/embed/lavrov-in-wonsan"`);
});
