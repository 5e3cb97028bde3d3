'use client';

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Source } from '@/components/source/source';
import { useSource } from '@/components/source/useSource';
import { useLatest } from '@/components/ui/useLatest';
import type { Briefing } from '@/geo/document/briefing';
import { openingView } from '@/geo/view/open';
import { queryText, viewFromQuery, viewToQuery } from '@/geo/view/url';
import type { View } from '@/geo/view/view';

/** 'push' makes a step that Back undoes; 'replace' does not. */
export type Step = 'push' | 'replace';

const SETTLE_MS = 250;

/** An address that waits for the View to settle. */
type Pending = { address: string; timer: ReturnType<typeof setTimeout> };

/** With the state that Next keeps at the entry: it lets such an address pass, where any other makes it render its router again. */
const write = (step: Step, url: string): void => window.history[`${step}State`](window.history.state, '', url);

/** Ends the waiting; gives the address that waited. */
function drop(pending: RefObject<Pending | null>): string | undefined {
  const waited = pending.current;
  pending.current = null;
  clearTimeout(waited?.timer);
  return waited?.address;
}

/** Writes at once what waits. */
function settle(pending: RefObject<Pending | null>): void {
  const address = drop(pending);
  if (address) write('replace', address);
}

const addressOf = (view: View, briefing: Briefing, source: Source): string => source.address(queryText(viewToQuery(view, openingView(briefing))));

/**
 * The View, and the address that says it. Back and forward walk through what was selected, and while nobody has moved the map
 * it is framed by the newest version of the document; `onTravel` hears of each such step, so that the camera can follow.
 */
export function useView(briefing: Briefing, first: View, onTravel: (view: View) => void) {
  const source = useSource();
  const [view, setView] = useState(first);
  const latest = useLatest({ view, briefing, onTravel });
  const followed = useRef(briefing);
  const pending = useRef<Pending | null>(null);

  const change = useCallback((patch: Partial<View>, step: Step = 'replace') => {
    const next = { ...latest.current.view, ...patch };
    latest.current.view = next;
    setView(next);
    const address = addressOf(next, latest.current.briefing, source);
    if (step === 'push') {
      // What was done last belongs to the step that one leaves.
      settle(pending);
      write('push', address);
    } else {
      drop(pending);
      pending.current = { address, timer: setTimeout(() => settle(pending), SETTLE_MS) };
    }
  }, [source, latest]);

  /** To the View of the address. */
  const follow = useCallback(() => {
    drop(pending);
    const { current } = latest;
    current.view = viewFromQuery(source.query(), current.briefing, openingView(current.briefing));
    setView(current.view);
    current.onTravel(current.view);
  }, [source, latest]);

  useEffect(() => {
    window.addEventListener('popstate', follow);
    return () => {
      drop(pending);
      window.removeEventListener('popstate', follow);
    };
  }, [follow]);

  useEffect(() => {
    const isNew = followed.current !== briefing;
    followed.current = briefing;
    if (!isNew) return;
    settle(pending);
    if (!source.query().has('at')) follow();
  }, [briefing, follow, source]);

  return { view, change, latest };
}
