import { useEffect, useState } from 'react';

/** Longer than any flight takes: what one flies to comes into the picture on the way. */
const FRESH_MS = 4_000;

const NONE: ReadonlySet<string> = new Set();

/** What has just come into that which is shown; nothing of what was there from the start. */
export function useFresh(shown: ReadonlySet<string>): ReadonlySet<string> {
  const [state, setState] = useState({ shown, fresh: NONE });
  if (state.shown !== shown) {
    const fresh = new Set([...shown].filter((id) => !state.shown.has(id)));
    setState({ shown, fresh: fresh.size > 0 ? fresh : state.fresh });
  }
  const { fresh } = state;
  useEffect(() => {
    if (fresh.size === 0) return;
    const timer = setTimeout(() => setState((now) => (now.fresh === fresh ? { ...now, fresh: NONE } : now)), FRESH_MS);
    return () => clearTimeout(timer);
  }, [fresh]);
  return fresh;
}
