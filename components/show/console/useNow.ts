'use client';

import { useEffect, useState } from 'react';

/** The time, epoch ms, each second; null until the page lives: the server's clock is not shown. */
export function useNow(): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
