/**
 * One show in this window. Commands are reduced here at once; the presenter's other windows hear of it through desks,
 * audience screens through senders, of every state that is made or heard here: what a screen has already is dropped by
 * its order. No React: the show goes on while components come and go.
 */
import { isAsked, type Asked, type Command } from '@/geo/show/command';
import type { Desk } from '@/geo/show/wire/desk';
import type { DeskMessage, StateMessage } from '@/geo/show/wire/deskMessage';
import { VERSION, type Edition } from '@/geo/show/wire/edition';
import { merged, withGiven, type Given, type Step } from '@/geo/show/wire/merge';
import { stageMessageOf } from '@/geo/show/wire/message';
import { recentCommands } from '@/geo/show/wire/recent';
import { reduce } from '@/geo/show/reduce';
import type { ShowScene, ShowState } from '@/geo/show/state';
import type { StageSender } from '@/geo/show/wire/transport';
import { windowName } from './windowName';

export type ShowStore = {
  get(): ShowState;
  /** By the show's clock, epoch ms: the moments in its state are told by it. */
  nowMs(): number;
  /** Sets that clock, where the show runs on a machine with another than this one's. */
  setClock(epochMs: number): void;
  subscribe(heard: () => void): () => void;
  /** Of a window on a desk that this one does not understand: which of the two is to be reloaded. Null where all do. */
  stranger(): Edition | null;
  dispatch(command: Command): void;
  /** Commands wait until the function given is called, with what is to be done before them. */
  hold(): (first: Command[]) => void;
  /** Whatever is heard next is how the show stands: what is here may have reached nobody. */
  forget(): void;
  /** Another state for this one, such as a show taken up again. */
  put(state: ShowState): void;
  /** The document's scenes as they now are. */
  setScenes(scenes: readonly ShowScene[]): void;
  /** Keeps in step with a desk (`merge.ts`); the function given ends it. */
  join(desk: Desk): () => void;
  send(sender: StageSender): () => void;
};

/** The epoch of a show of which nothing is known yet: nobody is told of it, and any other is younger. */
export const UNKNOWN = 0;
/** Clocks that differ by less are as good as one: what a server says of its own is coarser. */
const SAME_CLOCK_MS = 2_000;
/** States merged of two are told at most so often: while two hands are busy in two windows, every message makes one. */
const MERGED_EVERY_MS = 20;

export type Clock = { nowMs(): number; /** Gives what calls it off. */ wait(ms: number, act: () => void): () => void };

export const CLOCK: Clock = {
  nowMs: () => Date.now(),
  wait(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** @param window a name of this window that no other has */
export function createStore(
  first: ShowState, firstScenes: readonly ShowScene[], window = windowName(), { nowMs, wait }: Clock = CLOCK,
): ShowStore {
  let aheadMs = 0;
  const showMs = () => nowMs() + aheadMs;
  let state = first;
  let scenes = firstScenes;
  const listeners = new Set<() => void>();
  const desks = new Set<Desk>();
  const senders = new Set<StageSender>();
  const recent = recentCommands(nowMs);
  let count = 0;
  let held: Command[] | null = null;
  let toldAtMs = 0;
  let callOff: (() => void) | null = null;

  let stranger: Edition | null = null;
  const meet = (edition: Edition | null) => {
    // Whoever is older stays so, whatever else is heard.
    if (edition === stranger || stranger === 'newer') return;
    stranger = edition;
    for (const heard of listeners) heard();
  };
  const isKnown = (): boolean => state.epoch > UNKNOWN;
  const message = (): StateMessage => ({ type: 'state', version: VERSION.state, briefing: state.briefing, state, commands: recent.all() });
  const tell = (from: Desk | null) => {
    callOff?.();
    callOff = null;
    if (from === null) toldAtMs = nowMs();
    const told = message();
    for (const desk of desks) if (desk !== from) desk.say(told);
  };
  const tellSoon = () => {
    const due = toldAtMs + MERGED_EVERY_MS - nowMs();
    if (due > 0) callOff ??= wait(Math.min(due, MERGED_EVERY_MS), () => tell(null));
    else tell(null);
  };
  const set = (next: ShowState, telling: () => void) => {
    if (next === state) return;
    state = next;
    recent.reached(state);
    if (isKnown()) {
      telling();
      const message = stageMessageOf(state);
      for (const sender of senders) sender.send(message);
    }
    for (const heard of listeners) heard();
  };
  const step: Step = (before, command, atMs) => reduce(before, command, { scenes, nowMs: atMs });
  const asked = (after: ShowState, command: Asked, atMs: number): ShowState => {
    const given: Given = { from: window, count: (count += 1), over: state.seq, atMs, command };
    recent.take(state.epoch, [given]);
    return withGiven(state, after, given, window);
  };
  const dispatch = (command: Command) => {
    if (held) return void held.push(command);
    const atMs = showMs();
    const after = step(state, command, atMs);
    if (after !== state) set(isAsked(command) ? asked(after, command, atMs) : { ...after, by: window }, () => tell(null));
  };
  const hear = (heard: DeskMessage, desk: Desk) => {
    if (heard.type === 'state') {
      recent.take(heard.state.epoch, heard.commands);
      const next = merged(state, heard.state, recent.all(), window, step);
      set(next, next === heard.state ? () => tell(desk) : tellSoon);
    } else if (isKnown()) desk.say(message());
  };
  return {
    get: () => state,
    stranger: () => stranger,
    nowMs: showMs,
    setClock(epochMs) {
      const ahead = Math.round(epochMs - nowMs());
      aheadMs = Math.abs(ahead) < SAME_CLOCK_MS ? 0 : ahead;
    },
    subscribe(heard) {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    dispatch,
    hold() {
      held ??= [];
      return (first) => {
        const waiting = [...first, ...(held ?? [])];
        held = null;
        for (const command of waiting) dispatch(command);
      };
    },
    forget: () => set({ ...state, epoch: UNKNOWN }, () => {}),
    put: (next) => set({ ...next, by: window }, () => tell(null)),
    setScenes(next) {
      const was = scenes;
      scenes = next;
      dispatch({ kind: 'resync', was });
    },
    join(desk) {
      desks.add(desk);
      const leave = desk.listen((heard) => {
        hear(heard, desk);
        meet(null);
      }, meet);
      desk.say({ type: 'hello', version: VERSION.hello, briefing: state.briefing });
      if (isKnown()) desk.say(message());
      return () => {
        leave();
        desks.delete(desk);
      };
    },
    send(sender) {
      senders.add(sender);
      sender.send(stageMessageOf(state));
      return () => void senders.delete(sender);
    },
  };
}
