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
