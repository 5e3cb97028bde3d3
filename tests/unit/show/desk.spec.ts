/** Windows and devices of one presenter kept in step, whatever crosses on the wire. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { ShowStore } from '@/components/show/windows/store';
import type { Command } from '@/geo/show/command';
import type { Given } from '@/geo/show/wire/merge';
import { recentCommands } from '@/geo/show/wire/recent';
import { indexOf } from '@/geo/show/scenes';
import type { ShowState } from '@/geo/show/state';
import { randomOf } from '../../random.mjs';
import { channelLine, give, handAt60Hz, MANY, newWorld, roomLine, screensOn, windowIn, type Line, type World } from './lines';
import { anything, BEGAN, ground } from './support';

const NEXT: Command = { kind: 'next' };
const laser = (turn: number): Command => ({ kind: 'laser', at: [turn / 100, 10] });
const drag = (turn: number): Command => ({ kind: 'look', motion: 'cut', patch: { camera: { center: [turn / 100, 10], zoom: 5, bearing: 0, pitch: 0 } } });
const sceneOf = ({ own }: ShowState): number => indexOf(own, MANY);

const LINES: Record<string, (world: World, latency: () => number) => Line | Promise<Line>> = { channel: channelLine, room: roomLine };

for (const [kind, lineOn] of Object.entries(LINES)) {
  for (const [hand, moved] of [['points', laser], ['drags', drag]] as const) {
    test(`${kind}: 20 of 20 presses in one window arrive at once while a hand ${hand} in another, and none is seen undone`, async () => {
      for (const latencyMs of [2, 15, 20, 30, 100]) {
        const world = newWorld();
        const line = await lineOn(world, () => latencyMs);
        const [pointing, pressing] = [windowIn(world, 'pointing'), windowIn(world, 'pressing')];
        for (const store of [pointing, pressing]) store.join(line.open());
        give(world, pointing, handAt60Hz(0, 3_500, moved));
        give(world, pressing, Array.from({ length: 20 }, (_, press) => [307 + press * 151, NEXT]));
        const arrived: number[] = [];
        // A request that is under way, there, to the room, a reader that is busy, and back.
        for (let press = 0; press < 20; press += 1) world.wait(307 + press * 151 + 6 * latencyMs + 60, () => arrived.push(sceneOf(pointing.get()) - press));
        const seen: number[] = [];
        pressing.subscribe(() => seen.push(sceneOf(pressing.get())));
        await world.until(5_000);
        expect(arrived.filter((ahead) => ahead >= 1), `${latencyMs} ms`).toHaveLength(20);
        expect(sceneOf(pointing.get())).toBe(20);
        expect(pressing.get()).toEqual(pointing.get());
        expect(seen).toEqual([...seen].sort((a, b) => a - b));
      }
    });
  }
}

type Show = { world: World; stores: ShowStore[]; shown: () => unknown[]; kill(index: number): void };

/** Windows on one line or, with `both`, all but the last on a channel and the last in a room that the first is in too. */
async function showOf(count: number, kind: 'channel' | 'room' | 'both', seed: number, late = false): Promise<Show> {
  const world = newWorld();
  const random = latencies(seed);
  const channel = channelLine(world, random);
  const room = await roomLine(world, random);
  const { screens, sender } = screensOn(world, random, 2);
  const opened: (() => void)[][] = [];
  const stores = Array.from({ length: count }, (_, index) => {
    const isLast = index === count - 1;
    const store = windowIn(world, `w-${index}`, late && isLast);
    const lines = kind === 'both' ? [...(isLast ? [] : [channel]), ...(isLast || index === 0 ? [room] : [])] : [kind === 'room' ? room : channel];
    const join = () => {
      opened[index] = lines.map((line) => {
        const desk = line.open();
        store.join(desk);
        return () => line.cut(desk);
      });
      store.send(sender);
    };
    if (late && isLast) world.wait(400, join);
    else join();
    return store;
  });
  return { world, stores, shown: () => screens.map(({ shown }) => shown), kill: (index) => { for (const cut of opened[index] ?? []) cut(); } };
}

/** From 1 to 120 ms, most of them short. */
function latencies(seed: number): () => number {
  const random = randomOf(seed);
  return () => 1 + 119 * random() ** 3;
}

const times = fc.integer({ min: 0, max: 700 });
const timed = (command: fc.Arbitrary<Command>, maxLength: number) =>
  fc.array(fc.tuple(times, command), { maxLength }).map((all) => all.sort(([a], [b]) => a - b));
const scenario = <T>(ofOne: fc.Arbitrary<T>) => fc.record({
  ofEach: fc.array(ofOne, { minLength: 2, maxLength: 4 }), kind: fc.constantFrom('channel', 'room', 'both' as const), seed: fc.integer(),
  hand: fc.option(fc.constantFrom(laser, drag)),
});

const point = fc.record({ kind: fc.constant('tool'), tool: fc.constantFrom('none', 'laser', 'pen') }) as fc.Arbitrary<Command>;
const harmless = fc.oneof(point, fc.record({ kind: fc.constant('laser'), at: fc.option(ground) }) as fc.Arbitrary<Command>);

const RUNS = { numRuns: 10 };
/** All has been said and heard. */
const QUIET_MS = 2_000;

const isOne = ({ stores, shown }: Show, whose: readonly ShowStore[] = stores): void => {
  const [first, ...others] = whose.map((store) => store.get());
  for (const other of others) expect(other).toEqual(first);
  for (const stage of shown()) expect(stage).toEqual(first!.audience);
};

test('every stroke, every press of black and every point of ink is there in the end, whoever gave it', async () => {
  await fc.assert(fc.asyncProperty(scenario(timed(harmless, 8)), fc.array(times, { minLength: 3, maxLength: 8 }), async ({ ofEach, kind, seed, hand }, strokes) => {
    const show = await showOf(ofEach.length, kind, seed);
    const giver = (index: number): ShowStore => show.stores[index % show.stores.length]!;
    if (hand) give(show.world, giver(0), handAt60Hz(0, 700, hand));
    ofEach.forEach((commands, index) => give(show.world, giver(index), commands));
    strokes.forEach((atMs, index) => give(show.world, giver(index), [
      [atMs, { kind: 'ink.add', id: `s-${index}`, shape: 'pen', color: 'ink', at: [index, 0] }],
      ...handAt60Hz(atMs + 1, atMs + 100, (turn): Command => ({ kind: 'ink.extend', id: `s-${index}`, points: [[index, turn + 1]] })),
      [atMs + 50, { kind: 'blank', to: 'black' }],
    ]));
    await show.world.until(QUIET_MS);
    isOne(show);
    const { ink, blank } = giver(0).get().own;
    expect(ink.map(({ id }) => id).sort()).toEqual(strokes.map((_, index) => `s-${index}`).sort());
    for (const { points } of ink) expect(points.map(([, lat]) => lat)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(blank).toBe(strokes.length % 2 === 1 ? 'black' : 'none');
  }), RUNS);
});

test('every press of Next counts once', async () => {
  await fc.assert(fc.asyncProperty(scenario(timed(fc.oneof(fc.constant(NEXT), harmless), 12)), async ({ ofEach, kind, seed, hand }) => {
    const show = await showOf(ofEach.length, kind, seed);
    if (hand) give(show.world, show.stores[0]!, handAt60Hz(0, 700, hand));
    ofEach.forEach((commands, index) => give(show.world, show.stores[index]!, commands));
    await show.world.until(QUIET_MS);
    isOne(show);
    expect(sceneOf(show.stores[0]!.get())).toBe(ofEach.flat().filter(([, command]) => command === NEXT).length);
  }), RUNS);
});

test('whatever is done, and with a window that comes late, all end with one state, and screens with its stage', async () => {
  await fc.assert(fc.asyncProperty(scenario(timed(anything, 15)), async ({ ofEach, kind, seed, hand }) => {
    const show = await showOf(ofEach.length, kind, seed, true);
    if (hand) give(show.world, show.stores[0]!, handAt60Hz(0, 700, hand));
    ofEach.slice(0, -1).forEach((commands, index) => give(show.world, show.stores[index]!, commands));
    await show.world.until(QUIET_MS);
    isOne(show);
  }), RUNS);
});

test('a window killed at any moment takes nothing with it that others have given', async () => {
  await fc.assert(fc.asyncProperty(scenario(timed(fc.oneof(fc.constant(NEXT), harmless), 12)), times, async ({ ofEach, kind, seed }, killedAtMs) => {
    const show = await showOf(ofEach.length + 1, kind === 'both' ? 'channel' : kind, seed);
    const killed = ofEach.length;
    give(show.world, show.stores[killed]!, handAt60Hz(0, killedAtMs, laser));
    show.world.wait(killedAtMs, () => show.kill(killed));
    ofEach.forEach((commands, index) => give(show.world, show.stores[index]!, commands));
    await show.world.until(QUIET_MS);
    const left = show.stores.slice(0, killed);
    for (const store of left) expect(store.get()).toEqual(left[0]!.get());
    expect(sceneOf(left[0]!.get())).toBe(ofEach.flat().filter(([, command]) => command === NEXT).length);
  }), RUNS);
});

/** A laptop and a phone on one line; `deaf` holds up the phone's from a time on. */
async function laptopAndPhone() {
  const world = newWorld();
  const line = await roomLine(world, () => 20);
  const [laptop, phone] = [windowIn(world, 'laptop'), windowIn(world, 'phone')];
  laptop.join(line.open());
  const lost = line.open();
  phone.join(lost);
  return { world, laptop, phone, deaf: (from: number, ms: number) => world.wait(from, () => line.holdUp(lost, ms)) };
}

test('a press from before an outage is not made good after it', async () => {
  const { world, laptop, phone, deaf } = await laptopAndPhone();
  give(world, laptop, [[0, { kind: 'blank', to: 'black' }], [5_000, NEXT], [5_100, { kind: 'blank', to: 'white' }]]);
  deaf(900, 9_000);
  give(world, phone, [[1_000, NEXT]]);
  await world.until(12_000);
  expect(sceneOf(laptop.get())).toBe(1);
  expect(phone.get()).toEqual(laptop.get());
});

test('a press in a dead spot of a second counts', async () => {
  const { world, laptop, phone, deaf } = await laptopAndPhone();
  give(world, laptop, handAt60Hz(0, 3_000, laser));
  deaf(900, 1_000);
  give(world, phone, [[1_000, NEXT], [1_500, NEXT]]);
  await world.until(5_000);
  expect(sceneOf(laptop.get())).toBe(2);
  expect(phone.get()).toEqual(laptop.get());
});

test('a laser put down in one window goes out, though a hand still points in another', async () => {
  for (const latencyMs of [2, 30, 100]) {
    const world = newWorld();
    const line = channelLine(world, () => latencyMs);
    const [pointing, remote] = [windowIn(world, 'pointing'), windowIn(world, 'remote')];
    for (const store of [pointing, remote]) store.join(line.open());
    // The hand leaves the map with the tool, as soon as its window hears of it.
    for (const [atMs, command] of handAt60Hz(50, 1_500, laser)) world.wait(atMs, () => { if (pointing.get().tool === 'laser') pointing.dispatch(command); });
    give(world, remote, [[1_000, { kind: 'tool', tool: 'none' }]]);
    await world.until(3_000);
    expect(pointing.get()).toMatchObject({ tool: 'none', audience: { laser: null } });
    expect(remote.get()).toEqual(pointing.get());
  }
});

test('screens that have seen the state that lost are shown the one that won', async () => {
  const world = newWorld();
  const { screens, sender } = screensOn(world, () => 5, 1);
  const [one, other] = [windowIn(world, 'one'), windowIn(world, 'other')];
  const line = channelLine(world, () => 30);
  for (const store of [one, other]) {
    store.join(line.open());
    store.send(sender);
  }
  // Frozen in the later state, the audience is not to go black: but it has, by the other window's word.
  give(world, one, [[100, { kind: 'blank', to: 'black' }]]);
  give(world, other, [[100, { kind: 'freeze' }], [110, { kind: 'tool', tool: 'pen' }]]);
  await world.until(1_000);
  expect(one.get()).toEqual(other.get());
  expect(one.get()).toMatchObject({ frozen: true, own: { blank: 'black' } });
  expect(screens[0]!.shown).toEqual(one.get().audience);
});

test('a freeze that another window reduces over its own state keeps its moment, by which the window that made it knows it', async () => {
  const world = newWorld();
  const line = channelLine(world, () => 30);
  const [frozen, busy] = [windowIn(world, 'a-frozen'), windowIn(world, 'busy')];
  for (const store of [frozen, busy]) store.join(line.open());
  give(world, busy, [[95, { kind: 'blank', to: 'black' }], [105, { kind: 'blank', to: 'white' }]]);
  const made: (number | null)[] = [];
  give(world, frozen, [[100, { kind: 'freeze' }]]);
  world.wait(101, () => made.push(frozen.get().frozenAtMs));
  await world.until(1_000);
  expect(made).toEqual([BEGAN + 100]);
  expect(frozen.get()).toMatchObject({ by: 'busy', frozen: true, frozenAtMs: BEGAN + 100 });
  expect(busy.get()).toEqual(frozen.get());
});

test('a remote whose clock is minutes off steers by the show’s, once it is told', async () => {
  const world = newWorld();
  const line = channelLine(world, () => 30);
  const laptop = windowIn(world, 'laptop');
  const phone = windowIn({ ...world, nowMs: () => world.nowMs() + 180_000 }, 'phone');
  for (const store of [laptop, phone]) store.join(line.open());
  phone.setClock(world.nowMs());
  expect(phone.nowMs()).toBe(laptop.nowMs());
  give(world, phone, [[100, NEXT]]);
  await world.until(1_000);
  expect(laptop.get().sceneAtMs).toBe(BEGAN + 100);
  expect(phone.get()).toEqual(laptop.get());
  laptop.setClock(world.nowMs() + 900);
  expect(laptop.nowMs()).toBe(world.nowMs());
});

test('of a run of looks or of the laser only the last is carried, and a younger show forgets all', () => {
  const recent = recentCommands(() => 0);
  const all = [laser(1), laser(2), drag(1), drag(2), NEXT, NEXT, drag(3)];
  recent.take(1, all.map((command, index) => ({ from: 'one', count: index + 1, over: 1, atMs: BEGAN, command } as Given)));
  expect(recent.all().map(({ count }) => count)).toEqual([2, 4, 5, 6, 7]);
  recent.take(2, []);
  expect(recent.all()).toEqual([]);
  recent.take(1, [{ from: 'one', count: 8, over: 1, atMs: BEGAN, command: { kind: 'next' } }]);
  expect(recent.all()).toEqual([]);
});
