import { useCallback, useEffect, useState } from 'react';

/** Long enough to read two lines, from the back of a room too. */
const SHOWN_MS = 10_000;

/** A message that goes by itself: on a screen before a room, nobody is there to dismiss it. One that is said again has its time again. */
export function usePassing(shownMs = SHOWN_MS): [string | null, (message: string) => void] {
  const [said, say] = useState<{ message: string } | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => say(null), shownMs);
    return () => clearTimeout(timer);
  }, [said, shownMs]);
  return [said?.message ?? null, useCallback((message: string) => say({ message }), [])];
}
