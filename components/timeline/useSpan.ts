'use client';

import { useCallback, useEffect, useRef } from 'react';
import type { Axis } from '@/geo/time/axis';
import { windowOf, type EdtfWindow, type Span } from '@/geo/time/span';
import { useLatest } from '@/components/ui/useLatest';

/** Tells of a new window at most once a frame, and only when a day has changed: a drag must stay cheap. */
export function useSpan(axis: Axis | null, window: EdtfWindow | null, onWindow: (window: EdtfWindow | null) => void): (span: Span | null) => void {
  const latest = useLatest({ axis, window, onWindow });
  const wanted = useRef<Span | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return useCallback((span) => {
    wanted.current = span;
    if (frame.current !== 0) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      const { axis: on, window: before, onWindow: tell } = latest.current;
      const next = wanted.current && on ? windowOf(wanted.current, on) : null;
      if (next?.join() !== before?.join()) tell(next);
    });
  }, [latest]);
}
