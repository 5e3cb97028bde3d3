/** Chromium with software WebGL, and what is measured inside a page. */
import { chromium } from '@playwright/test';

const ARGS = [
  '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking',
  '--no-first-run', '--no-sandbox', '--enable-precise-memory-info',
];

export const openBrowser = (executablePath) => chromium.launch({ executablePath, args: ARGS });

/** Runs in the page before its own code: notes paints, shifts, long tasks, and when the map first is idle. */
function watch() {
  const seen = { idle: null, shift: 0, tasks: [], paint: null };
  globalThis.benchSeen = seen;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.tasks.push([entry.startTime, entry.duration]); }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime; }).observe({ type: 'paint', buffered: true });
  const look = () => { if (seen.idle === null && document.querySelector('[data-map="idle"]')) seen.idle = performance.now(); };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-map'] });
}

/** Chromium starts its own new tab page in a context's first tab, and is busy with it this long on two cores. */
const TAB_REST_MS = 1_200;

/** A page in a context of its own: nothing is cached from the round before. */
export async function freshPage(browser, size = { width: 1280, height: 720 }) {
  const context = await browser.newContext({ viewport: size });
  await context.addInitScript(watch);
  const page = await context.newPage();
  await page.waitForTimeout(TAB_REST_MS);
  return { page, seen: () => page.evaluate(() => globalThis.benchSeen), close: () => context.close() };
}

export const untilIdle = (page, timeout = 120_000) => page.waitForFunction(() => globalThis.benchSeen.idle !== null, null, { timeout, polling: 50 });

/** A second after its first rest the map builds a shader (components/map/engine/shaders.ts). */
const OPENED_MS = 3_000;

/** Until all that belongs to opening is over, for what is measured of a page in use. */
export async function untilOpened(page) {
  await untilIdle(page);
  await page.waitForTimeout(OPENED_MS);
}

/** Milliseconds from the start of loading to the map's first rest. */
export async function idleOf(browser, address) {
  const { page, seen, close } = await freshPage(browser);
  await page.goto(address);
  await untilIdle(page);
  const { idle } = await seen();
  await close();
  return idle;
}
