'use client';

import { useEffect, useState } from 'react';
import { roll } from './roll';
import { windowName } from './windowName';

/**
 * Who else shows this briefing's show on this machine: the presenter's console, a screen that only follows. A holder is no
 * console, but goes on with a freeze: the show in which it was made, a phone as remote.
 */
export type Part = 'console' | 'screen' | 'holder';

/**
 * Each window holds a lock for as long as it lives, so that even one that crashed is known to be gone. Browsers have no
 * locks on plain http of the network, or where storage is forbidden: there windows are asked, and one that does not answer is gone.
 */
const nameOf = (part: Part, briefing: string): string => `sandtable-${part}:${briefing}`;
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
  const alone = () => { if (!leaving.signal.aborted) void start(); };
  const manager = locks();
  if (manager) manager.request(name, { signal: leaving.signal }, start).catch(alone);
  else alone();
  return () => leaving.abort();
}

/** Somebody is there from now on; the function given ends it. */
export function present(part: Part, briefing: string): () => void {
  const [name, own] = [nameOf(part, briefing), windowName()];
  const leaving = new AbortController();
  const call = new BroadcastChannel(name);
  const here = () => { if (!leaving.signal.aborted) call.postMessage(`here ${own}`); };
  call.onmessage = ({ data }: MessageEvent<unknown>) => { if (data === 'who') here(); };
  here();
  const held = locks()?.request(name, { mode: 'shared', signal: leaving.signal }, () => {
    here();
    return new Promise<void>((done) => leaving.signal.addEventListener('abort', () => done()));
  });
  held?.catch(() => undefined);
  return () => {
    leaving.abort();
    call.postMessage(`gone ${own}`);
    call.close();
  };
}

/** @param part null: nobody hears of this window */
export function usePresent(part: Part | null, briefing: string): void {
  useEffect(() => (part === null ? undefined : present(part, briefing)), [part, briefing]);
}

/** By its lock; null where locks say nothing. */
async function isHeld(name: string): Promise<boolean | null> {
  const found = await locks()?.query().catch(() => null);
  return found ? found.held?.some((lock) => lock.name === name) ?? false : null;
}

/** False at first, until it is known. */
export function useIsPresent(part: Part, briefing: string): boolean {
  const [isPresent, setPresent] = useState(false);
  useEffect(() => {
    const name = nameOf(part, briefing);
    const call = new BroadcastChannel(name);
    const answered = roll(() => performance.now());
    let over = false;
    const look = async (asks: boolean) => {
      const held = await isHeld(name);
      if (over) return;
      setPresent(held ?? answered.isAnyoneThere());
      if (held === null && asks) call.postMessage('who');
    };
    call.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === 'who') return;
      answered.hear(data);
      void look(false);
    };
    const timer = setInterval(() => void look(true), LOOK_EVERY_MS);
    void look(true);
    return () => {
      over = true;
      clearInterval(timer);
      call.close();
    };
  }, [part, briefing]);
  return isPresent;
}
