/**
 * The windows and devices of one presenter (show, console, a phone as remote) kept in step. Each reduces by itself and
 * tells the others its whole state; the later state counts everywhere. So any of them may be closed, killed or opened at
 * any time, and none is the master of the rest. Each also sends the audience's stage of every state that it makes or
 * hears: what a screen has already is dropped by its order.
 */
import { isAfter, isStateAfter, readMessage, writeMessage, type HelloMessage, type StateMessage } from './message';
import type { ShowState } from './state';

export type Desk = {
  /** Tells the others of a change made here. */
  tell(state: ShowState): void;
  /** Hears of changes made elsewhere: only states later than all told and heard. */
  listen(onState: (state: ShowState) => void): () => void;
  close(): void;
};

export type DeskWire = { say(message: StateMessage | HelloMessage): void; close(): void };

/** Both made the same step at once, so that half the screens may have the one and half the other. */
const isTie = (one: StateMessage, other: StateMessage): boolean =>
  one.from !== other.from && !isAfter(one.state, other.state) && !isAfter(other.state, one.state) &&
  JSON.stringify(one.state) !== JSON.stringify(other.state);

/** The same state as a step of its own, later than both. */
const oneLater = (state: ShowState): ShowState => ({ ...state, seq: state.seq + 1, audienceSeq: state.seq + 1 });

/** @param window a name of this window that no other has, such as a UUID */
export function deskOn(briefing: string, window: string, open: (hear: (given: unknown) => void) => DeskWire): Desk {
  const listeners = new Set<(state: ShowState) => void>();
  let last: StateMessage | null = null;

  const messageOf = (state: ShowState): StateMessage => ({ type: 'state', version: 1, briefing, from: window, state });
  const adopt = (message: StateMessage) => {
    last = message;
    for (const listener of listeners) listener(message.state);
  };
  const onState = (heard: StateMessage) => {
    if (heard.state.briefing !== briefing) return;
    if (isStateAfter(heard, last)) adopt(heard);
    else if (last?.from === window && isTie(heard, last)) {
      adopt(messageOf(oneLater(last.state)));
      wire.say(last);
    }
  };
  const wire = open((given) => {
    const heard = readMessage(given);
    if (!heard.ok || heard.value.briefing !== briefing) return;
    if (heard.value.type === 'state') onState(heard.value);
    else if (heard.value.type === 'hello' && last) wire.say(last);
  });

  return {
    tell(state) {
      const message = messageOf(state);
      if (!isStateAfter(message, last)) return;
      last = message;
      wire.say(message);
    },
    listen(onState) {
      listeners.add(onState);
      if (last) onState(last.state);
      wire.say({ type: 'hello', version: 1, briefing });
      return () => void listeners.delete(onState);
    },
    close() {
      listeners.clear();
      wire.close();
    },
  };
}

/** The windows of one browser. */
export const openDesk = (briefing: string, window: string): Desk =>
  deskOn(briefing, window, (hear) => {
    const channel = new BroadcastChannel(`sandtable-desk:${briefing}`);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => hear(data);
    return { say: (message) => channel.postMessage(writeMessage(message)), close: () => channel.close() };
  });
