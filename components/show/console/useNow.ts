'use client';

import { useEffect, useState } from 'react';

/** The time by a clock, epoch ms, each second; null until the page lives: that at which the server made it is not shown. */
export function useNow(nowMs: () => number): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(nowMs());
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [nowMs]);
  return now;
}
