/** The transport over the network: the presenter posts to a room, screens follow its stream of events. */
import { inOrder } from './inOrder';
import { LIMITS } from '../limits';
import { listen, type ListenOptions } from './listen';
import { isAfter, writeMessage, type StageMessage } from './message';
import { poster } from './poster';
import type { Link, Listener, StageFollower, StageSender } from './transport';

export const SECRET_HEADER = 'x-show-secret';

/** A room of a server; `origin` is '' for the page's own. */
export type Room = { code: string; origin?: string; request?: typeof fetch };
export type OwnRoom = Room & {
  secret: string;
  /** This device steers a show that runs on another. */
  isRemote?: boolean;
  onLink?: (link: Link) => void;
  onTime?: ListenOptions['onTime'];
  /** How many remotes are on the line, as far as is known: none while it is broken. */
  onRemotes?: (count: number) => void;
};

/** Where a room is posted to or followed. */
export const addressOf = ({ code, origin = '' }: Room, end: 'stage' | 'events' | 'desk'): string =>
  `${origin}/api/shows/${encodeURIComponent(code)}/${end}`;

/** What posts to a room of one's own; a remote's for as long as a press is worth. */
export const ownPoster = (room: OwnRoom, url: string, onGivenUp?: () => void) => poster({
  url, headers: { [SECRET_HEADER]: room.secret }, onLink: room.onLink, request: room.request,
  ...(room.isRemote ? { patienceMs: LIMITS.pressMs, worthMs: LIMITS.pressMs, onGivenUp } : {}),
});

export function serverSender(room: OwnRoom): StageSender {
  const out = ownPoster(room, addressOf(room, 'stage'));
  let last: StageMessage | null = null;
  return {
    send(message) {
      if (!isAfter(message, last)) return;
      last = message;
      out.post(writeMessage(message));
    },
    close: () => out.close(),
  };
}

/** Connects with the first who subscribes. */
export function serverFollower(room: Room): StageFollower {
  const listeners = new Set<Listener>();
  const read = inOrder(null, (edition) => { for (const listener of listeners) listener.stranger?.(edition); });
  let last: StageMessage | null = null;
  let line: [link: Link, why: string | null] = ['connecting', null];
  let hangUp: (() => void) | null = null;
  const onEvent = ({ data }: { data: string }) => {
    const message = read(data);
    if (!message) return;
    last = message;
    for (const listener of listeners) listener.stage(message);
  };
  const onLink = (...now: typeof line) => {
    line = now;
    for (const listener of listeners) listener.link?.(...now);
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      if (hangUp) listener.link?.(...line);
      if (last) listener.stage(last);
      hangUp ??= listen({ url: addressOf(room, 'events'), onEvent, onLink, request: room.request });
      return () => void listeners.delete(listener);
    },
    close() {
      listeners.clear();
      hangUp?.();
    },
  };
}
