'use client';

import { useEffect, useState } from 'react';

/**
 * Whether a console is open on this machine. It holds a lock for as long as it lives, so that even a console that crashed
 * is known to be gone. Where browsers have no locks (plain http of another machine) there is no console beside either.
 */
const lockOf = (briefing: string): string => `sandtable-console:${briefing}`;
const LOOK_EVERY_MS = 1_000;

const locks = (): LockManager | null => (typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks : null);

/** Runs something in one window of all: when that window goes, another takes it up. The function given ends it here. */
export function inOneWindow(name: string, run: () => () => void): () => void {
  const leaving = new AbortController();
  const start = () => {
    const end = run();
    return new Promise<void>((done) => leaving.signal.addEventListener('abort', () => {
      end();
      done();
    }));
  };
  const manager = locks();
  if (manager) manager.request(name, { signal: leaving.signal }, start).catch(() => undefined);
  else void start();
  return () => leaving.abort();
}

export function useConsoleHere(briefing: string): void {
  useEffect(() => {
    const leaving = new AbortController();
    const call = new BroadcastChannel(lockOf(briefing));
    const held = locks()?.request(lockOf(briefing), { mode: 'shared', signal: leaving.signal }, () => {
      call.postMessage('here');
      return new Promise<void>((done) => leaving.signal.addEventListener('abort', () => done()));
    });
    held?.catch(() => undefined);
    return () => {
      leaving.abort();
      call.postMessage('gone');
      call.close();
    };
  }, [briefing]);
}

export function useConsoleOpen(briefing: string): boolean {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    let over = false;
    const look = async () => {
      const found = await locks()?.query();
      if (!over) setOpen(found?.held?.some(({ name }) => name === lockOf(briefing)) ?? false);
    };
    const call = new BroadcastChannel(lockOf(briefing));
    call.onmessage = () => void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    void look();
    return () => {
      over = true;
      clearInterval(timer);
      call.close();
    };
  }, [briefing]);
  return open;
}
