/** One contract, held by both transports: on one machine, and through the real routes. */
import { expect, test } from '@playwright/test';
import { createStore, UNKNOWN, type ShowStore } from '@/components/show/windows/store';
import { steered } from '@/components/show/windows/remote';
import { EDITIONS } from '@/components/show/windows/editions';
import { saysOf } from '@/components/show/says';
import { broadcastFollower, broadcastSender } from '@/geo/show/wire/broadcast';
import { openDesk } from '@/geo/show/wire/desk';
import type { Edition } from '@/geo/show/wire/edition';
import { join } from '@/geo/show/wire/join';
import { listen } from '@/geo/show/wire/listen';
import { stageMessageOf, writeMessage, type StageMessage } from '@/geo/show/wire/message';
import { poster } from '@/geo/show/wire/poster';
import { stageRooms } from '@/geo/show/room/rooms';
import { addressOf, SECRET_HEADER, serverFollower, serverSender } from '@/geo/show/wire/server';
import { serverDesk } from '@/geo/show/wire/serverDesk';
import type { Desk } from '@/geo/show/wire/desk';
import type { ShowState } from '@/geo/show/state';
import type { Link, StageFollower, StageSender } from '@/geo/show/wire/transport';
import { after, byOne, opened, SCENES, until } from './support';
import { openRoom, openWire, type Wire } from './wire';

type Place = { sender(): StageSender; follower(): StageFollower; desk(): Desk; close(): Promise<void> };

const BRIEFING = 'lavrov-in-wonsan';
let count = 0;

/** A briefing of its own for each, so that no test hears another. */
const onOneMachine = async (): Promise<Place & { briefing: string }> => {
  const briefing = `visit-${(count += 1)}-${process.pid}`;
  return {
    briefing,
    sender: () => broadcastSender(briefing), follower: () => broadcastFollower(briefing), desk: () => openDesk(briefing),
    close: async () => {},
  };
};

const overTheNetwork = async (): Promise<Place & { briefing: string }> => {
  const wire = await openWire();
  const { code, secret } = await openRoom(wire);
  const { origin, request } = wire;
  return {
    briefing: BRIEFING,
    sender: () => serverSender({ code, secret, origin, request }),
    follower: () => serverFollower({ code, origin, request }),
    desk: () => serverDesk({ code, secret, origin, request }, BRIEFING),
    close: () => wire.close(),
  };
};

type Screen = { follower: StageFollower; heard: StageMessage[]; links: Link[] };

function screenOn(follower: StageFollower): Screen {
  const screen: Screen = { follower, heard: [], links: [] };
  follower.subscribe({ stage: (message) => screen.heard.push(message), link: (link) => screen.links.push(link) });
  return screen;
}

const shows = (screen: Screen, state: ShowState): boolean => screen.heard.at(-1)?.seq === state.audienceSeq;

for (const [name, open] of [['on one machine', onOneMachine], ['over the network', overTheNetwork]] as const) {
  test.describe(name, () => {
    let place: Awaited<ReturnType<typeof open>>;
    let ends: { close(): void }[];
    const kept = <T extends { close(): void }>(end: T): T => {
      ends.push(end);
      return end;
    };
    const begun = (): ShowState => opened({ briefing: place.briefing });
    test.beforeEach(async () => { [place, ends] = [await open(), []]; });
    test.afterEach(async () => {
      for (const end of ends) end.close();
      await place.close();
    });

    test('a screen shows what the presenter sends', async () => {
      const [sender, screen] = [kept(place.sender()), screenOn(kept(place.follower()))];
      let state = begun();
      for (let index = 0; index < 4; index += 1) {
        state = byOne(state, { kind: 'next' });
        sender.send(stageMessageOf(state));
        await until(() => shows(screen, state));
      }
      expect(screen.heard.at(-1)).toEqual(stageMessageOf(state));
      expect(screen.links.at(-1)).toBe('live');
    });

    test('a screen that comes late gets the whole stage at once', async () => {
      const sender = kept(place.sender());
      const state = after(begun(), [{ kind: 'goto', scene: 'three' }, { kind: 'blank', to: 'black' }, { kind: 'ink.add', id: 'a', shape: 'pen', color: 'ink', at: [1, 2] }]);
      sender.send(stageMessageOf(state));
      const early = screenOn(kept(place.follower()));
      await until(() => shows(early, state));
      const late = screenOn(kept(place.follower()));
      await until(() => shows(late, state));
      expect(late.heard.map(({ stage }) => stage)).toEqual([state.audience]);
    });

    test('many messages at once: the order holds, and the last one arrives', async () => {
      const [sender, screen] = [kept(place.sender()), screenOn(kept(place.follower()))];
      let state = byOne(begun(), { kind: 'tool', tool: 'laser' });
      for (let index = 0; index < 200; index += 1) {
        state = byOne(state, { kind: 'laser', at: [index / 10, 10] });
        sender.send(stageMessageOf(state));
      }
      await until(() => shows(screen, state));
      const order = screen.heard.map(({ seq }) => seq);
      expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
      expect(screen.heard.at(-1)!.stage).toEqual(state.audience);
    });

    test('of two shows the younger counts, whatever the older still says', async () => {
      const [older, younger, screen] = [kept(place.sender()), kept(place.sender()), screenOn(kept(place.follower()))];
      const first = after(begun(), [{ kind: 'next' }, { kind: 'next' }]);
      const second = opened({ briefing: place.briefing, nowMs: first.epoch + 60_000 });
      older.send(stageMessageOf(first));
      await until(() => shows(screen, first));
      younger.send(stageMessageOf(second));
      await until(() => screen.heard.at(-1)!.epoch === second.epoch);
      older.send(stageMessageOf(byOne(first, { kind: 'next' })));
      younger.send(stageMessageOf(byOne(second, { kind: 'blank', to: 'white' })));
      await until(() => screen.heard.at(-1)!.stage.blank === 'white');
      expect(screen.heard.slice(1).every(({ epoch }) => epoch === second.epoch)).toBe(true);
    });

    test('who has unsubscribed or closed hears no more', async () => {
      const sender = kept(place.sender());
      const gone = screenOn(kept(place.follower()));
      const follower = kept(place.follower());
      const heard: number[] = [];
      const leave = follower.subscribe({ stage: ({ seq }) => heard.push(seq) });
      const stays = screenOn(kept(place.follower()));
      const [first, second] = [begun(), byOne(begun(), { kind: 'next' })];
      sender.send(stageMessageOf(first));
      await until(() => shows(gone, first) && heard.length === 1 && shows(stays, first));
      gone.follower.close();
      leave();
      sender.send(stageMessageOf(second));
      await until(() => shows(stays, second));
      expect(gone.heard).toHaveLength(1);
      expect(heard).toHaveLength(1);
    });

    /** A window of the presenter; `late`: it knows nothing of the show yet. */
    const window = (late = false): ShowStore => {
      const store = createStore({ ...begun(), ...(late ? { epoch: UNKNOWN } : {}) }, SCENES);
      store.join(kept(place.desk()));
      return store;
    };
    const agree = (...stores: ShowStore[]) => until(() => new Set(stores.map((store) => JSON.stringify([store.get().seq, store.get().by]))).size === 1);

    test('the presenter’s windows keep in step, and one that opens later joins', async () => {
      const [show, remote] = [window(), window()];
      show.dispatch({ kind: 'next' });
      await until(() => remote.get().own.scene === 'two');
      remote.dispatch({ kind: 'freeze' });
      await until(() => show.get().frozen);
      const late = window(true);
      await agree(show, remote, late);
      for (const store of [remote, late]) expect(store.get()).toEqual(show.get());
    });

    test('what two windows do at once is done in both, and the audience sees it', async () => {
      const screen = screenOn(kept(place.follower()));
      const [one, other] = [window(), window()];
      for (const store of [one, other]) store.send(kept(place.sender()));
      for (let press = 0; press < 2; press += 1) for (const store of [one, other]) store.dispatch({ kind: 'next' });
      await until(() => one.get().own.scene === 'five' && other.get().own.scene === 'five');
      await agree(one, other);
      expect(one.get()).toEqual(other.get());
      await until(() => shows(screen, one.get()));
      expect(screen.heard.at(-1)!.stage).toEqual(one.get().audience);
    });
  });
}

test.describe('on one machine', () => {
  test('a forged message on the channel is as if unsaid, and the show goes on', async () => {
    const place = await onOneMachine();
    const [sender, screen] = [place.sender(), screenOn(place.follower())];
    const forger = new BroadcastChannel(`sandtable-stage:${place.briefing}`);
    const state = opened({ briefing: place.briefing });
    const forged = { ...stageMessageOf(state), seq: 9e6 };
    forger.postMessage('nonsense');
    forger.postMessage({ ...forged });
    forger.postMessage(JSON.stringify({ ...forged, stage: { ...forged.stage, blank: 'red' } }));
    forger.postMessage(JSON.stringify({ ...forged, briefing: 'other' }));
    sender.send(stageMessageOf(state));
    await until(() => shows(screen, state));
    expect(screen.heard).toHaveLength(1);
    for (const end of [sender, screen.follower, forger]) end.close();
  });
});

test('a window that was open before an upgrade is said to be, until it is reloaded; a screen knows a presenter of a later edition', async () => {
  const { briefing, ...place } = await onOneMachine();
  const [store, desk, follower] = [createStore(opened({ briefing }), SCENES), place.desk(), place.follower()];
  const editions: Edition[] = [];
  let told = 0;
  store.subscribe(() => { told += 1; });
  store.join(desk);
  follower.subscribe({ stage: () => {}, stranger: (edition) => editions.push(edition) });
  const [desks, stages] = ['desk', 'stage'].map((name) => new BroadcastChannel(`sandtable-${name}:${briefing}`)) as [BroadcastChannel, BroadcastChannel];
  desks.postMessage(JSON.stringify({ type: 'state', version: 1, briefing, state: { ...store.get(), seq: 9 }, commands: [{ from: 'old', count: 1, over: 1, command: { kind: 'next' } }] }));
  await until(() => store.stranger() === 'older');
  expect([store.get().own.scene, told]).toEqual(['one', 1]);
  expect(EDITIONS.older).toContain('Reload that one');
  desks.postMessage(JSON.stringify({ type: 'hello', version: 1, briefing }));
  await until(() => store.stranger() === null);
  desks.postMessage(JSON.stringify({ type: 'state', version: 9, briefing }));
  stages.postMessage(JSON.stringify({ type: 'stage', version: 9, briefing }));
  await until(() => store.stranger() === 'newer' && editions.length === 1);
  expect(editions).toEqual(['newer']);
  for (const end of [desks, stages, desk, follower]) end.close();
});

test('a line that died while the machine slept is taken up again when it wakes, not seconds later', async () => {
  let nowMs = 0;
  /** Connects, and says nothing more; it ends only when it is hung up. */
  const silent: typeof fetch = async (_, init) => new Response(new ReadableStream<Uint8Array>({
    start: (line) => init!.signal!.addEventListener('abort', () => line.error(new Error('hung up'))),
  }));
  const links: Link[] = [];
  const hangUp = listen({ url: '/', onEvent: () => {}, onLink: (link) => links.push(link), request: silent, nowMs: () => nowMs, lookEveryMs: 5 });
  await until(() => links.includes('live'));
  nowMs = 15_000;
  await new Promise((done) => setTimeout(done, 20));
  expect(links).toEqual(['connecting', 'live']);
  nowMs = 3_600_000;
  await until(() => links.length >= 4);
  expect(links).toEqual(['connecting', 'live', 'lost', 'live']);
  hangUp();
});

test('a line that is not answered, as in a network that has just come back, is soon given up for another', async () => {
  let nowMs = 0;
  let asked = 0;
  const dead: typeof fetch = (_, init) => new Promise((_answer, fail) => {
    asked += 1;
    init!.signal!.addEventListener('abort', () => fail(new Error('hung up')));
  });
  const hangUp = listen({ url: '/', onEvent: () => {}, onLink: () => {}, request: dead, nowMs: () => nowMs, lookEveryMs: 5 });
  nowMs = 7_000;
  await new Promise((done) => setTimeout(done, 20));
  expect(asked).toBe(1);
  nowMs = 9_000;
  await until(() => asked === 2);
  hangUp();
});

test.describe('over the network', () => {
  let wire: Wire;
  test.beforeEach(async () => { wire = await openWire(); });
  test.afterEach(() => wire.close());

  test('a line that breaks is taken up again, with the whole stage', async () => {
    const room = { ...await openRoom(wire), origin: wire.origin, request: wire.request };
    const [sender, screen] = [serverSender(room), screenOn(serverFollower(room))];
    const first = opened({ briefing: BRIEFING });
    sender.send(stageMessageOf(first));
    await until(() => shows(screen, first));
    wire.cut();
    await until(() => screen.links.includes('lost'));
    const second = byOne(first, { kind: 'next' });
    sender.send(stageMessageOf(second));
    await until(() => shows(screen, second));
    expect(screen.heard.at(-1)).toEqual(stageMessageOf(second));
    for (const end of [sender, screen.follower]) end.close();
  });

  test('a wrong code is refused at once, and not tried again', async () => {
    const screen = screenOn(serverFollower({ code: 'AAAAAA', origin: wire.origin, request: wire.request }));
    await until(() => screen.links.includes('refused'));
    expect(screen.heard).toEqual([]);
  });

  test('a screen that comes to a full room is told so, and joins by itself when another leaves', async () => {
    const { code } = await openRoom(wire);
    const nobody = { message() {}, remotes() {}, end() {} };
    const leaves = await Promise.all(Array.from({ length: 500 }, (_, index) => stageRooms().follow('stage', code, null, { ...nobody }, `10.3.0.${index % 5}`)));
    const said: [Link, string | null][] = [];
    const follower = serverFollower({ code, origin: wire.origin, request: wire.request });
    follower.subscribe({ stage: () => {}, link: (...one) => said.push(one) });
    await until(() => said.length > 1);
    expect(said[1]).toEqual(['full', 'The room is full: 500 screens follow already. This one joins by itself when another leaves.']);
    expect(saysOf(...said[1]!, code)).toContain('The room is full');
    leaves[0]!();
    await until(() => said.at(-1)![0] === 'live');
    for (const leave of leaves) leave();
    follower.close();
  });

  test('of whatever refuses it, a screen says what is and what to do', async () => {
    const said = async (answer: Response): Promise<string | null> => {
      const links: [Link, string | null][] = [];
      const hangUp = listen({ url: '/', onEvent: () => {}, onLink: (...one) => links.push(one), request: async () => answer });
      await until(() => links.length > 1);
      hangUp();
      return saysOf(...links[1]!, 'ABCDEF');
    };
    const refused = (status: number, error: string) => said(Response.json({ error }, { status }));
    expect(await refused(404, 'There is no show of this code here.')).toBe('There is no show of this code here.');
    expect(await refused(429, 'Too many wrong codes. Wait a minute.')).toBe('Too many wrong codes. Wait a minute.');
    expect(await refused(503, 'The room is full.')).toBe('The room is full.');
    expect(await said(new Response('<html>', { status: 503 }))).toContain('The line is broken');
    expect(await said(new Response('<html>', { status: 404 }))).toContain('Look at the code again');
    expect(await refused(500, 'The server failed at this.')).toContain('The line is broken');
    expect(saysOf('ended', null, 'ABCDEF')).toContain('reload this page');
    expect(saysOf('connecting', null, null)).toContain('Present this briefing');
    expect(saysOf('live', null, null)).toBeNull();
  });

  test('a screen that cannot reach the server asks again until it is told what the code opens', async () => {
    const { code } = await openRoom(wire);
    let tries = 0;
    let lost = 0;
    const request: typeof fetch = async (url, init) => {
      tries += 1;
      if (tries === 1) throw new TypeError('no line');
      return tries === 2 ? new Response('<html>', { status: 502 }) : wire.request(url, init);
    };
    const asked = { origin: wire.origin, request, onLost: () => { lost += 1; }, closed: new AbortController().signal };
    expect(await join(code, asked)).toEqual({ briefing: BRIEFING });
    expect([tries, lost]).toEqual([3, 2]);
    expect(await join('AAAAAA', asked)).toEqual({ refusal: expect.stringContaining('no show of this code') });
    expect(await join(code, { ...asked, closed: AbortSignal.abort() })).toBeNull();
  });

  test('a question that gets no answer, as on a line that died, is put again', async () => {
    const own = await openRoom(wire);
    /** The first takes for ever, and ends only by its own signal. */
    const deadAtFirst = (): typeof fetch => {
      let tries = 0;
      return (url, init) => ((tries += 1) > 1 ? wire.request(url, init) : new Promise<Response>((_, fail) => init!.signal!.addEventListener('abort', () => fail(new Error('given up')))));
    };
    const post = poster({
      url: addressOf({ ...own, origin: wire.origin }, 'stage'), headers: { [SECRET_HEADER]: own.secret }, request: deadAtFirst(), patienceMs: 30,
    });
    const screen = screenOn(serverFollower({ ...own, origin: wire.origin, request: wire.request }));
    const first = opened({ briefing: BRIEFING });
    const second = byOne(first, { kind: 'next' });
    post.post(writeMessage(stageMessageOf(first)));
    post.post(writeMessage(stageMessageOf(second)));
    await until(() => shows(screen, second));
    expect(screen.heard).toEqual([stageMessageOf(second)]);
    let lost = 0;
    const asked = { origin: wire.origin, request: deadAtFirst(), patienceMs: 30, onLost: () => { lost += 1; }, closed: new AbortController().signal };
    expect(await join(own.code, asked)).toEqual({ briefing: BRIEFING });
    expect(lost).toBe(1);
    for (const end of [post, screen.follower]) end.close();
  });

  test('a sender without the secret is told so, and the show goes on', async () => {
    const own = await openRoom(wire);
    const room = { ...own, origin: wire.origin, request: wire.request };
    const screen = screenOn(serverFollower(room));
    const links: Link[] = [];
    const intruder = serverSender({ ...room, secret: 'guess', onLink: (link) => links.push(link) });
    intruder.send({ ...stageMessageOf(opened({ briefing: BRIEFING })), seq: 9e6 });
    await until(() => links.includes('refused'));
    const sender = serverSender(room);
    const state = opened({ briefing: BRIEFING });
    sender.send(stageMessageOf(state));
    await until(() => shows(screen, state));
    expect(screen.heard).toHaveLength(1);
    for (const end of [sender, screen.follower]) end.close();
  });

  test('a message that the server refuses does not end the show: the next one is heard', async () => {
    const room = { ...await openRoom(wire), origin: wire.origin, request: wire.request };
    const screen = screenOn(serverFollower(room));
    const links: Link[] = [];
    const sender = serverSender({ ...room, onLink: (link) => links.push(link) });
    const first = opened({ briefing: BRIEFING });
    const message = stageMessageOf(first);
    sender.send({ ...message, stage: { ...message.stage, blank: 'red' as 'black' } });
    await until(() => links.includes('lost'));
    const second = byOne(first, { kind: 'next' });
    sender.send(stageMessageOf(second));
    await until(() => shows(screen, second));
    expect(links).toEqual(['lost', 'live']);
    for (const end of [sender, screen.follower]) end.close();
  });

  test('the presenter’s machine knows when a remote comes and goes, and of none while the line is broken', async () => {
    const room = { ...await openRoom(wire), origin: wire.origin, request: wire.request };
    const counts: number[] = [];
    const laptop = serverDesk({ ...room, onRemotes: (count) => counts.push(count) }, BRIEFING);
    await until(() => counts.length === 2);
    const phone = serverDesk({ ...room, isRemote: true }, BRIEFING);
    await until(() => counts.at(-1) === 1);
    phone.close();
    await until(() => counts.at(-1) === 0);
    expect(counts).toEqual([0, 0, 1, 0]);
    const other = serverDesk({ ...room, isRemote: true }, BRIEFING);
    await until(() => counts.at(-1) === 1);
    wire.cut();
    await until(() => counts.at(-1) === 0);
    await until(() => counts.at(-1) === 1);
    for (const end of [laptop, other]) end.close();
    expect(counts.at(-1)).toBe(0);
  });

  test('what a remote does in the presenter’s room is seen on the screens, though no window of the laptop is left', async () => {
    const room = { ...await openRoom(wire), origin: wire.origin, request: wire.request };
    const [laptop, phone] = [opened({ briefing: BRIEFING }), { ...opened({ briefing: BRIEFING }), epoch: UNKNOWN }].map((state) => createStore(state, SCENES)) as [ShowStore, ShowStore];
    const sender = serverSender(room);
    const desk = serverDesk(room, BRIEFING);
    laptop.join(desk);
    laptop.send(sender);
    const screen = screenOn(serverFollower(room));
    const leave = steered(phone, BRIEFING, room, () => {});
    await until(() => phone.get().epoch > UNKNOWN && screen.heard.length > 0);
    for (const end of [sender, desk]) end.close();
    phone.dispatch({ kind: 'next' });
    await until(() => screen.heard.at(-1)!.stage.scene === 'two');
    expect(screen.heard.at(-1)).toEqual(stageMessageOf(phone.get()));
    leave();
    screen.follower.close();
  });

  test('what a remote does while its line is dead is not made good afterwards in a room where nothing happened, nor shown on it', async () => {
    const room = { ...await openRoom(wire), origin: wire.origin, request: wire.request };
    const [laptop, phone] = [opened({ briefing: BRIEFING }), { ...opened({ briefing: BRIEFING }), epoch: UNKNOWN }].map((state) => createStore(state, SCENES)) as [ShowStore, ShowStore];
    const desk = serverDesk(room, BRIEFING);
    laptop.join(desk);
    laptop.dispatch({ kind: 'blank', to: 'black' });
    let dead = false;
    const held: string[] = [];
    const request: typeof fetch = (url, init) => {
      if (!dead || init?.method !== 'POST') return wire.request(url, init);
      held.push(String(init.body));
      return new Promise((_, fail) => { init.signal!.addEventListener('abort', () => fail(new Error('given up'))); });
    };
    const links: Link[] = [];
    const leave = steered(phone, BRIEFING, { ...room, request }, (link) => links.push(link));
    await until(() => phone.get().audience.blank === 'black' && links.at(-1) === 'live');
    dead = true;
    phone.dispatch({ kind: 'next' });
    expect(phone.get().own.scene).toBe('two');
    await until(() => links.includes('lost') && links.at(-1) === 'live');
    await until(() => phone.get().own.scene === 'one');
    dead = false;
    phone.dispatch({ kind: 'goto', scene: 'four' });
    await until(() => laptop.get().own.scene === 'four');
    expect(phone.get()).toEqual(laptop.get());
    expect(held).toHaveLength(1);
    leave();
    desk.close();
  });

  test('a remote is told the server’s time before its line is live', async () => {
    const room = { ...await openRoom(wire), origin: wire.origin, request: wire.request };
    const told: (number | Link)[] = [];
    const phone = serverDesk({ ...room, isRemote: true, onTime: (epochMs) => told.push(epochMs), onLink: (link) => told.push(link) }, BRIEFING);
    await until(() => told.includes('live'));
    expect(told).toEqual(['connecting', expect.any(Number), 'live']);
    expect(Math.abs(Number(told[1]) - Date.now())).toBeLessThan(60_000);
    phone.close();
  });

  test('a room that the presenter closes ends for its screens', async () => {
    const own = await openRoom(wire);
    const screen = screenOn(serverFollower({ ...own, origin: wire.origin, request: wire.request }));
    await until(() => screen.links.includes('live'));
    const closed = await wire.request(`${wire.origin}/api/shows/${own.code}`, { method: 'DELETE', headers: { 'x-show-secret': own.secret } });
    expect(closed.status).toBe(204);
    await until(() => screen.links.at(-1) === 'ended');
  });
});
