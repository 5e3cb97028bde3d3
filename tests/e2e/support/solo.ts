/** A browser for files: a fresh one without any network, that tells of each request and each error. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';

export const OUT = path.resolve('tests/.output/solo');
const ARGS = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox', '--no-first-run', '--disable-background-networking'];

/** Whether this process may start another in a network namespace of its own, where not even a loopback is up. */
export const canCutOff = (): boolean => process.platform === 'linux' && spawnSync('unshare', ['-n', 'true']).status === 0;

const installed = (): string => process.env.CHROMIUM ?? '/usr/bin/chromium';

/** The same browser behind `unshare -n`. */
function cutOff(): string {
  mkdirSync(OUT, { recursive: true });
  const script = path.join(OUT, 'chromium-without-network.sh');
  writeFileSync(script, `#!/bin/sh\nexec unshare -n "${installed()}" "$@"\n`, { mode: 0o755 });
  return script;
}

/** Playwright speaks to it by a pipe, so it needs no interface either. */
export const fileBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: canCutOff() ? cutOff() : installed(), args: ARGS });

export type Watched = { page: Page; requests: string[]; errors: string[] };

/** Requests but for the file itself and what it makes in memory; errors of every kind, in every window. */
export async function openFile(browser: Browser, file: string, { hash = '', size = { width: 1280, height: 720 } } = {}): Promise<Watched> {
  if (!existsSync(file)) throw new Error(`There is no ${file}.`);
  const context = await browser.newContext({ viewport: size, offline: true, reducedMotion: 'reduce' });
  const [requests, errors]: [string[], string[]] = [[], []];
  context.on('request', (request) => { if (!/^(?:file|blob|data):/.test(request.url())) requests.push(request.url()); });
  context.on('page', (page) => {
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || /violat|Refused to/i.test(message.text())) errors.push(message.text());
    });
  });
  const page = await context.newPage();
  await page.goto(`file://${file}${hash}`);
  return { page, requests, errors };
}
