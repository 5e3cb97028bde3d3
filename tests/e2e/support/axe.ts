/** What axe finds wrong for people who do not see, or see little. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Each fault with the elements that have it.
 * @param part CSS selector of the part to be read; without it, the whole page
 */
export async function violations(page: Page, part?: string): Promise<string[]> {
  // Our pages have no frames, and to read those axe opens a window of its own each time: half of what a reading takes.
  const axe = new AxeBuilder({ page }).setLegacyMode().withTags(RULES);
  const found = await (part === undefined ? axe : axe.include(part)).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
