/** A show in the browser, as its presenter has it. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './test';

export const SHOW = '/b/lavrov-in-wonsan/present';
export const CONSOLE = '/b/lavrov-in-wonsan/console';
export const SCENES = [
  'bottom-line', 'where-we-are', 'itinerary', 'wonsan', 'kursk', 'kharkiv', 'bridge-and-rail', 'diplomatic-ring', 'who-says-so', 'open-questions',
];

export const stage = (page: Page) => page.locator('[data-scene]').first();
export const atScene = (page: Page, scene: string) => expect(stage(page)).toHaveAttribute('data-scene', scene, { timeout: 45_000 });

/** Several maps share one software renderer here: they take their time. */
export const idle = (page: Page) => expect(page.locator('[data-map="idle"]')).toBeVisible({ timeout: 90_000 });

export async function openShow(page: Page, address = SHOW): Promise<void> {
  await page.goto(address);
  await idle(page);
}

/** Console and show of one presenter, as two windows of one browser. */
export async function twoWindows(context: BrowserContext): Promise<{ show: Page; desk: Page }> {
  const show = await context.newPage();
  await openShow(show);
  const desk = await context.newPage();
  await openShow(desk, CONSOLE);
  return { show, desk };
}

export const cameraOf = async (page: Page): Promise<number[]> => ((await stage(page).getAttribute('data-camera')) ?? '').split(',').map(Number);

export async function drag(page: Page, by: [number, number]): Promise<void> {
  const box = (await page.locator('[data-map]').first().boundingBox())!;
  const from = { x: box.x + box.width * 0.5, y: box.y + box.height * 0.6 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by[0] / 2, from.y + by[1] / 2, { steps: 4 });
  await page.mouse.move(from.x + by[0], from.y + by[1], { steps: 4 });
  await page.mouse.up();
}

/** Leaves the show by its menu, which goes soon after the pointer rests: on a slow machine perhaps before it is reached. */
export async function leave(page: Page): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Show' }).getByRole('link', { name: 'Leave' });
  await expect(async () => {
    await page.mouse.move(640, 300);
    await page.mouse.move(650, 310);
    await link.click({ timeout: 2_000 }).catch(() => {});
    await expect(link).toHaveCount(0, { timeout: 5_000 });
  }).toPass({ timeout: 45_000 });
}
