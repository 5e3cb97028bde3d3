'use client';

import { useEffect, type RefObject } from 'react';
import type { Command } from '@/geo/show/command';

/** Pixels, and how much more along than across. */
const FAR = 60;
const STRAIGHT = 2;
const QUICK_MS = 600;

/** A quick stroke of one finger over the words goes to the next scene, or back; over the map it moves the map. */
export function useSwipe(root: RefObject<HTMLElement | null>, dispatch: (command: Command) => void): void {
  useEffect(() => {
    const element = root.current;
    let from: { x: number; y: number; at: number } | null = null;
    const down = (event: TouchEvent) => {
      const touch = event.touches[0];
      const free = event.touches.length === 1 && event.target instanceof Element && !event.target.closest('[role="dialog"], search, [aria-label="Measure"], aside, canvas, [data-testid="hand"]');
      from = touch && free ? { x: touch.clientX, y: touch.clientY, at: event.timeStamp } : null;
    };
    const up = (event: TouchEvent) => {
      const touch = event.changedTouches[0];
      if (!from || !touch || event.timeStamp - from.at > QUICK_MS) return;
      const [dx, dy] = [touch.clientX - from.x, touch.clientY - from.y];
      if (Math.abs(dx) > FAR && Math.abs(dx) > STRAIGHT * Math.abs(dy)) dispatch({ kind: dx < 0 ? 'next' : 'previous' });
      from = null;
    };
    element?.addEventListener('touchstart', down, { passive: true });
    element?.addEventListener('touchend', up, { passive: true });
    return () => {
      element?.removeEventListener('touchstart', down);
      element?.removeEventListener('touchend', up);
    };
  }, [root, dispatch]);
}
