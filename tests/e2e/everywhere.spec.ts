import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { violations } from './support/axe';
import { card, expect, FIVE, idle, open, placeButton, test, withoutWebGL } from './support/test';

/** As a browser does that is told to let no site keep anything. */
const withoutStorage = (page: Page) => page.addInitScript(() => {
  const refuse = (): never => { throw new DOMException('Access is denied for this document.', 'SecurityError'); };
  for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refuse });
});

test('a page whose code fails says so, and can be loaded again', async ({ page, watch }) => {
  watch.allow(/broken on purpose/);
  await page.addInitScript(() => {
    if (sessionStorage.getItem('broken')) return;
    sessionStorage.setItem('broken', 'once');
    window.ResizeObserver = class { constructor() { throw new Error('broken on purpose'); } } as unknown as typeof ResizeObserver;
  });
  await page.goto('/');
  await expect(page.getByRole('main')).toContainText('broken on purpose');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await idle(page);
  await expect(placeButton(page, 'Wonsan')).toBeVisible();
});

for (const palette of ['paper', 'night', 'print']) {
  test(`no accessibility violations in ${palette}: opening, card, search, measure, help`, { tag: palette === 'paper' ? [] : '@long' }, async ({ page }) => {
    await open(page, `/?palette=${palette}`);
    expect(await violations(page)).toEqual([]);
    await placeButton(page, 'Wonsan').click();
    await expect(card(page, 'Wonsan')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill('Seoul');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('m');
    await expect(page.getByRole('region', { name: 'Measure' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: /keys/i })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true });

  test('the map, the list and the timeline take turns, and a place opens as a sheet', async ({ page }) => {
    await open(page);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Places' }).tap();
    await placeButton(page, 'Kursk region').tap();
    await expect(card(page, 'Kursk region')).toBeVisible();
    await expect(placeButton(page, 'Kursk region')).toBeHidden();
    await expect(page.locator('[data-map] svg text', { hasText: 'Kursk region' })).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(375);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close' }).tap();
    await expect(card(page, 'Kursk region')).toBeHidden();
    await expect(placeButton(page, 'Kursk region')).toBeFocused();
  });

  test('a sheet that is drawn up and back again stays as it was, and its grip still answers the keyboard', async ({ page }) => {
    await open(page, '/?place=wonsan');
    const grip = card(page, 'Wonsan').getByRole('button', { name: /Make (taller|smaller)/ });
    const { x, y, width, height } = (await grip.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y - 150, { steps: 5 });
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
    await page.mouse.up();
    await expect(grip).toHaveAttribute('aria-expanded', 'false');
    await grip.press('Enter');
    await expect(grip).toHaveAttribute('aria-expanded', 'true');
  });

  for (const height of [568, 667, 812]) {
    test(`the time window can be set in a window ${height} pixels high`, async ({ page }) => {
      await page.setViewportSize({ width: 375, height });
      await open(page);
      // Nothing that the map says lies under its notes.
      const notes = (await page.getByText('As of 13 July 2025').and(page.locator('p > span')).boundingBox())!;
      for (const name of FIVE) {
        const said = (await page.locator('[data-map] svg text', { hasText: name }).first().boundingBox())!;
        expect(said.y + said.height, name).toBeLessThanOrEqual(notes.y + 2);
      }
      await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Time' }).tap();
      await expect(page.getByRole('slider').last()).toBeInViewport({ ratio: 0.9 });
      const [tabs, handle] = await Promise.all([page.getByRole('navigation', { name: 'Views' }).boundingBox(), page.getByRole('slider').last().boundingBox()]);
      expect(handle!.y + handle!.height).toBeLessThanOrEqual(tabs!.y + 1);
      for (const { x, width } of [handle!, (await page.getByRole('slider').first().boundingBox())!]) {
        expect(width).toBeGreaterThanOrEqual(44);
        expect(x).toBeGreaterThan(-1);
        expect(x + width).toBeLessThan(376);
      }
    });
  }

  test('on its side, or at 400 %, the timeline and a card can be read, and one gets back from them', { tag: '@long' }, async ({ page }) => {
    for (const size of [{ width: 667, height: 375 }, { width: 320, height: 256 }]) {
      await page.setViewportSize(size);
      await open(page);
      const tabs = page.getByRole('navigation', { name: 'Views' });
      await tabs.getByRole('button', { name: 'Time' }).tap();
      await page.getByRole('slider').last().scrollIntoViewIfNeeded();
      await expect(page.getByRole('slider').last()).toBeInViewport();
      await expect(tabs.getByRole('button', { name: 'Map' })).toBeInViewport({ ratio: 1 });
      await tabs.getByRole('button', { name: 'Places' }).tap();
      await placeButton(page, 'Wonsan').tap();
      const role = card(page, 'Wonsan').getByRole('heading', { name: 'Wonsan' });
      await expect(role).toBeInViewport({ ratio: 1 });
      const sheet = (await card(page, 'Wonsan').boundingBox())!;
      expect(sheet.height).toBeGreaterThan(160);
      if (size.width > 600) {
        await idle(page);
        const mark = (await page.locator('[data-map] svg text', { hasText: 'Wonsan' }).first().boundingBox())!;
        expect(sheet.x + sheet.width).toBeLessThan(mark.x);
        expect(mark.x + mark.width).toBeLessThan(size.width);
      }
      await page.getByRole('button', { name: 'Close' }).tap();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
      await page.getByRole('button', { name: 'View', exact: true }).tap();
      await expect(page.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
      await page.getByRole('button', { name: 'Close' }).tap();
    }
  });

  test('the timeline leaves the map to be seen, which follows its window', async ({ page }) => {
    await open(page);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Time' }).tap();
    await idle(page);
    const named = page.locator('[data-map] svg:visible text', { hasText: 'Kharkiv region' });
    await expect(named).toBeVisible();
    // The whole story is in the smaller map, too.
    for (const name of FIVE) await expect(page.locator('[data-map] svg:visible text', { hasText: name }).first(), name).toBeInViewport();
    const [time, map] = await Promise.all([page.getByRole('region', { name: 'Timeline' }).boundingBox(), page.getByRole('main', { name: 'Map' }).boundingBox()]);
    expect(map!.height).toBeGreaterThan(200);
    expect(map!.y + map!.height).toBeLessThanOrEqual(time!.y + 1);
    const handle = page.getByRole('slider').first();
    await handle.focus();
    for (let day = 0; day < 20; day += 1) await handle.press('PageUp');
    await expect(named).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
  });
});

test.describe('on a tablet held upright', () => {
  test.use({ viewport: { width: 820, height: 1180 } });

  test('a card takes the place of the list and leaves the map whole; Escape gives both back, and the focus', async ({ page }) => {
    await open(page);
    await placeButton(page, 'Kursk region').focus();
    await page.keyboard.press('Enter');
    await expect(card(page, 'Kursk region')).toBeVisible();
    await idle(page);
    await expect(placeButton(page, 'Kharkiv region')).toBeHidden();
    const [sheet, map] = await Promise.all([card(page, 'Kursk region').boundingBox(), page.getByRole('main', { name: 'Map' }).boundingBox()]);
    expect(sheet!.x + sheet!.width).toBeLessThanOrEqual(map!.x + 1);
    for (const name of ['Zoom in', /^Scale/]) {
      const box = await page.getByRole('button', { name }).boundingBox();
      expect(box!.x).toBeGreaterThan(map!.x);
      expect(box!.x + box!.width).toBeLessThan(820);
    }
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(card(page, 'Kursk region')).toBeHidden();
    await expect(placeButton(page, 'Kursk region')).toBeFocused();
  });

  test('who reads with more room between letters gets the tools apart, and the words along a link whole', async ({ page }) => {
    await open(page);
    const along = page.locator('[data-map] textPath').first();
    const length = (): Promise<number> => along.evaluate((element: SVGTextPathElement) => element.getComputedTextLength());
    const before = await length();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }');
      document.adoptedStyleSheets = [sheet];
    });
    expect(await length()).toBeCloseTo(before, 0);
    const [measure, view] = await Promise.all(['Measure', 'View'].map((name) => page.getByRole('button', { name, exact: true }).boundingBox()));
    expect(view!.y > measure!.y || view!.x - measure!.x - measure!.width >= 6).toBe(true);
  });
});

test.describe('before JavaScript, or without it', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture, the list and the cards are there', async ({ page }) => {
    await page.goto('/');
    for (const name of FIVE) await expect(page.locator('[data-map] svg:visible text', { hasText: name }).first()).toBeVisible();
    await placeButton(page, 'Kuala Lumpur').click();
    await expect(page).toHaveURL(/place=kuala-lumpur/);
    await expect(card(page, 'Kuala Lumpur')).toBeVisible();
  });
});

test('without WebGL there is an SVG map, not an error', async ({ page, watch }) => {
  watch.allow(/WebGL/i);
  await withoutWebGL(page);
  await open(page);
  await expect(page.getByText('no WebGL')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.locator('[data-map] svg text', { hasText: 'Wonsan' }).first()).toBeVisible();
  await placeButton(page, 'Wonsan').click();
  await expect(card(page, 'Wonsan')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page, 'Wonsan')).toBeHidden();
  await page.goto('/');
  await idle(page);

  // It moves as any map: by hand, by its buttons, by the wheel.
  const map = page.locator('[data-map]');
  const { x, y, width, height } = (await map.boundingBox())!;
  const wonsan = page.locator('[data-map] svg text', { hasText: 'Wonsan' }).first();
  const stood = (await wonsan.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 - 80, y + height / 2 + 30, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await wonsan.boundingBox())!.x).toBeLessThan(stood.x - 15);
  await expect(page).toHaveURL(/at=/);
  const zoom = () => Number(/at=[^&]*,([\d.]+)z/.exec(decodeURIComponent(page.url()))?.[1]);
  const before = zoom();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(zoom).toBeCloseTo(before + 1, 1);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.wheel(0, 240);
  await expect.poll(zoom).toBeCloseTo(before, 1);
  await expect(page.getByRole('button', { name: /^Scale/ })).toBeVisible();

  // A region is its whole ground, not its mark alone.
  await page.goto('/?at=51.74,35,6z');
  await idle(page);
  await page.mouse.click(x + width / 2, y + (height - 46) / 2);
  await expect(card(page, 'Kursk region')).toBeVisible();
});

test('a graphics device that goes, as in a sleep, leaves the cards, and the map is back when it comes back', { tag: '@long' }, async ({ page, watch }) => {
  watch.allow(/WebGL|context/i);
  await open(page);
  await page.locator('.maplibregl-canvas').evaluate((canvas: HTMLCanvasElement) => {
    const device = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    device.loseContext();
    setTimeout(() => device.restoreContext(), 4_000);
  });
  await expect(page.locator('[data-map="busy"]')).toBeVisible();
  const { x, y, width, height } = (await page.locator('[data-map]').boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
  await page.mouse.click(x + width - 200, y + height - 20);
  await placeButton(page, 'Wonsan').click();
  await expect(card(page, 'Wonsan')).toBeVisible();
  await idle(page);
  await page.keyboard.press('Escape');
  await page.goto('/?at=51.74,35,6z');
  await idle(page);
});

test('a place chosen before the map without WebGL has come is gone to', async ({ page, watch }) => {
  watch.allow(/WebGL/i);
  await withoutWebGL(page);
  const standsAt = async () => (await page.locator('[data-map] svg text', { hasText: 'Kuala Lumpur' }).first().boundingBox())!;
  await open(page, '/?place=kuala-lumpur');
  const wanted = await standsAt();
  const held: (() => void)[] = [];
  await page.route('**/*.js', async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes('This browser has no WebGL')) await new Promise<void>((resolve) => held.push(resolve));
    await route.fulfill({ response });
  });
  await page.goto('/');
  await expect.poll(() => held.length).toBe(1);
  await placeButton(page, 'Kuala Lumpur').click();
  await expect(card(page, 'Kuala Lumpur')).toBeVisible();
  held[0]!();
  await idle(page);
  const stands = await standsAt();
  expect(Math.hypot(stands.x - wanted.x, stands.y - wanted.y)).toBeLessThan(2);
});

test('where MapLibre’s worker does not come, the plain map takes its place and says so', async ({ page, watch }) => {
  watch.allow(/worker|ERR_FAILED/i);
  await page.route('**/maplibre-gl-worker*', (route) => route.abort());
  await open(page);
  await expect(page.getByText('a part of it could not be loaded')).toBeVisible();
  await placeButton(page, 'Kuala Lumpur').click();
  await expect(card(page, 'Kuala Lumpur')).toBeVisible();
  await idle(page);
  await expect(page.locator('[data-map] svg text', { hasText: 'Kuala Lumpur' }).first()).toBeVisible();
});

test('without WebGL a scene is shown, and the next one', async ({ page, watch }) => {
  watch.allow(/WebGL/i);
  await withoutWebGL(page);
  await page.goto('/b/lavrov-in-wonsan/present?scene=itinerary');
  const label = page.locator('[data-map] svg text', { hasText: 'Kuala Lumpur' }).first();
  await expect(label).toBeVisible();
  await idle(page);
  const stood = (await label.boundingBox())!;
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-scene="wonsan"]')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(page.locator('[data-scene="itinerary"]')).toBeVisible();
  await expect.poll(async () => Math.abs((await label.boundingBox())!.x - stood.x)).toBeLessThan(1);
});

test('where a browser lets no site store anything, the workspace, its cards and the show open all the same', { tag: '@long' }, async ({ page }) => {
  await withoutStorage(page);
  await open(page);
  await placeButton(page, 'Wonsan').click();
  await expect(card(page, 'Wonsan')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await expect(page.getByRole('region', { name: 'Measure' })).toBeHidden();
  await page.goto('/b/lavrov-in-wonsan/present');
  await expect(page.locator('[data-scene="bottom-line"]').first()).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-scene="where-we-are"]').first()).toBeVisible();
});

test.describe('a low window, as a phone on its side or a laptop at 150 %', () => {
  test.use({ viewport: { width: 844, height: 390 }, hasTouch: true });

  test('the map names all five places, and the column scrolls under its menu', async ({ page }) => {
    await open(page);
    const map = (await page.locator('[data-map]').boundingBox())!;
    expect(map.height).toBeGreaterThan(290);
    for (const name of FIVE) {
      const label = (await page.locator('[data-map] svg text', { hasText: name }).first().boundingBox())!;
      expect(label.y >= 0 && label.y + label.height <= map.height, name).toBe(true);
    }
    for (const name of ['Export', 'Measure']) await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
    // For fingers, and without keys that are not there.
    for (const name of ['Copy link', 'Search', 'Only Diplomacy', 'Export', 'Measure', 'Zoom in', 'Play', 'Next event']) {
      expect((await page.getByRole('button', { name, exact: true }).boundingBox())!.height, name).toBeGreaterThanOrEqual(44);
    }
    await placeButton(page, 'Tumen River bridge').tap();
    await expect(card(page, 'Tumen River bridge')).toBeVisible();
    const close = page.getByRole('button', { name: 'Close', exact: true });
    expect((await close.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  });
});

test('in forced colours one still sees what is pressed and what is chosen, and reads the timeline', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await open(page, '/?place=wonsan');
  const styleOf = (what: Locator, name: string) => what.evaluate((element, key) => getComputedStyle(element).getPropertyValue(key), name);
  const tools = page.getByRole('toolbar', { name: 'Tools' });
  await page.keyboard.press('m');
  const [pressed, other] = await Promise.all(['Measure', 'View'].map((name) => styleOf(tools.getByRole('button', { name }), 'border-bottom-color')));
  expect(pressed).not.toBe(other);
  const forms = card(page, 'Wonsan').getByRole('group', { name: 'Form of coordinates' });
  const [chosen, rest] = await Promise.all(['DD', 'UTM'].map((text) => styleOf(forms.getByText(text, { exact: true }), 'border-bottom-color')));
  expect(chosen).not.toBe(rest);
  const paper = await styleOf(page.locator('[data-palette]').first(), '--page');
  const onPaper = await page.evaluate((color) => Object.assign(document.createElement('i'), { style: `color: ${color}` }).style.color, paper);
  for (const drawn of [page.getByRole('group', { name: 'Time window' }), page.getByRole('group', { name: 'Play through time' }).locator('..'), page.locator('[data-map]')]) {
    expect(await styleOf(drawn, 'background-color')).toBe(onPaper);
  }
  // And a marking keeps its own.
  expect(await styleOf(page.getByText('TLP:CLEAR').first(), 'background-color')).toBe('rgb(0, 0, 0)');
});

test('a sentence in Arabic ends on its left, on a card and in a show', async ({ page }) => {
  const file = path.join(process.cwd(), 'tests', '.output', 'briefings', 'arabic.geojson');
  const text = 'استضافت المدينة محادثات الوزيرين (11 July).';
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', briefing: { format: 1, title: 'One', scenes: [{ id: 's', title: text, caption: text, view: { fit: ['one'] } }] }, features: [{
    type: 'Feature', id: 'one', geometry: { type: 'Point', coordinates: [36.3, 33.5] },
    properties: { kind: 'place', name: 'Damascus', role: text, claims: [{ id: 'c', text, by: 'SANA' }] },
  }] }));
  const endsOnItsLeft = async (where: Locator) => {
    await expect(where.getByText(text)).toHaveCount(2);
    for (const said of await where.getByText(text).all()) {
      const [first, last] = await said.evaluate((element) => [0, element.textContent!.length - 1].map((at) => {
        const letter = document.createRange();
        letter.setStart(element.firstChild!, at);
        letter.setEnd(element.firstChild!, at + 1);
        return letter.getBoundingClientRect().left;
      }));
      expect(last).toBeLessThan(first!);
    }
  };
  await open(page, '/b/arabic?place=one');
  await endsOnItsLeft(card(page, 'Damascus'));
  await page.goto('/b/arabic/present');
  await endsOnItsLeft(page.getByRole('region', { name: 'Caption' }));
  rmSync(file);
});

test('a long title, a long bottom line and long names leave list, tools and claims in reach', async ({ page }) => {
  const file = path.join(process.cwd(), 'tests', '.output', 'briefings', 'wordy.geojson');
  const layer = { id: 'a', title: 'Crossings and posts of the observers, north and south' };
  const crossing = 'Border crossing of the observers at the old customs house by the northern gate';
  writeFileSync(file, JSON.stringify({
    type: 'FeatureCollection',
    briefing: { format: 1, title: 'All that three sides have said. '.repeat(6).trim(), bottomLine: 'They agree on nothing. '.repeat(40).trim(), layers: [layer] },
    // Plans of one time: their bars share one row.
    features: Array.from({ length: 12 }, (_, i) => ({
      type: 'Feature', id: `p${i}`, geometry: { type: 'Point', coordinates: [35 + i / 10, 33] },
      properties: { kind: 'place', name: i === 0 ? crossing : `Post ${i}`, status: 'planned', when: '2025-07-11/2025-07-13', claims: [{ id: `c${i}`, text: `It was closed ${i}.`, by: 'An observer' }] },
    })),
  }));
  await open(page, '/b/wordy');
  const column = page.getByRole('complementary', { name: 'Briefing' });
  for (const tool of ['Measure', 'View']) await expect(column.getByRole('button', { name: tool })).toBeInViewport({ ratio: 1 });
  expect((await column.getByRole('button', { name: `Only ${layer.title}` }).boundingBox())!.height, 'one line').toBeLessThan(30);
  await placeButton(page, 'Post 1').click();
  await expect(card(page, 'Post 1')).toBeVisible();
  await placeButton(page, crossing).click();
  expect((await card(page, crossing).getByText('It was closed 0.').boundingBox())!.y, 'in the upper half').toBeLessThan(360);
  rmSync(file);
});

test('the keyboard alone reaches every place and its card', async ({ page }) => {
  await open(page);
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab');
    if (await placeButton(page, 'Tumen River bridge').evaluate((button) => button === document.activeElement)) break;
  }
  await expect(placeButton(page, 'Tumen River bridge')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Tumen River bridge')).toBeVisible();
  await idle(page);
});

/** Presses a key on something, which has to keep or get back the focus once `close` is done. */
const keepsFocus = async (what: Locator, close: () => Promise<void>) => {
  await what.focus();
  await what.press('Enter');
  await close();
  await expect(what).toBeFocused();
};

test('what is closed gives the focus back to what opened it: card, search, view, keys, measure', async ({ page }) => {
  await open(page);
  const esc = async (shown: Locator) => {
    await expect(shown).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(shown).toBeHidden();
  };
  const closed = async (shown: Locator) => {
    await shown.getByRole('button', { name: /^Close/ }).press('Enter');
    await expect(shown).toBeHidden();
  };
  const tools = page.getByRole('toolbar', { name: 'Tools' });
  const viewButton = tools.getByRole('button', { name: 'View' });
  const view = page.getByRole('region', { name: 'View' });
  await keepsFocus(viewButton, () => esc(view));
  await keepsFocus(viewButton, () => closed(view));
  await keepsFocus(tools.getByRole('button', { name: 'Measure' }), () => closed(page.getByRole('region', { name: 'Measure' })));
  await keepsFocus(page.getByRole('button', { name: 'Search', exact: false }).first(), () => esc(page.getByRole('combobox', { name: 'Search' })));
  await viewButton.press('Enter');
  await keepsFocus(view.getByRole('button', { name: /All keys/ }), () => esc(page.getByRole('dialog', { name: 'Keys' })));
  await page.keyboard.press('Escape');
  await expect(viewButton).toBeFocused();

  const stop = await page.locator('[data-event][tabindex="0"]').getAttribute('data-event');
  const bar = page.locator(`[data-event="${stop}"]`);
  const anyCard = page.locator('[role=dialog]:has([aria-keyshortcuts=Escape])');
  await bar.focus();
  await page.keyboard.press('Enter');
  await expect(anyCard.locator(':focus')).toHaveCount(1);
  await esc(anyCard);
  await expect(bar).toBeFocused();
  await page.keyboard.press('/');
  await esc(page.getByRole('combobox', { name: 'Search' }));
  await expect(bar).toBeFocused();
});

test('Back from a card gives the focus back, too', { tag: '@long' }, async ({ page }) => {
  await open(page);
  await placeButton(page, 'Kursk region').focus();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Kursk region').locator(':focus')).toHaveCount(1);
  await page.goBack();
  await expect(card(page, 'Kursk region')).toBeHidden();
  await expect(placeButton(page, 'Kursk region')).toBeFocused();
});

test('who goes back to all times by the keyboard stays at the window', async ({ page }) => {
  await open(page);
  const handle = page.getByRole('slider').first();
  await handle.focus();
  await page.keyboard.press('PageUp');
  await page.getByRole('button', { name: 'All times' }).press('Enter');
  await expect(page.getByRole('button', { name: 'All times' })).toBeHidden();
  await expect(handle).toBeFocused();
  // Also while the window still glides to an event.
  await page.keyboard.press('PageUp');
  await page.getByRole('button', { name: 'Next event' }).press('Enter');
  await page.getByRole('button', { name: 'All times' }).press('Enter');
  await page.waitForTimeout(800);
  await expect(page.getByRole('button', { name: 'All times' })).toBeHidden();
});

test('keys that come faster than the page is drawn each move the window', { tag: '@long' }, async ({ page }) => {
  await open(page);
  const handle = page.getByRole('slider').first();
  let two = await handle.getAttribute('aria-valuetext');
  for (let i = 0; i < 2; i += 1) {
    await handle.press('ArrowRight');
    await expect(handle).not.toHaveAttribute('aria-valuetext', two!);
    two = await handle.getAttribute('aria-valuetext');
  }
  await handle.press('Home');
  await expect(handle).not.toHaveAttribute('aria-valuetext', two!);
  await handle.evaluate((element) => {
    for (let i = 0; i < 2; i += 1) element.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
  });
  await expect(handle).toHaveAttribute('aria-valuetext', two!);
});

test('a list of marks that overlap gives the focus back to the map, whether closed or chosen from', async ({ page }) => {
  const file = path.join(process.cwd(), 'tests', '.output', 'briefings', 'overlapping.geojson');
  const at = (name: string) => ({ type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates: [127, 39] } });
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: [at('Pier'), at('Crane')] }));
  await open(page, '/b/overlapping?at=39,127,8z');
  const map = page.locator('[data-map]');
  const { x, y, width, height } = (await map.boundingBox())!;
  const chooser = page.getByRole('group', { name: '2 things lie here' });
  await page.mouse.click(x + width / 2, y + (height - 46) / 2);
  await expect(chooser.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(chooser).toBeHidden();
  await expect(map.locator('canvas')).toBeFocused();
  await page.mouse.click(x + width / 2, y + (height - 46) / 2);
  await chooser.getByRole('button', { name: 'Pier' }).press('Enter');
  await expect(card(page, 'Pier').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(map.locator('canvas')).toBeFocused();
  rmSync(file);
});

test('Escape closes the card that was opened last, not a pin of an earlier search', { tag: '@long' }, async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('Chongjin');
  await page.getByRole('option', { name: /Chongjin/ }).first().click();
  const pin = page.locator('[data-map] svg text', { hasText: /^Chongjin$/ });
  await expect(pin).toBeVisible();
  await placeButton(page, 'Kuala Lumpur').click();
  await expect(card(page, 'Kuala Lumpur')).toBeVisible();
  await expect(pin).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(card(page, 'Kuala Lumpur')).toBeHidden();
});

test('the first picture stays as it came until the map takes over', async ({ page }) => {
  await page.addInitScript(() => {
    const counts: number[] = [];
    (window as unknown as { counts: number[] }).counts = counts;
    new MutationObserver(() => {
      const drawn = document.querySelectorAll('[data-map="loading"] svg[viewBox] *, [data-map="busy"] svg[viewBox] *').length;
      if (drawn !== counts.at(-1)) counts.push(drawn);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await open(page);
  const counts = await page.evaluate(() => (window as unknown as { counts: number[] }).counts);
  expect(Math.max(...counts)).toBeGreaterThan(200);
  // It grows while the page arrives, and then goes at once.
  const most = counts.indexOf(Math.max(...counts));
  expect(counts.slice(0, most + 1)).toEqual([...counts.slice(0, most + 1)].sort((a, b) => a - b));
  expect(counts.slice(most + 1).filter((drawn) => drawn > 20)).toEqual([]);
});
