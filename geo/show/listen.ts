/**
 * Reads a stream of server-sent events for as long as it is wanted, and connects again when it breaks or falls silent.
 * By fetch rather than EventSource: it sees the status of a refusal, may send a header, and notices a dead line.
 */
import { LIMITS } from './limits';
import { pauses } from './pauses';
import { eventReader, type ServerEvent } from './sse';
import type { Link } from './transport';

export type ListenOptions = {
  url: string;
  headers?: Record<string, string>;
  onEvent: (event: ServerEvent) => void;
  onLink: (link: Link) => void;
  /** The server's clock when it answered, epoch ms, to half a second. */
  onTime?: (epochMs: number) => void;
  request?: typeof fetch;
  nowMs?: () => number;
  /** How often it is looked whether the line has fallen silent. */
  lookEveryMs?: number;
};

const LONGEST_PAUSE_MS = 3_000;
/** More than two heartbeats of the server (`events.ts`). */
const SILENCE_MS = 40_000;
const LOOK_EVERY_MS = 2_000;

/**
 * Aborts when nothing has come for too long. By the wall's clock, for timers sleep when the machine does: a line that died
 * meanwhile is missed as soon as it wakes.
 */
function watchdog(bark: () => void, { nowMs = Date.now, lookEveryMs = LOOK_EVERY_MS }: ListenOptions): { fed(): void; off(): void } {
  let fedAtMs = nowMs();
  // A clock may be set back, too; then it is connected once for nothing.
  const timer = setInterval(() => { if (Math.abs(nowMs() - fedAtMs) >= SILENCE_MS) bark(); }, lookEveryMs);
  return { fed: () => { fedAtMs = nowMs(); }, off: () => clearInterval(timer) };
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

const isFinal = (status: number): boolean => status >= 400 && status < 500 && status !== 429;

/** One connection, from asking to its end. */
async function connect(options: ListenOptions, closed: AbortSignal): Promise<Link> {
  const { url, headers, onEvent, onLink, request = fetch } = options;
  const line = new AbortController();
  const hangUp = () => line.abort();
  closed.addEventListener('abort', hangUp);
  const dog = watchdog(hangUp, options);
  try {
    const answer = await request(url, { headers: { accept: 'text/event-stream', ...headers }, signal: line.signal, cache: 'no-store' });
    if (!answer.ok || !answer.body) return isFinal(answer.status) ? 'refused' : 'lost';
    const epochMs = timeOf(answer);
    if (Number.isFinite(epochMs)) options.onTime?.(epochMs);
    onLink('live');
    return await readAll(answer.body, onEvent, dog.fed) ? 'ended' : 'lost';
  } catch {
    return 'lost';
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
  const onLink = (link: Link) => {
    if (link === 'live') { lived = true; pause.anew(); }
    if (!closing.signal.aborted) options.onLink(link);
  };
  const run = async () => {
    onLink('connecting');
    while (!closing.signal.aborted) {
      const end = await connect({ ...options, onLink }, closing.signal);
      // A room that took us before and no longer knows us was closed, or its server started anew.
      onLink(end === 'refused' && lived ? 'ended' : end);
      if (end !== 'lost') return;
      await pause.wait();
    }
  };
  void run();
  return () => closing.abort();
}
