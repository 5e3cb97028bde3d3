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
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const change = useCallback((patch: Partial<View>, step: Step = 'replace') => {
    const next = { ...latest.current.view, ...patch };
    latest.current.view = next;
    setView(next);
    clearTimeout(timer.current);
    if (step === 'push') write(step, addressOf(next, opening, source));
    else timer.current = setTimeout(() => write(step, addressOf(next, opening, source)), SETTLE_MS);
  }, [opening, source, latest]);

  useEffect(() => {
    const travel = () => {
      clearTimeout(timer.current);
      const next = viewFromQuery(source.query(), latest.current.briefing, opening);
      latest.current.view = next;
      setView(next);
      latest.current.onTravel(next);
    };
    window.addEventListener('popstate', travel);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('popstate', travel);
    };
  }, [opening, source, latest]);

  return { view, change, latest };
}
