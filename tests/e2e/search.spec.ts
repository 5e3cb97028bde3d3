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

test('the gazetteer finds a place that the dossier does not name, and marks it', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('Chongjin');
  await page.getByRole('option', { name: /Chongjin/ }).first().click();
  await idle(page);
  await expect(page.locator('[data-map] svg text', { hasText: /^Chongjin$/ })).toBeVisible();
});

for (const typed of ['39.15, 127.44', '39°09′ N 127°26′ E', '52S CJ 65 34']) {
  test(`coordinates typed as ${typed} fly there`, async ({ page }) => {
    await open(page);
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill(typed);
    await page.getByRole('option').last().click();
    await expect(page).toHaveURL(/at=39\.\d+(?:,|%2C)127\.\d+/);
  });
}
