/**
 * Reads a stream of server-sent events for as long as it is wanted, and connects again when it breaks or falls silent.
 * By fetch rather than EventSource: it sees the status of a refusal, may send a header, and notices a dead line.
 */
import { PATIENCE_MS } from './ask';
import { LIMITS } from '../limits';
import { pauses } from './pauses';
import { BEAT_MS, eventReader, type ServerEvent } from './sse';
import type { Link } from './transport';

export type ListenOptions = {
  url: string;
  headers?: Record<string, string>;
  onEvent: (event: ServerEvent) => void;
  /** @param why the server's own sentence, where it refused with one */
  onLink: (link: Link, why: string | null) => void;
  /** The server's clock when it answered, epoch ms, to half a second. */
  onTime?: (epochMs: number) => void;
  request?: typeof fetch;
  nowMs?: () => number;
  /** How often it is looked whether the line has fallen silent. */
  lookEveryMs?: number;
};

const LONGEST_PAUSE_MS = 3_000;
/** Three heartbeats of the server, and a little. */
const SILENCE_MS = 3 * BEAT_MS + 1_000;
const LOOK_EVERY_MS = 1_000;

/**
 * Aborts when no answer comes, and then when nothing has come for too long. By the wall's clock, for timers sleep when the machine does: a line that died
 * meanwhile is missed as soon as it wakes.
 */
function watchdog(bark: () => void, { nowMs = Date.now, lookEveryMs = LOOK_EVERY_MS }: ListenOptions): { fed(): void; off(): void } {
  let fedAtMs = nowMs();
  let patienceMs = PATIENCE_MS;
  // A clock may be set back, too; then it is connected once for nothing.
  const timer = setInterval(() => { if (Math.abs(nowMs() - fedAtMs) >= patienceMs) bark(); }, lookEveryMs);
  const fed = () => {
    fedAtMs = nowMs();
    patienceMs = SILENCE_MS;
  };
  return { fed, off: () => clearInterval(timer) };
}

/** Reads to the end of the stream. True where the other side said that it is the end of the show. */
async function readAll(body: ReadableStream<Uint8Array>, onEvent: (event: ServerEvent) => void, fed: () => void): Promise<boolean> {
  const read = eventReader(2 * LIMITS.message);
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    fed();
    for (const event of read(piece.value)) {
      if (event.event === 'end') return true;
      onEvent(event);
    }
  }
  return false;
}

/** From the Date of an answer (RFC 9110, 6.6.1), which has whole seconds; NaN where there is none. */
const timeOf = ({ headers }: Response): number => Date.parse(headers.get('date') ?? '') + 500;

/** How a line ended, and why, if the server said so. */
type End = { link: Link; why: string | null };
const LOST: End = { link: 'lost', why: null };

/** Too many from here, or too many at all. */
const isForNow = (status: number): boolean => status === 429 || status === 503;
const isFinal = (status: number): boolean => status >= 400 && status < 500;

async function refusalOf(answer: Response): Promise<End> {
  const said: unknown = await answer.json().catch(() => null);
  const why = typeof said === 'object' && said !== null && 'error' in said && typeof said.error === 'string' ? said.error : null;
  // What stands before a server says the same with a page of its own, and does not know of places.
  if (isForNow(answer.status)) return why === null ? LOST : { link: 'full', why };
  return isFinal(answer.status) ? { link: 'refused', why } : LOST;
}

/** One connection, from asking to its end. */
async function connect(options: ListenOptions, closed: AbortSignal): Promise<End> {
  const { url, headers, onEvent, onLink, request = fetch } = options;
  const line = new AbortController();
  const hangUp = () => line.abort();
  closed.addEventListener('abort', hangUp);
  const dog = watchdog(hangUp, options);
  try {
    const answer = await request(url, { headers: { accept: 'text/event-stream', ...headers }, signal: line.signal, cache: 'no-store' });
    dog.fed();
    if (!answer.ok || !answer.body) return await refusalOf(answer);
    const epochMs = timeOf(answer);
    if (Number.isFinite(epochMs)) options.onTime?.(epochMs);
    onLink('live', null);
    return await readAll(answer.body, onEvent, dog.fed) ? { link: 'ended', why: null } : LOST;
  } catch {
    return LOST;
  } finally {
    dog.off();
    closed.removeEventListener('abort', hangUp);
    line.abort();
  }
}

/** Begins at once; the function that it gives ends it. */
export function listen(options: ListenOptions): () => void {
  const closing = new AbortController();
  let lived = false;
  const pause = pauses(LONGEST_PAUSE_MS);
  const onLink = (link: Link, why: string | null) => {
    if (link === 'live') { lived = true; pause.anew(); }
    if (!closing.signal.aborted) options.onLink(link, why);
  };
  const run = async () => {
    onLink('connecting', null);
    while (!closing.signal.aborted) {
      const { link, why } = await connect({ ...options, onLink }, closing.signal);
      // A room that took us before and no longer knows us was closed, or its server started anew.
      if (link === 'refused' && lived) onLink('ended', null);
      else onLink(link, why);
      if (link !== 'lost' && link !== 'full') return;
      await pause.wait();
    }
  };
  void run();
  return () => closing.abort();
}
