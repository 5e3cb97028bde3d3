import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { violations } from './support/axe';
import { fileBrowser, openFile } from './support/solo';
import { jpegsOf, showsGround } from './support/ground';
import { expect, open, test } from './support/test';

const ADDRESS = '/b/lavrov-in-wonsan';

// Maps are drawn without a graphics card here, several for one file.
test.setTimeout(180_000);

async function chooseFromMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

async function takeAway(page: Page, item: string, size?: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download', { timeout: 180_000 });
  if (size) {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitemradio', { name: size }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  } else await chooseFromMenu(page, item);
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

function poppler(tool: 'pdftotext' | 'pdffonts' | 'pdfinfo', file: string, ...more: string[]): string {
  try {
    return execFileSync(tool, [...more, file, ...(tool === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    test.skip((error as NodeJS.ErrnoException).code === 'ENOENT', `${tool} is not on this machine: install poppler-utils to read the PDF back`);
    throw error;
  }
}

test.describe('The PDF handout', () => {
  test.describe.configure({ mode: 'serial', timeout: 240_000 });
  let bytes: Buffer;
  let path: string;

  test('is made from the menu, within ten megabytes, one page a scene', async ({ page }, info) => {
    await open(page, ADDRESS);
    const file = await takeAway(page, 'PDF handout');
    expect(file.name).toBe('lavrov-in-wonsan.pdf');
    bytes = file.bytes;
    path = info.outputPath('handout.pdf');
    writeFileSync(path, bytes);
    expect(bytes.length).toBeLessThan(10_000_000);
  });

  test('shows land and sea on every map', async () => {
    const maps = await Promise.all(jpegsOf(bytes).map(showsGround));
    expect(maps).toEqual(Array.from({ length: 11 }, () => true));
  });

  test('is tagged, has an outline to every scene, a title, an author and a language', async () => {
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(expect.arrayContaining(['What meets in Wonsan', 'Where we are', 'What to watch', 'Annex']));
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'What meets in Wonsan', Author: 'Sandtable', Language: 'en' });
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    for (const role of ['H1', 'H2', 'P', 'Figure', 'Table', 'TR', 'TD']) expect(tree).toContain(`"role":"${role}"`);
    expect(tree).toContain('Places: Wonsan');
  });

  test('says its words in the order in which they are read', async () => {
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const items = (await (await pdf.getPage(1)).getTextContent()).items;
    const words = items.map((item) => ('str' in item ? item.str : '')).join('').replace(/\s+/g, ' ');
    const order = ['What meets in Wonsan', 'Russia’s foreign minister', 'Kuala Lumpur', 'What is claimed, and by whom', 'Sources', 'How to read the grades'];
    const found = order.map((part) => words.indexOf(part, part === order[0] ? words.indexOf('page 1 of') : 0));
    expect(found.every((at) => at >= 0)).toBe(true);
  });

  test('runs nothing and opens nothing', () => {
    // Of packed bytes any three may look like a name.
    const objects = bytes.toString('latin1').replace(/\bstream\r?\n[^]*?\bendstream\b/g, '');
    expect(objects).toContain('/Catalog');
    expect(objects).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|SubmitForm)\b/);
  });

  test('is read by another program: text with local names, every font embedded, no fault', () => {
    const text = poppler('pdftotext', path);
    for (const words of ['What meets in Wonsan', '원산', 'Курская', '中国', '10,000–14,000 troops sent', 'Diplomacy', '52S CJ 65 34', 'page 1 of', 'stays for three\ndays. KCNA']) expect(text).toContain(words);
    const fonts = poppler('pdffonts', path).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(4);
    for (const line of fonts) expect(line).toMatch(/Identity-H\s+yes yes yes/);
    const said = poppler('pdfinfo', path);
    expect(said).toMatch(/Tagged:\s+yes/);
    expect(said).toMatch(/JavaScript:\s+no/);
    expect(said).toMatch(/Page size:\s+595.28 x 841.89 pts \(A4\)/);
  });
});

test('A picture of the view has the size that was asked for, and its furniture', async ({ page }) => {
  await open(page, ADDRESS);
  const map = (await page.locator('[data-map]').boundingBox())!;
  const once = await takeAway(page, 'PNG', '1×');
  expect(once.name).toBe('lavrov-in-wonsan.png');
  const [width, height] = [once.bytes.readUInt32BE(16), once.bytes.readUInt32BE(20)];
  expect(width).toBe(Math.round(map.width));
  expect(height).toBeGreaterThan(map.height + 80);
  expect(await showsGround(once.bytes), 'land and sea').toBe(true);
  const twice = await takeAway(page, 'PNG', '2×');
  expect([twice.bytes.readUInt32BE(16), twice.bytes.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
});

test('WebP is WebP', { tag: '@long' }, async ({ page }) => {
  await open(page, ADDRESS);
  const { bytes } = await takeAway(page, 'WebP', '1×');
  expect(bytes.subarray(8, 12).toString()).toBe('WEBP');
});

test('SVG is a drawing with words and their letters, and asks for nothing', async ({ page }, info) => {
  await open(page, ADDRESS);
  const { bytes } = await takeAway(page, 'SVG');
  const text = bytes.toString('utf8');
  const svg = new DOMParser({ onError: (level, message) => { throw new Error(`${level}: ${message}`); } }).parseFromString(text, 'image/svg+xml');
  for (const words of ['Wonsan', '원산', 'TLP:CLEAR', 'What meets in Wonsan', 'Boundaries do not imply endorsement']) expect(svg.documentElement?.textContent).toContain(words);
  expect(text).not.toMatch(/<(script|image|foreignObject)|href="(?!#)|url\((?!#|data:font\/woff2;)/);
  // A reader of the file who has neither these fonts nor a network.
  const file = info.outputPath('view.svg');
  writeFileSync(file, bytes);
  const browser = await fileBrowser();
  const { page: reader, requests } = await openFile(browser, file);
  const faces = await reader.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family, weight }) => `${family.replaceAll('"', '')} ${weight}`);
  });
  await browser.close();
  expect(requests).toEqual([]);
  expect(faces).toEqual(expect.arrayContaining(['Source Serif 4 600', 'Source Sans 3 400', 'Source Sans 3 600', 'Noto Sans KR normal']));
});

test('The picture can be copied, and the view as a scene', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, ADDRESS);
  await chooseFromMenu(page, 'Copy picture');
  await expect(page.getByText('Copy picture: done')).toBeAttached({ timeout: 60_000 });
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  expect(types).toContain('image/png');
  await chooseFromMenu(page, 'Copy as scene');
  await expect(page.getByText('Copy as scene: done')).toBeAttached();
  const scene = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as unknown;
  expect(scene).toMatchObject({ id: expect.stringMatching(/^scene-/), title: expect.any(String), view: expect.any(Object) });
});

test('A cancelled handout leaves nothing behind', async ({ page }) => {
  await open(page, ADDRESS);
  let downloads = 0;
  page.on('download', () => { downloads += 1; });
  await chooseFromMenu(page, 'PDF handout');
  const dialog = page.getByRole('dialog', { name: 'PDF handout' });
  await expect(dialog).toContainText('page 1, What meets in Wonsan');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('PDF handout cancelled')).toBeAttached();
  await expect(page.locator('canvas.maplibregl-canvas')).toHaveCount(1);
  expect(downloads).toBe(0);
});

test('A handout that fails says on what, and writes no file', { tag: '@long' }, async ({ page, watch }) => {
  watch.allow(/Failed to load resource/);
  await open(page, ADDRESS);
  await page.route('**/fonts/source-serif-4-latin-600.woff2', (route) => route.fulfill({ status: 500 }));
  let downloads = 0;
  page.on('download', () => { downloads += 1; });
  await chooseFromMenu(page, 'PDF handout');
  const alert = page.getByRole('dialog', { name: 'PDF handout' }).getByRole('alert');
  await expect(alert).toContainText('The handout failed on its file: The font source-serif-4-latin-600.woff2 could not be read', { timeout: 150_000 });
  await expect(alert).toContainText('No file was written.');
  expect(downloads).toBe(0);
});

test('The menu is worked by keys', async ({ page }) => {
  await open(page, ADDRESS);
  const button = page.getByRole('button', { name: 'Export', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'PDF handout' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'PowerPoint' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Markdown' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu', { name: 'Export' })).toBeHidden();
  await expect(button).toBeFocused();
});

test('The menu offers every form', async ({ page }) => {
  await open(page, ADDRESS);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  for (const name of ['PDF handout', 'PowerPoint', 'HTML file', 'PNG', 'WebP', 'SVG', 'Copy picture', 'Copy as scene', 'Print…', 'GeoJSON', 'KML', 'KMZ', 'GPX', 'Markdown']) {
    await expect(page.getByRole('menuitem', { name, exact: true })).toBeVisible();
  }
  expect(await violations(page, '[role="menu"]')).toEqual([]);
});

test.describe('The pages to print', { tag: '@long' }, () => {
  test.describe.configure({ timeout: 240_000 });
  const ready = (page: Page) => expect(page.locator('[data-print="ready"]')).toBeVisible({ timeout: 200_000 });

  for (const query of ['', '?paper=letter&notes=1']) {
    test(`hold all that stands on them, and the browser prints as many (${query || 'A4'})`, async ({ page }, info) => {
      await page.goto(`${ADDRESS}/print${query}`);
      await ready(page);
      const over = await page.getByRole('main').evaluate((main) => [...main.querySelectorAll('section')].flatMap((sheet) => {
        const edge = sheet.getBoundingClientRect();
        return [...sheet.querySelectorAll('h1, h2, p, td, th, li, figure')].filter((item) => {
          const { right, bottom } = item.getBoundingClientRect();
          return right > edge.right - 40 || bottom > edge.bottom - 20;
        }).map((item) => item.textContent);
      }));
      expect(over).toEqual([]);
      const sheets = await page.getByRole('main').locator('section').count();
      const path = info.outputPath('printed.pdf');
      await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
      const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
      expect(pdf.numPages).toBe(sheets);
    });
  }

  test('begin on the right where the words run from there', async ({ page }) => {
    const file = path.join(process.cwd(), 'tests', '.output', 'briefings', 'from-the-right.geojson');
    const features = [{ type: 'Feature', id: 'a', geometry: { type: 'Point', coordinates: [127.44, 39.15] }, properties: { kind: 'place', name: 'ميناء', role: 'يلتقي الوزيران في الميناء.' } }];
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', briefing: { format: 1, title: 'زيارة الوزير', language: 'ar', handling: { text: '대외비 편집국 한정', color: '#b33a3a' } }, features }));
    await page.goto('/b/from-the-right/print');
    const heading = page.getByRole('main').getByRole('heading', { name: 'زيارة الوزير' });
    const words = heading.locator('span span').first();
    const [whole, said] = [await heading.boundingBox(), await words.boundingBox()];
    expect(said!.x + said!.width).toBeCloseTo(whole!.x + whole!.width, 0);
    expect(said!.x).toBeGreaterThan(whole!.x + whole!.width / 2);
    // The marking is one line, whatever its letters, and the running header keeps clear of it.
    for (const marking of await page.getByText('대외비 편집국 한정').all()) {
      const [mark, header] = [await marking.boundingBox(), await marking.locator('xpath=../../p').boundingBox()];
      expect(mark!.height).toBe(28);
      expect(header!.x + header!.width).toBeLessThanOrEqual(mark!.x);
    }
    rmSync(file);
  });

  test('are open to everybody', async ({ page }) => {
    await page.goto(`${ADDRESS}/print?notes=1`);
    await ready(page);
    await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled();
    expect(await violations(page)).toEqual([]);
  });
});
