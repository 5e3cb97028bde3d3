'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { useLatest } from '@/components/ui/useLatest';
import type { Axis } from '@/geo/time/axis';
import { glided, nextStep, steppedFrom, type Span } from '@/geo/time/span';

const GLIDE_MS = 600;
const HOLD_MS = 1500;

type Stage = { axis: Axis | null; steps: readonly Span[]; span: Span | null; put(span: Span): void };

export type Player = {
  playing: boolean;
  toggle(): void;
  step(direction: 1 | -1): void;
  /** No glide goes on. */
  halt(): void;
  /** Marks the button that starts and stops, so that pressing it is no interruption. */
  button: { 'data-player': true };
};

const isReduced = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The button's own press: a click, or the keys that click it. */
const isPlayer = (event: Event): boolean =>
  event.target instanceof Element && event.target.closest('[data-player]') !== null
  && (!(event instanceof KeyboardEvent) || event.key === 'Enter' || event.key === ' ');

/** Steps the window through the events' times; it glides there unless motion is to be reduced. Any touch or key stops it. */
export function usePlayer(now: Stage): Player {
  const latest = useLatest(now);
  const [playing, setPlaying] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const frame = useRef(0);
  /** Where a glide leads: a second press goes on from there, not from half way. */
  const goal = useRef<Span | null>(null);

  const go = useCallback((to: Span, then: () => void) => {
    const { span, axis, put } = latest.current;
    if (!axis) return;
    if (!span || isReduced()) {
      put(to);
      return then();
    }
    const began = performance.now();
    goal.current = to;
    const glide = (time: number): void => {
      const share = Math.min(1, Math.max(0, time - began) / GLIDE_MS);
      put(glided(span, to, 1 - (1 - share) ** 3, axis));
      if (share < 1) frame.current = requestAnimationFrame(glide);
      else {
        goal.current = null;
        then();
      }
    };
    frame.current = requestAnimationFrame(glide);
  }, [latest]);

  const halt = useCallback(() => {
    clearTimeout(timer.current);
    cancelAnimationFrame(frame.current);
    goal.current = null;
  }, []);

  useEffect(() => {
    if (!playing) return;
    const advance = (next: Span | null): void => {
      if (!next) return setPlaying(false);
      go(next, () => {
        timer.current = setTimeout(() => advance(nextStep(latest.current.steps, next, 1)), HOLD_MS);
      });
    };
    const { steps, span } = latest.current;
    advance(nextStep(steps, span, 1) ?? nextStep(steps, null, 1));
    const interrupted = (event: Event): void => {
      if (isPlayer(event)) return;
      halt();
      setPlaying(false);
    };
    document.addEventListener('pointerdown', interrupted, true);
    document.addEventListener('keydown', interrupted, true);
    return () => {
      document.removeEventListener('pointerdown', interrupted, true);
      document.removeEventListener('keydown', interrupted, true);
    };
  }, [playing, go, halt, latest]);

  const toggle = useCallback(() => {
    halt();
    setPlaying((before) => !before);
  }, [halt]);

  /** Without a touch or key before it, too, as screen readers press a button: what plays stops, and only the step goes on. */
  const step = useCallback((direction: 1 | -1) => {
    setPlaying(false);
    const { steps, span } = latest.current;
    const next = steppedFrom(steps, span, goal.current, direction);
    halt();
    if (next) go(next, () => undefined);
  }, [go, halt, latest]);

  useEffect(() => halt, [halt]);
  return { playing, toggle, step, halt, button: { 'data-player': true } };
}
