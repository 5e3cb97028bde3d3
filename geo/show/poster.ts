/** Sends the newest of what it is given: one request at a time, the latest waits, a failed one is tried again. */
import { ask } from './ask';
import { pauses } from './pauses';
import type { Link } from './transport';

export type Poster = { post(body: string): void; close(): void };

export type PosterOptions = { url: string; headers: Record<string, string>; onLink?: (link: Link) => void; request?: typeof fetch; patienceMs?: number };

const LONGEST_PAUSE_MS = 2_000;

type Outcome = { link: Link; again: boolean };

/** What an answer says of the line, and whether the same message is to be tried again. */
function outcomeOf(status: number): Outcome {
  // 409: another window was quicker, which is nobody's fault; the next message may be newer.
  if (status < 300 || status === 409) return { link: 'live', again: false };
  if (status >= 500 || status === 429) return { link: 'lost', again: true };
  // The message is refused, not the room: the next one may pass.
  if (status === 400 || status === 413) return { link: 'lost', again: false };
  return { link: 'refused', again: false };
}

export function poster({ url, headers, onLink, request = fetch, patienceMs }: PosterOptions): Poster {
  const closing = new AbortController();
  let waiting: string | null = null;
  let busy = false;

  const attempt = async (body: string): Promise<Outcome> => {
    try {
      const post = (signal: AbortSignal) => request(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers }, signal });
      return outcomeOf((await ask(post, closing.signal, patienceMs)).status);
    } catch {
      return { link: 'lost', again: true };
    }
  };

  const run = async () => {
    busy = true;
    const pause = pauses(LONGEST_PAUSE_MS);
    while (waiting !== null && !closing.signal.aborted) {
      const body: string = waiting;
      waiting = null;
      const { link, again } = await attempt(body);
      if (closing.signal.aborted) break;
      onLink?.(link);
      if (link === 'refused') closing.abort();
      if (!again) { pause.anew(); continue; }
      waiting ??= body;
      await pause.wait();
    }
    busy = false;
  };

  return {
    post(body) {
      waiting = body;
      if (!busy && !closing.signal.aborted) void run();
    },
    close: () => closing.abort(),
  };
}
