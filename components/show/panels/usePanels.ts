'use client';

import { useMemo, useRef, useState } from 'react';

export type Panels<P extends string> = {
  open: readonly P[];
  has(panel: P): boolean;
  toggle(panel: P): void;
  close(panel: P): void;
  /** Closes the one opened last and names it; null where none is open. */
  closeTop(): P | null;
  closeAll(): void;
};

/** What is open over the show, in order. Keys may come faster than React draws, so the newest list is kept beside it. */
export function usePanels<P extends string>(): Panels<P> {
  const newest = useRef<readonly P[]>([]);
  const [open, setOpen] = useState<readonly P[]>([]);
  const [acts] = useState(() => {
    const set = (next: readonly P[]) => {
      newest.current = next;
      setOpen(next);
    };
    const close = (panel: P) => set(newest.current.filter((one) => one !== panel));
    return {
      toggle: (panel: P) => (newest.current.includes(panel) ? close(panel) : set([...newest.current, panel])),
      close,
      closeTop: () => {
        const top = newest.current.at(-1) ?? null;
        if (top) close(top);
        return top;
      },
      closeAll: () => set([]),
    };
  });
  return useMemo(() => ({ open, has: (panel: P) => open.includes(panel), ...acts }), [open, acts]);
}
