'use client';

import { useCallback, useEffect, useState } from 'react';
import { claim, claimed } from './keep';
import { useIsPresent, usePresent } from './presence';
import type { ShowStore } from './store';

export type OwnFreeze = {
  /** This window shows the presenter's own picture; else, while frozen, what the audience holds. */
  own: boolean;
  /** Nobody goes on with what was prepared: the console that did is gone, or the show was taken up anew. */
  alone: boolean;
  /** The freeze that there is was made in this window. */
  mine(): void;
};

/** How long a console, a remote or another show may be away, as for a reload, before this window speaks for itself. */
const AWAY_MS = 2_000;

/**
 * Whose freeze it is. What the presenter prepares is shown in the window in which it was frozen, and only as long as there
 * has been no console since: the window beside a console is the room's screen, and stays it when the console goes.
 */
export function useOwnFreeze(briefing: string, store: ShowStore, frozenAtMs: number | null, consoleOpen: boolean): OwnFreeze {
  const [mine, setMine] = useState<number | null>(null);
  const keep = useCallback((at: number | null) => {
    claim(briefing, at);
    setMine(at);
  }, [briefing]);
  useEffect(() => setMine(claimed(briefing)), [briefing]);
  useEffect(() => { if (consoleOpen) keep(null); }, [consoleOpen, keep]);

  const own = frozenAtMs !== null && frozenAtMs === mine && !consoleOpen;
  usePresent(own ? 'holder' : null, briefing);
  const isHeld = useIsPresent('holder', briefing);
  const isAlone = frozenAtMs !== null && !own && !consoleOpen && !isHeld;
  const [alone, setAlone] = useState(false);
  useEffect(() => {
    if (!isAlone) return setAlone(false);
    const timer = setTimeout(() => setAlone(true), AWAY_MS);
    return () => clearTimeout(timer);
  }, [isAlone]);

  return { own, alone: alone && isAlone, mine: useCallback(() => { if (!consoleOpen) keep(store.get().frozenAtMs); }, [consoleOpen, keep, store]) };
}
