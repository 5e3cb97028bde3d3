/** Presenting: how far an audience window lags behind, how smooth a change of scene is, what a hundred followers cost. */
import { readFileSync } from 'node:fs';
import { freshPage, untilIdle } from './browser.mjs';
import { median, ms, percentile, ratioRow } from './figures.mjs';

const SHOW = '/b/lavrov-in-wonsan/present';
const CONSOLE = '/b/lavrov-in-wonsan/console';
const FOLLOWERS = 100;
const MINUTES = Number(process.env.FOLLOW_MINUTES ?? 3);
const CUT_MS = 20_000;
const KEYS = 30;

const still = (page) => page.emulateMedia({ reducedMotion: 'reduce' });
const ready = (page) => page.locator('[data-map="idle"]').first().waitFor({ timeout: 120_000 });

/** Milliseconds from a key in one window to the change it makes in another, by the clock that both share. */
async function lags(from, to) {
  await to.evaluate(() => {
    const stage = document.querySelector('[data-blank]');
    globalThis.benchChanges = [];
    new MutationObserver(() => globalThis.benchChanges.push(performance.timeOrigin + performance.now())).observe(stage, { attributes: true, attributeFilter: ['data-blank'] });
  });
  await from.evaluate(() => {
    globalThis.benchKeys = [];
    window.addEventListener('keydown', () => globalThis.benchKeys.push(performance.timeOrigin + performance.now()), { capture: true });
  });
  for (let i = 1; i <= KEYS; i += 1) {
    await from.keyboard.press('b');
    // A key that comes before its forerunner was painted undoes it unseen: each waits until it has been seen.
    await to.waitForFunction((count) => globalThis.benchChanges.length >= count, i, { polling: 100, timeout: 10_000 })
      .catch(() => { throw new Error(`Key ${i} of ${KEYS} changed nothing in the other window within 10 s.`); });
    await from.waitForTimeout(250);
  }
  const [keys, changes] = [await from.evaluate(() => globalThis.benchKeys), await to.evaluate(() => globalThis.benchChanges)];
  return keys.map((at, i) => changes[i] - at);
}

/** Lengths of the frames in a page from an act until its map rests, in milliseconds, and its longest task. */
async function framesDuring(page, act, rested) {
  await page.evaluate(() => {
    globalThis.benchFrames = [];
    globalThis.benchSeen.tasks.length = 0;
    const frames = globalThis.benchFrames;
    const frame = (now) => { frames.push(now); if (frames === globalThis.benchFrames) requestAnimationFrame(frame); };
    requestAnimationFrame(frame);
  });
  await act();
  await rested();
  const frames = await page.evaluate(() => globalThis.benchFrames);
  // Long tasks are told of a little later.
  await page.waitForTimeout(300);
  const tasks = await page.evaluate(() => globalThis.benchSeen.tasks);
  return { frames: frames.slice(1).map((at, i) => at - frames[i]), longest: Math.max(0, ...tasks.map(([, length]) => length)) };
}

/** A flight has some ten frames where no graphics card is, too few for a median: each page flies there and back. */
const THERE_AND_BACK = 2;

const cameraOf = async (page) => ((await page.locator('[data-camera]').first().getAttribute('data-camera')) ?? '').split(',').map(Number);

async function sceneChange(browser, app, yard) {
  const mine = await freshPage(browser);
  await mine.page.goto(`${app}${SHOW}?scene=wonsan`);
  await untilIdle(mine.page);
  await mine.page.waitForTimeout(1_500);
  const from = await cameraOf(mine.page);
  const size = await mine.page.locator('[data-map]').first().evaluate(({ clientWidth: width, clientHeight: height }) => ({ width, height }));
  const change = (key) => framesDuring(mine.page, () => mine.page.keyboard.press(key), async () => {
    await mine.page.locator('[data-map="busy"]').first().waitFor();
    await ready(mine.page);
  });
  const shown = [await change('ArrowRight')];
  const to = await cameraOf(mine.page);
  for (let i = 1; i < THERE_AND_BACK * 2; i += 1) shown.push(await change(i % 2 ? 'ArrowLeft' : 'ArrowRight'));
  await mine.close();
  const bare = await freshPage(browser);
  await bare.page.goto(`${yard}/`);
  await untilIdle(bare.page);
  const view = ([lng, lat, zoom]) => ({ center: [lng, lat], zoom });
  // As large as the show's map: without a graphics card a frame costs what its pixels cost.
  await bare.page.evaluate(({ camera, size: { width, height } }) => new Promise((done) => {
    Object.assign(document.getElementById('map').style, { left: '0', width: `${width}px`, height: `${height}px` });
    globalThis.benchMap.resize();
    globalThis.benchMap.once('idle', done);
    globalThis.benchMap.jumpTo(camera);
  }), { camera: view(from), size });
  const fly = (goal) => framesDuring(bare.page, () => bare.page.evaluate((camera) => {
    globalThis.benchRest = new Promise((done) => { globalThis.benchMap.once('moveend', () => globalThis.benchMap.once('idle', done)); });
    globalThis.benchMap.flyTo({ ...camera, duration: 2_500 });
  }, view(goal)), () => bare.page.evaluate(() => globalThis.benchRest.then(() => undefined)));
  const flown = [];
  for (let i = 0; i < THERE_AND_BACK * 2; i += 1) flown.push(await fly(i % 2 ? from : to));
  await bare.close();
  return { shown, flown };
}

/** Milliseconds from opening a window anew after it was killed, as a browser does it, until it shows the scene that it stood at. */
async function resumption(browser, app, address) {
  const { page, close } = await freshPage(browser);
  await still(page);
  await page.goto(`${app}${address}`);
  await ready(page);
  for (const key of ['3', 'Enter']) await page.keyboard.press(key);
  await page.locator('[data-scene="itinerary"]').waitFor();
  await ready(page);
  const context = page.context();
  const left = page.url();
  await page.close();
  const again = await context.newPage();
  const start = performance.now();
  await again.goto(left, { waitUntil: 'commit' });
  await again.locator('[data-scene="itinerary"] [data-map] svg text').filter({ visible: true }).first().waitFor();
  const took = performance.now() - start;
  await close();
  return took;
}

const rssOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) / 1024;

/** One follower: the newest message that it heard. */
function follow(address, signal) {
  const state = { last: null, open: false };
  state.ended = (async () => {
    const answer = await fetch(address, { signal });
    state.open = answer.ok;
    let text = '';
    for await (const part of answer.body.pipeThrough(new TextDecoderStream())) {
      text += part;
      const events = text.split('\n\n');
      text = events.pop();
      for (const event of events) {
        const data = event.split('\n').filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trim()).join('\n');
        if (data) state.last = data;
      }
    }
  })().catch(() => undefined);
  return state;
}

async function crowdOfFollowers(browser, app, pid) {
  const { page: desk, close } = await freshPage(browser);
  await still(desk);
  await desk.goto(`${app}${CONSOLE}`);
  await ready(desk);
  await desk.getByRole('button', { name: 'Share' }).click();
  await desk.getByRole('button', { name: 'Open a room' }).click();
  const code = await desk.locator('[data-code]').getAttribute('data-code');
  await desk.keyboard.press('Escape');
  const elsewhere = await freshPage(browser);
  await still(elsewhere.page);
  await elsewhere.page.goto(`${app}${SHOW}?join=${code}`);
  await ready(elsewhere.page);
  const lan = await lags(desk, elsewhere.page);
  await elsewhere.close();

  const ended = new AbortController();
  const followers = Array.from({ length: FOLLOWERS }, () => follow(`${app}/api/shows/${code}/events`, ended.signal));
  await new Promise((rest) => setTimeout(rest, 3_000));
  const before = rssOf(pid);
  const until = Date.now() + MINUTES * 60_000;
  for (let i = 0; Date.now() < until; i += 1) {
    await desk.keyboard.press(i % 8 < 6 ? 'ArrowRight' : 'ArrowLeft');
    await desk.waitForTimeout(Math.min(CUT_MS, Math.max(0, until - Date.now())));
  }
  await desk.waitForTimeout(2_000);
  const fresh = new AbortController();
  const late = follow(`${app}/api/shows/${code}/events`, fresh.signal);
  await new Promise((rest) => setTimeout(rest, 1_000));
  const mismatches = followers.filter(({ last }) => last === null || stageOf(last) !== stageOf(late.last)).length;
  const after = rssOf(pid);
  ended.abort();
  fresh.abort();
  await Promise.all([...followers, late].map((follower) => follower.ended));
  await close();
  return { lan, mismatches, open: followers.filter(({ open }) => open).length, growth: after - before, before };
}

/** What the audience sees, without the message's number and time. */
function stageOf(text) {
  const { scene, view, blank } = JSON.parse(text).stage ?? JSON.parse(text);
  return JSON.stringify([scene, view, blank]);
}

export async function showRows({ browser, app, yard, server, rounds }) {
  const context = await freshPage(browser);
  await still(context.page);
  await context.page.goto(`${app}${SHOW}`);
  await ready(context.page);
  const desk = await context.page.context().newPage();
  await still(desk);
  await desk.goto(`${app}${CONSOLE}`);
  await ready(desk);
  const near = await lags(desk, context.page);
  await context.close();

  const resumed = { show: [], desk: [] };
  const changes = { shown: [], flown: [] };
  for (let round = 0; round < Math.min(rounds, 5); round += 1) {
    const { shown, flown } = await sceneChange(browser, app, yard);
    changes.shown.push(...shown);
    changes.flown.push(...flown);
    resumed.show.push(await resumption(browser, app, SHOW));
    resumed.desk.push(await resumption(browser, app, CONSOLE));
  }
  const crowd = await crowdOfFollowers(browser, app, server.pid);
  const framesOf = (flights) => flights.flatMap(({ frames }) => frames);
  const longestOf = (flights) => median(flights.map(({ longest }) => longest));
  const longest = longestOf(changes.shown);
  const lagRow = (what, values, most) => ({ what, measured: ms(percentile(values, 0.95)), bar: `≤ ${most} ms`, holds: percentile(values, 0.95) <= most });
  const resumeRow = (what, values) => ({ what, measured: ms(Math.max(...values)), bar: '≤ 2,000 ms', holds: Math.max(...values) <= 2_000 });
  return [
    lagRow('audience window of this machine behind, p95', near, 100),
    lagRow('audience screen of the network behind (loopback), p95', crowd.lan, 250),
    ratioRow('median frame of a change of scene / bare flyTo', framesOf(changes.shown), framesOf(changes.flown), 1.3),
    { what: 'longest task of a change of scene', measured: ms(longest), against: ms(longestOf(changes.flown)), bar: '≤ 100 ms', holds: longest <= 100 },
    resumeRow('show killed and opened anew, slowest until its scene is seen', resumed.show),
    resumeRow('console likewise', resumed.desk),
    { what: `${FOLLOWERS} followers, ${MINUTES} min, a cut every 20 s: wrong at the end`, measured: `${crowd.mismatches} of ${crowd.open}`, bar: '0', holds: crowd.mismatches === 0 && crowd.open === FOLLOWERS },
    { what: 'memory of the server meanwhile', measured: `${crowd.growth >= 0 ? '+' : ''}${crowd.growth.toFixed(0)} MB`, against: `${crowd.before.toFixed(0)} MB`, bar: '≤ +20 MB', holds: crowd.growth <= 20 },
  ];
}
