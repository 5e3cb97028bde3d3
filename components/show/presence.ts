'use client';

import { useEffect, useState } from 'react';

/** Who else shows this briefing's show on this machine: the presenter's console, a screen that only follows. */
export type Part = 'console' | 'screen';

/**
 * Each window holds a lock for as long as it lives, so that even one that crashed is known to be gone. Browsers have no
 * locks on plain http of the network: there windows are asked, and one that does not answer is gone.
 */
const nameOf = (part: Part, briefing: string): string => `sandtable-${part}:${briefing}`;
const LOOK_EVERY_MS = 1_000;
const SILENT_MS = 2_500;

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

export function usePresent(part: Part, briefing: string): void {
  useEffect(() => {
    const name = nameOf(part, briefing);
    const leaving = new AbortController();
    const call = new BroadcastChannel(name);
    const here = () => call.postMessage('here');
    call.onmessage = ({ data }: MessageEvent<unknown>) => { if (data === 'who') here(); };
    const held = locks()?.request(name, { mode: 'shared', signal: leaving.signal }, () => {
      here();
      return new Promise<void>((done) => leaving.signal.addEventListener('abort', () => done()));
    });
    held?.catch(() => undefined);
    return () => {
      leaving.abort();
      call.postMessage('gone');
      call.close();
    };
  }, [part, briefing]);
}

/** False at first, until it is known. */
export function useIsPresent(part: Part, briefing: string): boolean {
  const [present, setPresent] = useState(false);
  useEffect(() => {
    const name = nameOf(part, briefing);
    const manager = locks();
    const call = new BroadcastChannel(name);
    let over = false;
    let heardMs = -Infinity;
    const held = async (by: LockManager) => {
      const found = await by.query();
      if (!over) setPresent(found.held?.some((lock) => lock.name === name) ?? false);
    };
    const look = () => {
      if (manager) return void held(manager);
      setPresent(performance.now() - heardMs < SILENT_MS);
      call.postMessage('who');
    };
    call.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === 'who') return;
      heardMs = data === 'here' ? performance.now() : -Infinity;
      if (manager) look();
      else setPresent(data === 'here');
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    look();
    return () => {
      over = true;
      clearInterval(timer);
      call.close();
    };
  }, [part, briefing]);
  return present;
}
