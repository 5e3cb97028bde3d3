'use client';

import { useCallback, useRef, useState } from 'react';
import type { ExportJob, Exported } from './job';

export type Running = {
  label: string;
  done: number;
  total: number;
  what: string;
  /** Why it failed; null while it runs. */
  failure: string | null;
};

type Order = Pick<ExportJob, 'id' | 'briefing' | 'document' | 'basemap' | 'view'>;
export type Run = (job: ExportJob) => Promise<Exported | null>;

/** A whole file goes to the browser's downloads. */
function handOver({ blob, name }: Exported): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken hold of the bytes by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** One export at a time: how far it is, and how to stop it. */
export function useExport() {
  const [running, setRunning] = useState<Running | null>(null);
  const [said, setSaid] = useState('');
  const stop = useRef<AbortController | null>(null);

  const start = useCallback(async (label: string, order: Order, run: Run) => {
    const controller = new AbortController();
    stop.current = controller;
    setSaid('');
    setRunning({ label, done: 0, total: 0, what: '', failure: null });
    try {
      const made = await run({
        ...order, signal: controller.signal,
        progress: (done, total, what) => {
          if (!controller.signal.aborted) setRunning({ label, done, total, what, failure: null });
        },
      });
      controller.signal.throwIfAborted();
      if (made) handOver(made);
      setRunning(null);
      setSaid(made ? `Saved ${made.name}` : `${label}: done`);
    } catch (error) {
      if (controller.signal.aborted) return;
      // Somebody closed a question that the export asked: nothing failed.
      if (error instanceof DOMException && error.name === 'AbortError') return setRunning(null);
      const failure = error instanceof Error ? error.message : String(error);
      setRunning((before) => ({ label, done: 0, total: 0, what: before?.what ?? '', failure }));
    }
  }, []);

  const cancel = useCallback(() => {
    stop.current?.abort(new DOMException('Cancelled', 'AbortError'));
    setRunning(null);
    if (running?.failure === null) setSaid(`${running.label} cancelled`);
  }, [running]);

  return { running, said, start, cancel };
}
