/**
 * One show in this window. Commands are reduced here at once; the presenter's other windows hear of it through desks,
 * audience screens through senders. No React: the show goes on while components come and go.
 */
import { assertNever } from '@/geo/document/messages';
import type { Command } from '@/geo/show/command';
import type { Desk } from '@/geo/show/desk';
import { stageMessageOf } from '@/geo/show/message';
import { reduce } from '@/geo/show/reduce';
import type { ShowContext, ShowScene, ShowState } from '@/geo/show/state';
import type { StageSender } from '@/geo/show/transport';

export type ShowStore = {
  get(): ShowState;
  subscribe(heard: () => void): () => void;
  dispatch(command: Command): void;
  /** Commands wait until the function given is called, with what is to be done before them. */
  hold(): (first: Command[]) => void;
  /** Another state for this one, such as a show taken up again; `quietly`: before anybody is told. */
  put(state: ShowState, quietly?: boolean): void;
  /** The document's scenes as they now are. */
  setScenes(scenes: readonly ShowScene[]): void;
  /** Keeps in step with a desk; the function given ends it. */
  join(desk: Desk): () => void;
  send(sender: StageSender): () => void;
};

/**
 * Cover and closing are the compositions of the first and the last scene: there is no place before or behind them,
 * so that a clicker's count is the count of scenes.
 */
function withinScenes(before: ShowState, after: ShowState, context: ShowContext): ShowState {
  switch (after.own.plate) {
    case 'none': return after;
    case 'cover': return reduce(before, { kind: 'first' }, context);
    case 'closing': return reduce(before.autoplay && !before.autoplay.loop ? reduce(before, { kind: 'autoplay.stop' }, context) : before, { kind: 'last' }, context);
    default: return assertNever(after.own.plate);
  }
}

const isLater = (one: ShowState, other: ShowState): boolean =>
  one.epoch > other.epoch || (one.epoch === other.epoch && one.seq >= other.seq);

export function createStore(first: ShowState, firstScenes: readonly ShowScene[]): ShowStore {
  let state = first;
  let scenes = firstScenes;
  const listeners = new Set<() => void>();
  const desks = new Set<Desk>();
  const senders = new Set<StageSender>();
  let held: Command[] | null = null;

  const publish = (from: Desk | null) => {
    for (const desk of desks) if (desk !== from) desk.tell(state);
    const message = stageMessageOf(state);
    for (const sender of senders) sender.send(message);
  };
  const set = (next: ShowState, from: Desk | null, quietly = false) => {
    if (next === state) return;
    state = next;
    if (!quietly) publish(from);
    for (const heard of listeners) heard();
  };
  const dispatch = (command: Command) => {
    if (held) return void held.push(command);
    const context = { scenes, nowMs: Date.now() };
    set(withinScenes(state, reduce(state, command, context), context), null);
  };
  return {
    get: () => state,
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
    put: (next, quietly = false) => set(next, null, quietly),
    setScenes(next) {
      const was = scenes.map(({ id }) => id);
      scenes = next;
      dispatch({ kind: 'resync', was });
    },
    join(desk) {
      desks.add(desk);
      const leave = desk.listen((heard) => { if (isLater(heard, state)) set(heard, desk); });
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
