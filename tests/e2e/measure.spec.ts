import { expect, open, test } from './support/test';

test('M measures between two places, and Escape leaves no trace', async ({ page }) => {
  await open(page);
  await page.keyboard.press('m');
  const panel = page.getByRole('region', { name: 'Measure' });
  const add = panel.getByRole('combobox', { name: 'Add a place' });
  for (const label of ['Wonsan', 'Kuala Lumpur']) {
    await add.selectOption({ label });
    await panel.getByRole('button', { name: 'Add place' }).click();
  }
  await expect(panel.getByText(/4,7\d\d km/).first()).toBeVisible();
  await expect(panel.getByText(/nmi/).first()).toBeVisible();
  const written = page.locator('[data-measured] text', { hasText: /^Total/ });
  await expect(written, 'the one leg says it itself').toHaveCount(0);
  await add.selectOption({ label: 'Wonsan' });
  await panel.getByRole('button', { name: 'Add place' }).click();
  await expect(written).toHaveText(/^Total 9,5\d\d km$/);
  await panel.getByRole('button', { name: /Draw round/ }).click();
  await expect(page.locator('[data-map] svg text', { hasText: '500 km' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.locator('[data-map] svg text', { hasText: '500 km' })).toHaveCount(0);
});

test('going through the list of places with the arrow keys adds none of them; the button does', async ({ page }) => {
  await open(page);
  await page.keyboard.press('m');
  const panel = page.getByRole('region', { name: 'Measure' });
  const add = panel.getByRole('combobox', { name: 'Add a place' });
  await add.selectOption({ label: 'Wonsan' });
  await add.selectOption({ label: 'Kuala Lumpur' });
  await expect(panel.getByText(/4,7\d\d km/)).toHaveCount(0);
  await panel.getByRole('button', { name: 'Add place' }).click();
  await expect(panel.getByRole('button', { name: 'Draw round Kuala Lumpur' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Add place' })).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 640 }, hasTouch: true });

  test('the map is there to be tapped, also where the list was, and the list again afterwards', async ({ page }) => {
    await open(page);
    const tabs = page.getByRole('navigation', { name: 'Views' });
    await tabs.getByRole('button', { name: 'Places' }).tap();
    const begin = page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Measure' });
    await begin.tap();
    const panel = page.getByRole('region', { name: 'Measure' });
    await expect(panel).toBeVisible();
    for (const [x, y] of [[60, 130], [300, 200]] as const) await page.touchscreen.tap(x, y);
    await expect(panel.getByText(/^Total [\d,]+ km/)).toBeVisible();
    await panel.getByRole('button', { name: 'Close' }).tap();
    await expect(begin).toBeFocused();
    await begin.tap();
    await tabs.getByRole('button', { name: 'Places' }).tap();
    await expect(panel).toBeHidden();
    await page.setViewportSize({ width: 812, height: 375 });
    await begin.click();
    for (const label of ['Wonsan', 'Kuala Lumpur', 'Kursk region']) {
      await panel.getByRole('combobox', { name: 'Add a place' }).selectOption({ label });
      await panel.getByRole('button', { name: 'Add place' }).click();
    }
    const { y, height } = (await panel.boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(375);
    await panel.getByRole('button', { name: 'Draw round Kursk region' }).click();
    await expect(page.locator('[data-map] svg text', { hasText: '500 km' })).toBeVisible();
  });
});
