'use client';

import { useEffect, useState, type KeyboardEvent } from 'react';
import type { Result } from '@/geo/search/result';
import type { Search } from './useSearch';

const PAGE = 6;

/** Where a key leads from option `at` of `count`; null for other keys. Arrows go round, pages stop at the ends. */
function moved(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown': return (at + 1) % count;
    case 'ArrowUp': return (at - 1 + count) % count;
    case 'PageDown': return Math.min(at + PAGE, count - 1);
    case 'PageUp': return Math.max(at - PAGE, 0);
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return null;
  }
}

/** The option that Enter takes. Enter pressed before the answer is there takes its first result as soon as it is. */
export function useChoice({ results, isFresh }: Search, choose: (result: Result) => void) {
  const [active, setActive] = useState(0);
  const [isWaiting, setWaiting] = useState(false);
  const first = results[0];

  useEffect(() => {
    if (!isWaiting || !isFresh) return;
    setWaiting(false);
    if (first) choose(first);
  }, [isWaiting, isFresh, first, choose]);

  const enter = () => {
    const chosen = results[active];
    if (!isFresh) setWaiting(true);
    else if (chosen) choose(chosen);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') return enter();
    const next = results.length > 0 ? moved(event.key, Math.min(active, results.length - 1), results.length) : null;
    if (next === null) return;
    event.preventDefault();
    setActive(next);
  };
  const restart = () => {
    setActive(0);
    setWaiting(false);
  };
  return { active, setActive, press, restart };
}
