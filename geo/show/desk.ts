/** The lines between one presenter's windows and devices. What is said on them, and why nobody leads: `merge.ts`. */
import { readDeskMessage, writeDeskMessage, type DeskMessage } from './deskMessage';

export type Desk = {
  say(message: DeskMessage): void;
  /** Hears what the others say: only what is well-formed and of this briefing. */
  listen(heard: (message: DeskMessage) => void): () => void;
  close(): void;
};

export type DeskWire = { say(message: DeskMessage): void; close(): void };

export function deskOn(briefing: string, open: (hear: (given: unknown) => void) => DeskWire): Desk {
  const listeners = new Set<(message: DeskMessage) => void>();
  const wire = open((given) => {
    const read = readDeskMessage(given);
    if (read.ok && read.value.briefing === briefing) for (const heard of listeners) heard(read.value);
  });
  return {
    say: wire.say,
    listen(heard) {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    close() {
      listeners.clear();
      wire.close();
    },
  };
}

/** The windows of one browser. */
export const openDesk = (briefing: string): Desk =>
  deskOn(briefing, (hear) => {
    const channel = new BroadcastChannel(`sandtable-desk:${briefing}`);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => hear(data);
    return { say: (message) => channel.postMessage(writeDeskMessage(message)), close: () => channel.close() };
  });
