/** A room's channel as a stream of server-sent events. Server only. */
import { BEAT_MS, HEARTBEAT, writeEvent } from '../wire/sse';
import type { Hearer } from './room';

/** A reader that has taken nothing for so many heartbeats is gone, whatever its socket says. */
const MISSED = 12;

type Follow = (hearer: Hearer) => Promise<() => void>;

/**
 * Follows before the first byte, so that a refusal can still be an answer of its own. A slow reader gets the newest
 * message when it reads again, not all that it missed: nothing piles up. After abort, cancel or end nobody is left over.
 */
export async function eventStream(follow: Follow, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  /** The newest event of each kind that has not been taken yet. */
  const waiting = new Map<string, string>();
  let missed = 0;
  let over = false;
  let leave = () => {};

  const isReady = (): boolean => (controller?.desiredSize ?? 0) > 0;
  const flush = () => {
    for (const [event, text] of waiting) {
      if (!isReady()) return;
      // First: who is waiting for it pulls again at once.
      waiting.delete(event);
      controller!.enqueue(encoder.encode(text));
    }
  };
  const tell = (event: string, id: string | null, data: string) => {
    waiting.set(event, writeEvent({ event, id, data }));
    flush();
  };
  const stop = () => {
    if (over) return;
    over = true;
    clearInterval(heart);
    signal.removeEventListener('abort', close);
    leave();
  };
  const close = () => {
    if (over) return;
    stop();
    controller?.close();
  };
  const beat = () => {
    missed = isReady() ? 0 : missed + 1;
    if (missed === 0) controller!.enqueue(encoder.encode(HEARTBEAT));
    else if (missed >= MISSED) close();
  };
  const heart = setInterval(beat, BEAT_MS);

  const stream = new ReadableStream<Uint8Array>({
    // A first byte at once: a screen is to know that it is connected before anything happens on the stage.
    start(given) {
      controller = given;
      given.enqueue(encoder.encode(HEARTBEAT));
    },
    pull: flush,
    cancel: stop,
  });
  const hearer: Hearer = {
    message: (text, id) => tell('message', id, text),
    remotes: (count) => tell('remotes', null, String(count)),
    end() {
      if (over) return;
      controller!.enqueue(encoder.encode(writeEvent({ event: 'end', id: null, data: '{}' })));
      close();
    },
  };
  try {
    leave = await follow(hearer);
  } catch (error) {
    clearInterval(heart);
    throw error;
  }
  if (signal.aborted) close();
  else signal.addEventListener('abort', close);
  return stream;
}
