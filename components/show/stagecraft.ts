'use client';

/** What a room needs of a browser: a screen that stays awake and whole, a pointer and a menu that get out of the way. */
import { useCallback, useEffect, useLayoutEffect, useSyncExternalStore, type RefObject } from 'react';

const IDLE_MS = 2_500;

/** Hides the pointer after a while without movement or a tap: `data-still` on the element while it does. */
export function useStillPointer(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const still = () => root.current?.setAttribute('data-still', '');
    const moved = () => {
      root.current?.removeAttribute('data-still');
      clearTimeout(timer);
      timer = setTimeout(still, IDLE_MS);
    };
    moved();
    window.addEventListener('pointermove', moved);
    // A finger that taps moves nothing. Not as it comes down: what it brings would be pressed by it.
    window.addEventListener('click', moved);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', moved);
      window.removeEventListener('click', moved);
    };
  }, [root]);
}

/** How high the menu stands, whether it is out or not, for what stands below it: the style sheets have it as `--menu`, in CSS pixels. */
export function useMenuHeight(root: RefObject<HTMLElement | null>, over: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const menu = over.current?.firstElementChild;
    if (!menu) return;
    const watch = new ResizeObserver(() => root.current?.style.setProperty('--menu', `${Math.ceil(menu.getBoundingClientRect().height)}px`));
    watch.observe(menu);
    return () => watch.disconnect();
  }, [root, over]);
}

/** How often it is looked whether the screen is still kept awake. */
const AWAKE_EVERY_MS = 10_000;

/**
 * Keeps the screen awake while the page is seen. A machine that runs low lets go of it, or gives nothing at first, and tells nobody when
 * it would again. Browsers without the means, or on plain http, do as they do.
 */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator) || lock?.released === false) return;
      const got = await navigator.wakeLock.request('screen').catch(() => null);
      if (over) void got?.release();
      else lock = got;
    };
    const seen = () => void ask();
    seen();
    document.addEventListener('visibilitychange', seen);
    const timer = setInterval(seen, AWAKE_EVERY_MS);
    return () => {
      over = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
      void lock?.release();
    };
  }, []);
}

type WithKeyboard = { keyboard?: { lock?(keys: string[]): Promise<void> } };

const onFullscreen = (heard: () => void): (() => void) => {
  document.addEventListener('fullscreenchange', heard);
  return () => document.removeEventListener('fullscreenchange', heard);
};

/** Full screen, in which Esc stays ours where the browser allows it: a clicker's Esc must not end it. */
export function useFullscreen(): { full: boolean; toggle(): void } {
  const full = useSyncExternalStore(onFullscreen, () => document.fullscreenElement !== null, () => false);
  const toggle = useCallback(() => {
    if (document.fullscreenElement) return void document.exitFullscreen().catch(() => undefined);
    void document.documentElement.requestFullscreen({ navigationUI: 'hide' })
      .then(() => (navigator as WithKeyboard).keyboard?.lock?.(['Escape']))
      .catch(() => undefined);
  }, []);
  return { full, toggle };
}
