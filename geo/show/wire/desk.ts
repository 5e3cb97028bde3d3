/** The lines between one presenter's windows and devices. What is said on them, and why nobody leads: `merge.ts`. */
import { editionOf, type Edition } from './edition';
import { readDeskMessage, writeDeskMessage, type DeskMessage } from './deskMessage';

export type Desk = {
  say(message: DeskMessage): void;
  /**
   * Hears what the others say: only what is well-formed and of this briefing.
   * @param stranger hears of a window that another edition of this program made, which this one does not understand
   */
  listen(heard: (message: DeskMessage) => void, stranger?: (edition: Edition) => void): () => void;
  close(): void;
};

export type DeskWire = { say(message: DeskMessage): void; close(): void };

export function deskOn(briefing: string, open: (hear: (given: unknown) => void) => DeskWire): Desk {
  const listeners = new Set<{ heard(message: DeskMessage): void; stranger?(edition: Edition): void }>();
  const wire = open((given) => {
    const read = readDeskMessage(given);
    const edition = read.ok ? null : editionOf(given, briefing);
    for (const { heard, stranger } of listeners) {
      if (read.ok && read.value.briefing === briefing) heard(read.value);
      if (edition) stranger?.(edition);
    }
  });
  return {
    say: wire.say,
    listen(heard, stranger) {
      const one = { heard, stranger };
      listeners.add(one);
      return () => void listeners.delete(one);
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
