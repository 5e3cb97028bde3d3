/** The tests' browser: nothing leaves the machine, and an error or a warning in the console fails the test. */
import { expect, test as base, type Page } from '@playwright/test';

/** What the software graphics device says of itself. */
const DEVICE = /GL Driver Message|GPU stall/;

type Watch = {
  /** Errors and warnings that a test provokes on purpose: a matching text in the console does not fail it. */
  allow(pattern: RegExp): void;
};

export const test = base.extend<{ watch: Watch }>({
  watch: [async ({ context }, use) => {
    const allowed: RegExp[] = [];
    const wrong: string[] = [];
    const note = (text: string) => wrong.push(text);
    await context.route((url) => url.hostname !== '127.0.0.1', async (route) => {
      note(`A request left the machine: ${route.request().url()}`);
      await route.abort();
    });
    const listen = (page: Page) => {
      page.on('console', (message) => {
        const graver = message.type() === 'error' || (message.type() === 'warning' && !DEVICE.test(message.text()));
        if (graver || /violat|Refused to/i.test(message.text())) note(`${message.text()} (${message.location().url})`);
      });
      page.on('pageerror', (error) => note(error.message));
    };
    context.on('page', listen);
    await use({ allow: (pattern) => allowed.push(pattern) });
    expect(wrong.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
  }, { auto: true }],
});

export { expect };

/** Opens an address and waits until the map has nothing left to load or move. */
export async function open(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await idle(page);
}

export async function idle(page: Page): Promise<void> {
  await expect(page.locator('[data-map="idle"]')).toBeVisible({ timeout: 90_000 });
}

/** As a browser without a graphics device, from the next page on. */
export const withoutWebGL = (page: Page) => page.addInitScript(() => {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: Parameters<typeof original>) {
    return /webgl/.test(args[0]) ? null : original.apply(this, args);
  } as typeof original;
});

export const FIVE = ['Wonsan', 'Kursk region', 'Kharkiv region', 'Kuala Lumpur', 'Tumen River bridge'];

/** The card of a feature: a region or dialog named after it. */
export const card = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });

export const placeButton = (page: Page, name: string) =>
  page.getByRole('complementary', { name: 'Briefing' }).getByRole('button', { name, exact: true });
