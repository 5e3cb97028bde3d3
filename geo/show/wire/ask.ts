/** Nothing that is asked of a room takes so long on a line that lives. */
export const PATIENCE_MS = 8_000;

/**
 * Puts one question to a server. The signal that it is put with ends it when the asker closes, and after so long without an
 * answer: a line that died says nothing, and whoever waited for it would wait for minutes.
 */
export async function ask<T>(put: (signal: AbortSignal) => Promise<T>, closed: AbortSignal, patienceMs = PATIENCE_MS): Promise<T> {
  const line = new AbortController();
  const hangUp = () => line.abort();
  closed.addEventListener('abort', hangUp);
  const timer = setTimeout(hangUp, patienceMs);
  try {
    return await put(line.signal);
  } finally {
    clearTimeout(timer);
    closed.removeEventListener('abort', hangUp);
  }
}
