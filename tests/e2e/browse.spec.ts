import { card, expect, FIVE, idle, open, placeButton, test } from './support/test';

test('the briefing opens with its title, its bottom line, its handling and its five places', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('TLP:CLEAR').first()).toBeVisible();
  await expect(page.getByText(/As of 13 July 2025/).filter({ visible: true })).toHaveCount(1);
  for (const name of FIVE) await expect(placeButton(page, name)).toBeVisible();
});

test('a click on a place in the list opens its card, with who says so', async ({ page }) => {
  await open(page);
  await placeButton(page, 'Wonsan').click();
  await expect(card(page, 'Wonsan')).toBeVisible();
  await expect(card(page, 'Wonsan').getByText('원산')).toBeVisible();
  await expect(card(page, 'Wonsan').getByText('F3').first()).toBeVisible();
  await expect(card(page, 'Wonsan').getByText(/KCNA/).first()).toBeVisible();
  await expect(page).toHaveURL(/place=wonsan/);
});

for (const name of FIVE) {
  test(`a click on the mark of ${name} opens its card`, async ({ page }) => {
    await open(page);
    const label = page.locator('[data-map] svg text', { hasText: name }).first();
    const box = (await label.boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + 12);
    await expect(card(page, name)).toBeVisible();
  });
}

test('Escape closes the card and gives the focus back', { tag: '@long' }, async ({ page }) => {
  await open(page);
  await placeButton(page, 'Kuala Lumpur').focus();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Kuala Lumpur')).toBeVisible();
  await expect(card(page, 'Kuala Lumpur').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(card(page, 'Kuala Lumpur')).toBeHidden();
  await expect(placeButton(page, 'Kuala Lumpur')).toBeFocused();
});

test('the address opens a place, and Back and Forward walk through what was selected', async ({ page }) => {
  await open(page, '/?place=kharkiv');
  await expect(card(page, 'Kharkiv region')).toBeVisible();
  await placeButton(page, 'Wonsan').click();
  await expect(card(page, 'Wonsan')).toBeVisible();
  await page.goBack();
  await expect(card(page, 'Kharkiv region')).toBeVisible();
  await page.goForward();
  await expect(card(page, 'Wonsan')).toBeVisible();
});

test('an address that names a place which is not there says so, over the map as it opens', async ({ page }) => {
  await open(page, '/?place=%3Cb%3Evladivostok');
  const said = page.getByRole('status').filter({ hasText: '“<b>vladivostok”' });
  await expect(said).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await said.getByRole('button', { name: 'Dismiss' }).click();
  await expect(said).toBeHidden();
});

/** Flights last seconds here: one clicks on, or goes back, while the map is on its way. */
test('Back from a place that was chosen on the way to another shows that other place, on the map too', { tag: '@long' }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(page);
  await placeButton(page, 'Wonsan').click();
  await idle(page);
  await page.waitForURL(/place=wonsan/);
  await placeButton(page, 'Kuala Lumpur').click();
  await expect(card(page, 'Kuala Lumpur')).toBeVisible();
  await placeButton(page, 'Kharkiv region').click();
  await expect(card(page, 'Kharkiv region')).toBeVisible();
  await page.goBack();
  await expect(card(page, 'Kuala Lumpur')).toBeVisible();
  await idle(page);
  await expect(page.locator('[data-map] svg text', { hasText: 'Kuala Lumpur' }).first()).toBeInViewport();
  await page.goForward();
  await expect(card(page, 'Kharkiv region')).toBeVisible();
  await idle(page);
  await page.waitForURL(/at=(?:49|50|51)\.\d+,3\d/);
});

test('a layer that was hidden stays so in the step that one goes back to, however soon one clicked on', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[role=switch][aria-label^="Military"]')!.click();
    document.querySelector<HTMLElement>('aside button[value=wonsan]')!.click();
  });
  await expect(card(page, 'Wonsan')).toBeVisible();
  await page.goBack();
  await expect(card(page, 'Wonsan')).toBeHidden();
  await expect(page).toHaveURL(/hide=military/);
  await expect(page.locator('[data-map] svg text', { hasText: 'Kursk region' })).toHaveCount(0);
});

test('a button that is pressed again before the map has come there zooms as often as it was pressed', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(page, '/?at=40,100,3z');
  await page.getByRole('button', { name: 'Zoom in' }).evaluate((button: HTMLElement) => { for (let pressed = 0; pressed < 3; pressed += 1) button.click(); });
  await page.waitForURL(/at=40,100,6z/);
  await page.keyboard.press('-');
  await page.waitForURL(/at=40,100,5z/);
});

test('a link to the far side of the world opens there, however little of it is magnified', { tag: '@long' }, async ({ page }) => {
  await open(page, '/?at=-20,-150,1.2z');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForURL(/at=-20,-150,2\.2z/);
});

test('a copied link shows the same picture elsewhere', async ({ page, context }) => {
  await open(page);
  await placeButton(page, 'Tumen River bridge').click();
  await idle(page);
  await page.waitForURL(/place=tumen-bridge/);
  await expect.poll(() => page.url()).toMatch(/at=/);
  const other = await context.newPage();
  await open(other, page.url());
  await expect(card(other, 'Tumen River bridge')).toBeVisible();
  const labels = (of: typeof page) => of.locator('[data-map] svg[aria-hidden] text').allTextContents();
  expect(await labels(other)).toEqual(await labels(page));
});

test('a layer can be hidden, shown alone, and shown again', async ({ page }) => {
  await open(page);
  const military = page.getByRole('checkbox', { name: /Military/ }).or(page.getByRole('switch', { name: /Military/ })).first();
  await military.click();
  await expect(page.locator('[data-map] svg text', { hasText: 'Kursk region' })).toHaveCount(0);
  await expect(page).toHaveURL(/hide=/);
  await military.click();
  await expect(page.locator('[data-map] svg text', { hasText: 'Kursk region' }).first()).toBeVisible();
});

test('a link that comes into the picture grows from where it begins, and stands there at once where less motion is asked for', { tag: '@long' }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.addInitScript(() => {
    const grown = { count: 0 };
    Object.assign(window, { grown });
    document.addEventListener('animationstart', ({ animationName }) => { grown.count += /growing/.test(animationName) ? 1 : 0; });
  });
  const grown = () => page.evaluate(() => (window as unknown as { grown: { count: number } }).grown.count);
  await open(page);
  const military = page.getByRole('checkbox', { name: /Military/ }).or(page.getByRole('switch', { name: /Military/ })).first();
  const again = async () => {
    for (let i = 0; i < 2; i += 1) {
      await military.click();
      await idle(page);
    }
  };
  expect(await grown()).toBe(0);
  await again();
  expect(await grown()).toBeGreaterThan(3);
  await expect(page.locator('[data-map] clipPath')).toHaveCount(0);
  const before = await grown();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await again();
  expect(await grown()).toBe(before);
});

test('coordinates can be read in four forms and copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/?place=wonsan');
  const it = card(page, 'Wonsan');
  await expect(it.getByText('39.15° N, 127.44° E')).toBeVisible();
  await it.getByText('MGRS', { exact: true }).click();
  await expect(it.getByText(/52S\s?CJ/)).toBeVisible();
  await it.getByRole('button', { name: /copy/i }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^52S ?CJ/);
});
