import { useEffect } from 'react';

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'];

/** @returns how to call it off */
function atFirstSign(act: () => void): () => void {
  const ended = new AbortController();
  const once = () => {
    ended.abort();
    act();
  };
  for (const sign of SIGNS) window.addEventListener(sign, once, { signal: ended.signal, passive: true });
  return () => ended.abort();
}

/** Fetches a part of the page at the first sign of a person: the time between it and their first click is time to fetch in. */
export function useAhead(load: () => Promise<unknown>): void {
  // Whoever needs the part asks for it again, and hears then why it does not come.
  useEffect(() => atFirstSign(() => void load().catch(() => undefined)), [load]);
}
