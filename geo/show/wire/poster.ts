/** Sends the newest of what it is given: one request at a time, the latest waits, a failed one is tried again for as long as it is worth it. */
import { ask } from './ask';
import { pauses } from './pauses';
import type { Link } from './transport';

export type Poster = { post(body: string): void; close(): void };

export type PosterOptions = {
  url: string;
  headers: Record<string, string>;
  onLink?: (link: Link) => void;
  request?: typeof fetch;
  patienceMs?: number;
  /** What could not be sent for so long is given up, and what waits with it; without end, unless said. */
  worthMs?: number;
  onGivenUp?: () => void;
};

const LONGEST_PAUSE_MS = 2_000;

type Outcome = { link: Link; again: boolean; tooLate?: true };

/** What an answer says of the line, and whether the same message is to be tried again. */
function outcomeOf(status: number): Outcome {
  // 409: another window was quicker, which is nobody's fault; the next message may be newer.
  if (status < 300 || status === 409) return { link: 'live', again: false };
  if (status >= 500 || status === 429) return { link: 'lost', again: true };
  // It was too long on its way.
  if (status === 410) return { link: 'lost', again: false, tooLate: true };
  // The message is refused, not the room: the next one may pass.
  if (status === 400 || status === 413) return { link: 'lost', again: false };
  return { link: 'refused', again: false };
}

export function poster({ url, headers, onLink, request = fetch, patienceMs, worthMs = Infinity, onGivenUp }: PosterOptions): Poster {
  const closing = new AbortController();
  let waiting: { body: string; atMs: number } | null = null;
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
      const one: NonNullable<typeof waiting> = waiting;
      waiting = null;
      const { link, again, tooLate } = await attempt(one.body);
      if (closing.signal.aborted) break;
      onLink?.(link);
      if (link === 'refused') closing.abort();
      if (tooLate || (again && Date.now() - one.atMs >= worthMs)) {
        waiting = null;
        onGivenUp?.();
        continue;
      }
      if (!again) { pause.anew(); continue; }
      waiting ??= one;
      await pause.wait();
    }
    busy = false;
  };

  return {
    post(body) {
      waiting = { body, atMs: Date.now() };
      if (!busy && !closing.signal.aborted) void run();
    },
    close: () => closing.abort(),
  };
}
