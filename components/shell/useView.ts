'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Source } from '@/components/source/source';
import { useSource } from '@/components/source/useSource';
import { useLatest } from '@/components/ui/useLatest';
import type { Briefing } from '@/geo/document/briefing';
import { queryText, viewFromQuery, viewToQuery } from '@/geo/view/url';
import type { View } from '@/geo/view/view';

/** 'push' makes a step that Back undoes; 'replace' does not. */
export type Step = 'push' | 'replace';

const SETTLE_MS = 250;

/** An address that waits for the View to settle. */
type Pending = { address: string; timer: ReturnType<typeof setTimeout> };

/** With the state that Next keeps at the entry: it lets such an address pass, where any other makes it render its router again. */
const write = (step: Step, url: string): void => window.history[`${step}State`](window.history.state, '', url);

const addressOf = (view: View, opening: View, source: Source): string => source.address(queryText(viewToQuery(view, opening)));

/**
 * The View, and the address that says it. Back and forward walk through what was selected;
 * `onTravel` hears of each such step, so that the camera can follow.
 */
export function useView(briefing: Briefing, opening: View, first: View, onTravel: (view: View) => void) {
  const source = useSource();
  const [view, setView] = useState(first);
  const latest = useLatest({ view, briefing, onTravel });
  const pending = useRef<Pending | null>(null);

  const change = useCallback((patch: Partial<View>, step: Step = 'replace') => {
    const next = { ...latest.current.view, ...patch };
    latest.current.view = next;
    setView(next);
    const address = addressOf(next, opening, source);
    clearTimeout(pending.current?.timer);
    if (step === 'push') {
      // What was done last belongs to the step that one leaves.
      if (pending.current) write('replace', pending.current.address);
      pending.current = null;
      write('push', address);
    } else {
      const settle = () => {
        pending.current = null;
        write('replace', address);
      };
      pending.current = { address, timer: setTimeout(settle, SETTLE_MS) };
    }
  }, [opening, source, latest]);

  useEffect(() => {
    const drop = () => {
      clearTimeout(pending.current?.timer);
      pending.current = null;
    };
    const travel = () => {
      drop();
      const next = viewFromQuery(source.query(), latest.current.briefing, opening);
      latest.current.view = next;
      setView(next);
      latest.current.onTravel(next);
    };
    window.addEventListener('popstate', travel);
    return () => {
      drop();
      window.removeEventListener('popstate', travel);
    };
  }, [opening, source, latest]);

  return { view, change, latest };
}
