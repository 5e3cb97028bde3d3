import { cameraOf, drag } from './support/show';
import { card, expect, idle, open, test } from './support/test';

test('the / key searches the dossier first', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: 'Search' });
  await expect(box).toBeFocused();
  await box.fill('원산');
  await expect(page.getByRole('option').first()).toContainText('Wonsan');
  await box.press('Enter');
  await expect(card(page, 'Wonsan')).toBeVisible();
});

test('who types faster than the search can be fetched loses no letter, and starts nothing by it', async ({ page }) => {
  await open(page);
  await page.route('**/_next/static/chunks/**', async (route) => {
    await new Promise((late) => setTimeout(late, 700));
    await route.continue();
  });
  await page.keyboard.press('/');
  await page.keyboard.type('pyong');
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('pyong');
  await page.keyboard.type('yang');
  await expect(page.getByRole('option').first()).toContainText('Pyongyang');
  await expect(page).not.toHaveURL(/present/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('');
});

test('the gazetteer finds a place that the dossier does not name, and marks it', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('Chongjin');
  await page.getByRole('option', { name: /Chongjin/ }).first().click();
  await idle(page);
  await expect(page.locator('[data-map] svg text', { hasText: /^Chongjin$/ })).toBeVisible();
});

test('a place is found with its country behind it, and what the dossier says by a few words of it', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: 'Search' });
  await box.fill('Paris, France');
  await expect(page.getByRole('option').first()).toContainText('City, France');
  await box.fill('kursk troops');
  await expect(page.getByRole('option').first()).toContainText('Kursk region');
});

for (const [i, typed] of ['52S CJ 65 34', '39.15, 127.44', '39°09′ N 127°26′ E'].entries()) {
  test(`coordinates typed as ${typed} fly there`, { tag: i === 0 ? [] : '@long' }, async ({ page }) => {
    await open(page);
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill(typed);
    await page.getByRole('option').last().click();
    await expect(page).toHaveURL(/at=39\.\d+(?:,|%2C)127\.\d+/);
  });
}

test('what is found in the show has a pin, until one goes back to the scene', { tag: '@long' }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/b/lavrov-in-wonsan/present?scene=itinerary');
  await idle(page);
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('Chongjin');
  await page.getByRole('option', { name: /Chongjin/ }).first().click();
  const pin = page.locator('[data-map] svg text', { hasText: /^Chongjin$/ });
  await expect(pin).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(pin).toBeHidden();
  await expect(page.locator('[data-scene="itinerary"]').first()).toBeVisible();
  // Nor does it come again when one next leaves the scene.
  await idle(page);
  const before = await cameraOf(page);
  await drag(page, [120, 40]);
  await expect.poll(() => cameraOf(page)).not.toEqual(before);
  await idle(page);
  await expect(pin).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true });

  test('what is found while a card is open has its pin above the sheet', { tag: '@long' }, async ({ page }) => {
    await open(page, '/?place=wonsan');
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Search' }).tap();
    await page.getByRole('combobox', { name: 'Search' }).fill('Chongjin');
    await page.getByRole('option', { name: /Chongjin/ }).first().tap();
    await idle(page);
    const [pin, sheet] = await Promise.all([page.locator('[data-map] svg text', { hasText: /^Chongjin$/ }).boundingBox(), card(page, 'Wonsan').boundingBox()]);
    expect(pin!.y + pin!.height).toBeLessThan(sheet!.y);
  });
});
