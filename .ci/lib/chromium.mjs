/** A Chromium for the tests: one that is installed, else Playwright's own, else Debian's. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { give, root, run } from './prepare.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function installed() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [process.env.CHROMIUM, ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...PLACES];
  return candidates.find((file) => file && existsSync(file)) ?? null;
}

async function playwrights() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

/** The path of an executable. Installs one where there is none. */
export async function findChromium() {
  const there = installed() ?? (await playwrights());
  if (there) return there;
  console.log('Installing Chromium for the tests …');
  if (run(process.execPath, [path.join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'])) {
    const own = await playwrights();
    if (own) return own;
  }
  const isRoot = process.getuid?.() === 0;
  if (isRoot && run('apt-get', ['update', '-q']) && run('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium'])) {
    const debians = installed();
    if (debians) return debians;
  }
  return give('No Chromium was found and none could be installed. Install Chrome or Chromium, or set CHROMIUM to its path.');
}
