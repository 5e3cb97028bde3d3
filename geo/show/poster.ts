/** Sends the newest of what it is given: one request at a time, the latest waits, a failed one is tried again. */
import { pauses } from './pauses';
import type { Link } from './transport';

export type Poster = { post(body: string): void; close(): void };

export type PosterOptions = { url: string; headers: Record<string, string>; onLink?: (link: Link) => void; request?: typeof fetch };

const LONGEST_PAUSE_MS = 2_000;

/** 409: another window was quicker, which is nobody's fault; the next message may be newer. */
const linkOf = (status: number): Link => (status < 300 || status === 409 ? 'live' : status >= 500 || status === 429 ? 'lost' : 'refused');

export function poster({ url, headers, onLink, request = fetch }: PosterOptions): Poster {
  const closing = new AbortController();
  let waiting: string | null = null;
  let busy = false;

  const attempt = async (body: string): Promise<Link> => {
    try {
      const answer = await request(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers }, signal: closing.signal });
      return linkOf(answer.status);
    } catch {
      return 'lost';
    }
  };

  const run = async () => {
    busy = true;
    const pause = pauses(LONGEST_PAUSE_MS);
    while (waiting !== null && !closing.signal.aborted) {
      const body: string = waiting;
      waiting = null;
      const link = await attempt(body);
      if (closing.signal.aborted) break;
      onLink?.(link);
      if (link === 'refused') closing.abort();
      if (link !== 'lost') { pause.anew(); continue; }
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
