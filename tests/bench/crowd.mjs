/** A briefing of 100,000 points against the bare page with the same points, and frames while panning. */
import { freshPage, idleOf, untilIdle } from './browser.mjs';
import { median, ratioRow } from './figures.mjs';

const MANY = 100_000;
const FEW = 1_000;

/** Median milliseconds between frames while the map is dragged. */
async function panning(browser, address) {
  const { page, close } = await freshPage(browser);
  await page.goto(address);
  await untilIdle(page);
  await page.evaluate(() => {
    globalThis.benchFrames = [];
    const frame = (now) => { globalThis.benchFrames.push(now); requestAnimationFrame(frame); };
    requestAnimationFrame(frame);
  });
  await page.mouse.move(800, 300);
  await page.mouse.down();
  for (let step = 1; step <= 40; step += 1) {
    await page.mouse.move(800 - step * 6, 300 + step * 2);
    await page.waitForTimeout(25);
  }
  await page.mouse.up();
  const frames = await page.evaluate(() => globalThis.benchFrames);
  await close();
  return median(frames.slice(1).map((at, i) => at - frames[i]));
}

export async function crowdRows({ browser, app, yard, rounds }) {
  const idle = { app: [], floor: [] };
  const frames = { many: [], few: [] };
  for (let round = 0; round < Math.min(rounds, 7); round += 1) {
    idle.app.push(await idleOf(browser, `${app}/b/many`));
    idle.floor.push(await idleOf(browser, `${yard}/?points=${MANY}`));
    frames.many.push(await panning(browser, `${app}/b/many`));
    frames.few.push(await panning(browser, `${app}/b/few`));
  }
  return [
    ratioRow(`${MANY.toLocaleString('en')} points to idle / bare page with them`, idle.app, idle.floor, 1.25),
    ratioRow(`frame while panning / with ${FEW.toLocaleString('en')} points`, frames.many, frames.few, 1.2),
  ];
}
