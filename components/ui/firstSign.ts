const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'];

/** Does something at the first sign of a person: the time between it and their first click is time to fetch in. @returns how to call it off */
export function atFirstSign(act: () => void): () => void {
  const ended = new AbortController();
  const once = () => {
    ended.abort();
    act();
  };
  for (const sign of SIGNS) window.addEventListener(sign, once, { signal: ended.signal, passive: true });
  return () => ended.abort();
}
