import { expect, open, test } from './support/test';

test('M measures between two places, and Escape leaves no trace', async ({ page }) => {
  await open(page);
  await page.keyboard.press('m');
  const panel = page.getByRole('region', { name: 'Measure' });
  const add = panel.getByRole('combobox', { name: 'Add a place' });
  await add.selectOption({ label: 'Wonsan' });
  await add.selectOption({ label: 'Kuala Lumpur' });
  await expect(panel.getByText(/4,7\d\d km/).first()).toBeVisible();
  await expect(panel.getByText(/nmi/).first()).toBeVisible();
  await panel.getByRole('button', { name: /Draw round/ }).click();
  await expect(page.locator('[data-map] svg text', { hasText: '500 km' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.locator('[data-map] svg text', { hasText: '500 km' })).toHaveCount(0);
});
