import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { codeFrom, newCode } from '@/geo/show/room/code';
import { eventStream } from '@/geo/show/room/events';
import { withGiven, type Given } from '@/geo/show/wire/merge';
import { stageMessageOf } from '@/geo/show/wire/message';
import type { Hearer, StageRooms } from '@/geo/show/room/room';
import { memoryRooms, stageRooms } from '@/geo/show/room/rooms';
import { eventReader, writeEvent } from '@/geo/show/wire/sse';
import type { ShowState } from '@/geo/show/state';
import { after, byOne, opened, until } from './support';
import { openRoom, openWire } from './wire';

const HERE = '10.0.0.7';
const first = stageMessageOf(opened());
const second = stageMessageOf(byOne(opened(), { kind: 'next' }));

const hearing = (): Hearer & { texts: string[]; counts: number[]; ended: boolean } => ({
  texts: [], counts: [], ended: false,
  remotes(count) { this.counts.push(count); },
  message(text) { this.texts.push(text); },
  end() { this.ended = true; },
});

const refusal = async (asked: Promise<unknown>): Promise<string> => asked.then(() => 'taken', (error: { reason: string }) => error.reason);

let rooms: StageRooms;
let nowMs: number;
test.beforeEach(() => {
  nowMs = 0;
  rooms = memoryRooms(() => nowMs);
});

test.describe('a room', () => {
  test('is found by its code, however it is typed', async () => {
    const { code } = await rooms.open('visit');
    for (const typed of [code, code.toLowerCase(), ` ${code.slice(0, 3)}-${code.slice(3)} `]) expect(await rooms.join(typed, HERE)).toEqual({ briefing: 'visit' });
  });

  test('gives who follows the last message at once, then each later one', async () => {
    const { code, secret } = await rooms.open('visit');
    await rooms.publish('stage', code, secret, first);
    const hearer = hearing();
    await rooms.follow('stage', code, null, hearer, HERE);
    await rooms.publish('stage', code, secret, second);
    expect(hearer.texts.map((text) => JSON.parse(text) as unknown)).toEqual([first, second]);
  });

  test('takes nothing without its secret, nothing forged, nothing stale, nothing of another briefing', async () => {
    const { code, secret } = await rooms.open('visit');
    const other = await rooms.open('visit');
    await rooms.publish('stage', code, secret, second);
    expect(await refusal(rooms.publish('stage', code, 'guess', second))).toBe('unknown');
    expect(await refusal(rooms.publish('stage', code, other.secret, second))).toBe('unknown');
    expect(await refusal(rooms.publish('stage', code, secret, { ...second, seq: 99, stage: null }))).toBe('malformed');
    expect(await refusal(rooms.publish('stage', code, secret, { ...second, seq: 99, briefing: 'other' }))).toBe('malformed');
    expect(await refusal(rooms.publish('stage', code, secret, { type: 'hello', version: 1, briefing: 'visit' }))).toBe('malformed');
    expect(await refusal(rooms.publish('stage', code, secret, first))).toBe('stale');
    const hearer = hearing();
    await rooms.follow('stage', code, null, hearer, HERE);
    expect(hearer.texts.map((text) => JSON.parse(text) as unknown)).toEqual([second]);
  });

  test('keeps the presenter’s desk to who has the secret, and off the stage', async () => {
    const { code, secret } = await rooms.open('visit');
    const state = after(opened(), [{ kind: 'freeze' }, { kind: 'next' }]);
    const told = { type: 'state', version: 4, briefing: 'visit', state, commands: [] };
    const [audience, remote] = [hearing(), hearing()];
    await rooms.follow('stage', code, null, audience, HERE);
    await rooms.follow('desk', code, secret, remote, HERE);
    expect(await refusal(rooms.follow('desk', code, null, hearing(), HERE))).toBe('unknown');
    expect(await refusal(rooms.publish('stage', code, secret, told))).toBe('malformed');
    await rooms.publish('desk', code, secret, told);
    expect(audience.texts).toEqual([]);
    expect(remote.texts.map((text) => JSON.parse(text) as unknown)).toEqual([told]);
  });

  test('tells the presenter’s devices how many remotes there are, and nobody of the audience', async () => {
    const { code, secret } = await rooms.open('visit');
    const [audience, laptop, phone] = [hearing(), hearing(), hearing()];
    await rooms.follow('stage', code, null, audience, HERE, true);
    await rooms.follow('desk', code, secret, laptop, HERE);
    const leave = await rooms.follow('desk', code, secret, phone, '10.0.0.8', true);
    leave();
    expect(laptop.counts).toEqual([0, 1, 0]);
    expect(phone.counts).toEqual([1]);
    expect(audience.counts).toEqual([]);
  });

  test('ends with its server, as all others do, and says so to everybody', async () => {
    const [one, other] = [await rooms.open('visit'), await rooms.open('other')];
    const [audience, remote, elsewhere] = [hearing(), hearing(), hearing()];
    await rooms.follow('stage', one.code, null, audience, HERE);
    await rooms.follow('desk', one.code, one.secret, remote, HERE, true);
    await rooms.follow('stage', other.code, null, elsewhere, HERE);
    await rooms.closeAll();
    expect([audience, remote, elsewhere].map(({ ended }) => ended)).toEqual([true, true, true]);
    expect(await refusal(rooms.join(one.code, HERE))).toBe('unknown');
    expect(await rooms.size()).toEqual({ rooms: 0, hearers: 0 });
  });

  test('says the commands that come too late beside the last state, and forgets them in seconds', async () => {
    const { code, secret } = await rooms.open('visit');
    const told = (state: ShowState, commands: Given[] = []) => ({ type: 'state', version: 4, briefing: 'visit', state, commands });
    const later = after(opened(), [{ kind: 'tool', tool: 'pen' }, { kind: 'tool', tool: 'none' }]);
    const press: Given = { from: 'phone', count: 1, over: 1, atMs: 1_750_000_000_000, command: { kind: 'next' } };
    const pressed = { ...byOne(opened(), press.command), by: 'phone', done: [{ window: 'phone', count: 1 }] };
    const hearer = hearing();
    await rooms.follow('desk', code, secret, hearer, HERE);
    await rooms.publish('desk', code, secret, told(later));
    await rooms.publish('desk', code, secret, told(pressed, [press]));
    expect(JSON.parse(hearer.texts.at(-1)!)).toEqual(told(later, [press]));
    const both = withGiven(later, byOne(later, press.command), press, 'laptop');
    await rooms.publish('desk', code, secret, told(both));
    expect(JSON.parse(hearer.texts.at(-1)!)).toEqual(told(both, [press]));
    expect(await refusal(rooms.publish('desk', code, secret, told(pressed, [press])))).toBe('stale');
    nowMs += 3_000;
    const late = hearing();
    await rooms.follow('desk', code, secret, late, HERE);
    expect(JSON.parse(late.texts[0]!)).toEqual(told(both));
  });

  test('takes no press of a remote that the network delivers long after it was given, but a laptop’s state at any time', async () => {
    const { code, secret } = await rooms.open('visit');
    const press: Given = { from: 'phone', count: 1, over: 1, atMs: 0, command: { kind: 'next' } };
    const state = { ...byOne(opened(), press.command), by: 'phone', done: [{ window: 'phone', count: 1 }] };
    const told = { type: 'state', version: 4, briefing: 'visit', state, commands: [press] };
    const hearer = hearing();
    await rooms.follow('stage', code, null, hearer, HERE);
    nowMs = 30_000;
    expect(await refusal(rooms.publish('desk', code, secret, told, true))).toBe('late');
    expect(hearer.texts).toEqual([]);
    await rooms.publish('desk', code, secret, told);
    // It is in the room's state by now.
    expect(await refusal(rooms.publish('desk', code, secret, { ...told, state: { ...state, seq: state.seq + 1 } }, true))).toBe('taken');
  });

  test('ends for all who follow when it is closed, or after half a day of silence', async () => {
    const [one, two] = [await rooms.open('visit'), await rooms.open('visit')];
    const [atOne, atTwo] = [hearing(), hearing()];
    await rooms.follow('stage', one.code, null, atOne, HERE);
    await rooms.follow('stage', two.code, null, atTwo, HERE);
    expect(await refusal(rooms.close(one.code, two.secret))).toBe('unknown');
    await rooms.close(one.code, one.secret);
    expect([atOne.ended, atTwo.ended]).toEqual([true, false]);
    nowMs += 13 * 3_600_000;
    expect(await refusal(rooms.join(two.code, HERE))).toBe('unknown');
    expect(atTwo.ended).toBe(true);
    expect(await rooms.size()).toEqual({ rooms: 0, hearers: 0 });
  });

  test('has places left for others when one address has taken all that it may', async () => {
    const { code } = await rooms.open('visit');
    const follow = (from: string) => rooms.follow('stage', code, null, hearing(), from);
    const leave = await follow(HERE);
    for (let screens = 1; screens < 150; screens += 1) await follow(HERE);
    expect(await refusal(follow(HERE))).toBe('full');
    expect(await refusal(follow('10.0.0.8'))).toBe('taken');
    leave();
    expect(await refusal(follow(HERE))).toBe('taken');
  });

  test('lets the presenter’s own devices in when the audience fills it, but not without end', async () => {
    const { code, secret } = await rooms.open('visit');
    for (let screens = 0; screens < 500; screens += 1) await rooms.follow('stage', code, null, hearing(), `10.2.0.${screens % 5}`);
    expect(await refusal(rooms.follow('stage', code, null, hearing(), HERE))).toBe('full');
    const join = () => rooms.follow('desk', code, secret, hearing(), HERE);
    for (let devices = 0; devices < 20; devices += 1) await join();
    expect(await refusal(join())).toBe('full');
  });

  test('makes way when idle, but not while somebody follows', async () => {
    const followed = await rooms.open('visit');
    await rooms.follow('stage', followed.code, null, hearing(), HERE);
    for (let index = 1; index < 20; index += 1) await rooms.open('visit');
    expect(await refusal(rooms.open('visit'))).toBe('full');
    nowMs += 180_000;
    const fresh = await rooms.open('visit');
    expect(await rooms.size()).toEqual({ rooms: 2, hearers: 1 });
    expect(await rooms.join(followed.code, HERE)).toEqual(await rooms.join(fresh.code, HERE));
  });
});

test.describe('codes', () => {
  test('have no signs that look alike, and hardly ever come twice', () => {
    const codes = Array.from({ length: 500 }, newCode);
    expect(codes.every((code) => /^[2-9A-HJ-KM-NP-Z]{6}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBeGreaterThan(498);
  });

  test('nothing else is one', () => {
    for (const typed of ['', 'ABC', 'ABCDEFG', 'ABCDE0', 'ABCDE1', 'ABCDEI', '../../', 'АBCDEF', `${' '.repeat(100)}ABCDEF`]) expect(codeFrom(typed), typed).toBeNull();
  });

  test('cannot be tried out: who fails too often waits a minute, even with the right one', async () => {
    const { code, secret } = await rooms.open('visit');
    const tries = Array.from({ length: 12 }, () => refusal(rooms.join(newCode(), HERE)));
    expect(new Set(await Promise.all(tries))).toEqual(new Set(['unknown']));
    expect(await refusal(rooms.join(code, HERE))).toBe('tooMany');
    expect(await refusal(rooms.join(code, '10.0.0.8'))).toBe('taken');
    expect(await refusal(rooms.publish('stage', code, secret, first))).toBe('taken');
    nowMs += 61_000;
    expect(await refusal(rooms.join(code, HERE))).toBe('taken');
  });

  test('that went with their server keep nobody out, however many screens of one address ask for them again', async () => {
    const { code } = await rooms.open('visit');
    const gone = [newCode(), newCode()];
    for (let screen = 0; screen < 150; screen += 1) expect(await refusal(rooms.follow('stage', gone[screen % 2]!, null, hearing(), HERE))).toBe('unknown');
    expect(await refusal(rooms.follow('stage', code, null, hearing(), HERE))).toBe('taken');
  });

  test('that are right let in, however many elsewhere send wrong ones', async () => {
    const { code } = await rooms.open('visit');
    const elsewhere = (index: number) => `10.1.${index >> 8}.${index % 256}`;
    for (let index = 0; index < 20_000; index += 1) await refusal(rooms.join('AAAAAA', elsewhere(index)));
    expect(await refusal(rooms.join(code, HERE))).toBe('taken');
    for (let tried = 0; tried < 12; tried += 1) await refusal(rooms.join(newCode(), HERE));
    expect(await refusal(rooms.join(code, HERE))).toBe('tooMany');
  });
});

test.describe('a stream', () => {
  const read = async (reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> => new TextDecoder().decode((await reader.read()).value);

  test('a slow reader gets the newest, not all that it missed', async () => {
    const { code, secret } = await rooms.open('visit');
    const stream = await eventStream((hearer) => rooms.follow('stage', code, null, hearer, HERE), new AbortController().signal);
    let state = byOne(opened(), { kind: 'tool', tool: 'laser' });
    for (let index = 0; index < 500; index += 1) {
      state = byOne(state, { kind: 'laser', at: [index / 10, 0] });
      await rooms.publish('stage', code, secret, stageMessageOf(state));
    }
    const reader = stream.getReader();
    const [beat, event] = [await read(reader), eventReader(1e6)(await read(reader))];
    expect(beat).toMatch(/^:/);
    expect(event).toMatchObject([{ event: 'message', id: `${state.epoch}-${state.audienceSeq}` }]);
    expect(JSON.parse(event[0]!.data)).toEqual(stageMessageOf(state));
    await reader.cancel();
    expect((await rooms.size()).hearers).toBe(0);
  });

  test('a reader who hung up before it began leaves nobody behind', async () => {
    const { code } = await rooms.open('visit');
    await eventStream((hearer) => rooms.follow('stage', code, null, hearer, HERE), AbortSignal.abort());
    expect((await rooms.size()).hearers).toBe(0);
  });

  test('is read the same in whatever pieces it comes', () => {
    const events = [{ event: 'message', id: '1-2', data: '{"a":"b: c"}' }, { event: 'end', id: null, data: '{}' }];
    const text = `: beat\n\n${events.map(writeEvent).join('')}`;
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: text.length }), { maxLength: 10 }), (cuts) => {
      const places = [0, ...[...cuts].sort((a, b) => a - b), text.length];
      const take = eventReader(1_000);
      expect(places.slice(1).flatMap((end, index) => take(text.slice(places[index], end)))).toEqual(events);
    }));
  });

  test('an event without end is refused', () => {
    expect(() => eventReader(10)('data: 0123456789')).toThrow(RangeError);
  });
});

test.describe('through the routes', () => {
  test('100 screens come and go, and nobody is left over', async () => {
    const wire = await openWire();
    const { code, secret } = await openRoom(wire);
    // Those of a test before may still be on their way out.
    await until(async () => (await stageRooms().size()).hearers === 0);
    const screens = Array.from({ length: 100 }, () => new AbortController());
    const answers = await Promise.all(screens.map(({ signal }) => fetch(`${wire.origin}/api/shows/${code}/events`, { signal })));
    expect((await stageRooms().size()).hearers).toBe(100);
    expect(answers[0]!.headers.get('content-type')).toContain('text/event-stream');
    expect(answers[0]!.headers.get('cache-control')).toBe('no-cache, no-transform');
    const message = stageMessageOf(opened({ briefing: 'lavrov-in-wonsan' }));
    const sent = await wire.request(`${wire.origin}/api/shows/${code}/stage`, {
      method: 'POST', headers: { 'content-type': 'application/json', 'x-show-secret': secret }, body: JSON.stringify(message),
    });
    expect(sent.status).toBe(204);
    for (const screen of screens) screen.abort();
    await until(async () => (await stageRooms().size()).hearers === 0);
    await wire.close();
  });

  test('asking for a stream’s head takes no place', async () => {
    const wire = await openWire();
    const { code, secret } = await openRoom(wire);
    const before = (await stageRooms().size()).hearers;
    for (const [end, allow] of [['events', 'GET'], ['desk', 'GET, POST']] as const) {
      const answer = await fetch(`${wire.origin}/api/shows/${code}/${end}`, { method: 'HEAD', headers: { 'x-show-secret': secret } });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
    }
    expect((await stageRooms().size()).hearers).toBe(before);
    await wire.close();
  });

  test('what does not fit is refused with a sentence', async () => {
    const wire = await openWire();
    const { code, secret } = await openRoom(wire);
    const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
      wire.request(`${wire.origin}/api/shows${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
    const stage = stageMessageOf(opened({ briefing: 'lavrov-in-wonsan' }));
    const answers = [
      [404, await post('', { briefing: 'gone' })],
      [404, await post('', { briefing: '../package' })],
      [404, await wire.request(`${wire.origin}/api/shows/AAAAAA`)],
      [404, await wire.request(`${wire.origin}/api/shows/AAAAAA/events`)],
      [404, await post(`/${code}/stage`, stage)],
      [404, await wire.request(`${wire.origin}/api/shows/${code}/desk`)],
      [400, await post(`/${code}/stage`, { type: 'stage' }, { 'x-show-secret': secret })],
      [403, await post(`/${code}/stage`, stage, { 'x-show-secret': secret, origin: 'http://evil.example' })],
      [405, await post(`/${code}/events`, stage)],
      [404, await wire.request(`${wire.origin}/api/shows/${code}`, { method: 'DELETE' })],
    ] as const;
    for (const [status, answer] of answers) expect(answer.status).toBe(status);
    expect(await answers[2][1].json()).toHaveProperty('error');
    expect(await (await wire.request(`${wire.origin}/api/shows/${code}`)).json()).toEqual({ briefing: 'lavrov-in-wonsan' });
    await wire.close();
  });
});
