/** What a screen asks of a server before it follows: which briefing's show a code opens. */
import { ask } from './ask';
import { pauses } from './pauses';

/** `refusal`: why it opens none, in the server's own sentence, if it said one. */
export type Joined = { briefing: string } | { refusal: string | null };

export type JoinOptions = { origin?: string; onLost: () => void; closed: AbortSignal; request?: typeof fetch; patienceMs?: number };

const LONGEST_PAUSE_MS = 3_000;

type Said = { briefing?: string; error?: string };

/** Asks until the server answers, as a screen of a room has nobody who would ask again; null where it is closed before. */
export async function join(code: string, { origin = '', onLost, closed, request = fetch, patienceMs }: JoinOptions): Promise<Joined | null> {
  const pause = pauses(LONGEST_PAUSE_MS);
  const put = async (signal: AbortSignal): Promise<[Response, Said]> => {
    const answer = await request(`${origin}/api/shows/${encodeURIComponent(code)}`, { cache: 'no-store', signal });
    return [answer, answer.status < 500 ? ((await answer.json()) as Said) : {}];
  };
  while (!closed.aborted) {
    try {
      const [{ ok, status }, { briefing, error }] = await ask(put, closed, patienceMs);
      if (ok && briefing !== undefined) return { briefing };
      if (status < 500) return { refusal: error ?? null };
    } catch {
      // Not reached, or not what this server says: asked again.
    }
    if (!closed.aborted) onLost();
    await pause.wait();
  }
  return null;
}
