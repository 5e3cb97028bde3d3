/** Windows of one presenter on lines with a clock of their own: seconds of talk between them pass in no time. */
import { createStore, UNKNOWN, type ShowStore } from '@/components/show/windows/store';
import type { Command } from '@/geo/show/command';
import { deskOn, type Desk } from '@/geo/show/wire/desk';
import { writeDeskMessage } from '@/geo/show/wire/deskMessage';
import { inOrder } from '@/geo/show/wire/inOrder';
import { writeMessage } from '@/geo/show/wire/message';
import { poster } from '@/geo/show/wire/poster';
import { RoomRefusal } from '@/geo/show/room/room';
import { memoryRooms } from '@/geo/show/room/rooms';
import type { ShowScene, Stage } from '@/geo/show/state';
import type { StageSender } from '@/geo/show/wire/transport';
import { BEGAN, opened, scene } from './support';

export const MANY: readonly ShowScene[] = Array.from({ length: 60 }, (_, index) => scene(`scene-${index + 1}`));

export type World = {
  nowMs(): number;
  wait(ms: number, act: () => void): () => void;
  /** Lets time pass, up to so many ms after the beginning. */
  until(ms: number): Promise<void>;
};

export function newWorld(): World {
  let now = 0;
  /** The next last. */
  const due: { atMs: number; act: () => void }[] = [];
  const place = (atMs: number): number => {
    let [low, high] = [0, due.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (due[middle]!.atMs > atMs) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    nowMs: () => BEGAN + now,
    wait(ms, act) {
      const one = { atMs: now + Math.round(ms), act };
      due.splice(place(one.atMs), 0, one);
      return () => { one.act = () => {}; };
    },
    async until(ms) {
      while ((due.at(-1)?.atMs ?? Infinity) <= ms) {
        const one = due.pop()!;
        now = one.atMs;
        one.act();
        // Rooms and posters go on by promises.
        await new Promise(setImmediate);
      }
      now = ms;
    },
  };
}

/** One line that windows come to. Each message has a latency of its own, so that they may overtake each other. */
export type Line = { open(): Desk; cut(desk: Desk): void };

/** As a BroadcastChannel: every message to everyone else. */
export function channelLine({ wait }: World, latency: () => number): Line {
  const ends = new Map<Desk, (given: unknown) => void>();
  const open = (): Desk => {
    let here: ((given: unknown) => void) | null = null;
    const desk = deskOn('visit', (hear) => {
      here = hear;
      return {
        say(message) {
          if (!ends.has(desk)) return;
          for (const [other, heard] of ends) if (other !== desk) wait(latency(), () => { if (ends.has(other)) heard(writeDeskMessage(message)); });
        },
        close: () => void ends.delete(desk),
      };
    });
    ends.set(desk, here!);
    return desk;
  };
  return { open, cut: (desk) => void ends.delete(desk) };
}

/**
 * The room of a server: the real rooms and posters, and readers that get the newest when they have taken the one before.
 * `holdUp`: for so long nothing gets through from a window or to it, and then does.
 */
export async function roomLine({ nowMs, wait }: World, latency: () => number): Promise<Line & { holdUp(desk: Desk, ms: number): void }> {
  const rooms = memoryRooms(nowMs);
  const { code, secret } = await rooms.open('visit');
  const ends = new Map<Desk, { gone: boolean; heldUpToMs: number }>();
  const open = (): Desk => {
    const end = { gone: false, heldUpToMs: 0 };
    const lag = () => new Promise<void>((done) => void wait(Math.max(latency(), end.heldUpToMs - nowMs()), done));
    const request = async (_: unknown, { body }: { body: string }): Promise<Response> => {
      await lag();
      if (end.gone) throw new Error('The line is cut.');
      const status = await rooms.publish('desk', code, secret, JSON.parse(body)).then(() => 204, (error: unknown) => {
        if (error instanceof RoomRefusal && error.reason === 'stale') return 409;
        throw error;
      });
      await lag();
      return new Response(null, { status });
    };
    const desk = deskOn('visit', (hear) => {
      const out = poster({ url: '', headers: {}, request: request as unknown as typeof fetch });
      let waiting: string | null = null;
      let busy = false;
      const read = async () => {
        busy = true;
        for (let text = waiting; text !== null; text = waiting) {
          waiting = null;
          await lag();
          if (!end.gone) hear(text);
        }
        busy = false;
      };
      const message = (text: string) => {
        waiting = text;
        if (!busy) void read();
      };
      void rooms.follow('desk', code, secret, { message, remotes: () => {}, end: () => {} }, 'here');
      return { say: (message) => { if (message.type === 'state') out.post(writeDeskMessage(message)); }, close: () => out.close() };
    });
    ends.set(desk, end);
    return desk;
  };
  return {
    open,
    cut(desk) {
      desk.close();
      ends.get(desk)!.gone = true;
    },
    holdUp: (desk, ms) => { ends.get(desk)!.heldUpToMs = nowMs() + ms; },
  };
}

type Screen = { shown: Stage | null };

/** Screens that hear every window that presents. */
export function screensOn({ wait }: World, latency: () => number, count: number): { screens: Screen[]; sender: StageSender } {
  const screens = Array.from({ length: count }, () => ({ shown: null as Stage | null, read: inOrder('visit') }));
  return {
    screens,
    sender: {
      send(message) {
        const text = writeMessage(message);
        for (const screen of screens) wait(latency(), () => { screen.shown = screen.read(text)?.stage ?? screen.shown; });
      },
      close() {},
    },
  };
}

/** A window of the show with the laser in the hand; `late`: it knows nothing of the show yet. */
export const windowIn = (world: World, name: string, late = false): ShowStore =>
  createStore({ ...opened({ scenes: MANY }), tool: 'laser', ...(late ? { epoch: UNKNOWN } : {}) }, MANY, name, world);

/** Commands at their times, in ms. */
export function give(world: World, store: ShowStore, commands: readonly (readonly [atMs: number, command: Command])[]): void {
  for (const [atMs, command] of commands) world.wait(atMs, () => store.dispatch(command));
}

/** A hand on the map at 60 Hz. */
export const handAt60Hz = (fromMs: number, untilMs: number, command: (turn: number) => Command): [number, Command][] =>
  Array.from({ length: Math.max(0, Math.floor((untilMs - fromMs) * 0.06)) }, (_, turn) => [fromMs + turn / 0.06, command(turn)]);
