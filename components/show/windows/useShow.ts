'use client';

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { remember, remembered } from '@/components/ui/storage';
import type { Briefing } from '@/geo/document/briefing';
import { broadcastSender } from '@/geo/show/wire/broadcast';
import type { Command } from '@/geo/show/command';
import { openDesk } from '@/geo/show/wire/desk';
import { openShow, showScenes } from '@/geo/show/script';
import type { ShowScene, ShowState } from '@/geo/show/state';
import type { PaletteName } from '@/geo/view/view';
import { isOwnAddress } from './address';
import { EDITIONS } from './editions';
import { isRemote } from './rooms';
import { newEpoch, putAway, takenUp } from './keep';
import { createStore, UNKNOWN, type ShowStore } from './store';

export type ShowOpening = {
  /** Scene named in the address. */
  scene: string | null;
  /** Palette named in the address; null: the one last chosen, else night. */
  palette: PaletteName | null;
  /** When the server made the page, epoch ms. */
  nowMs: number;
};

export type Show = { state: ShowState; scenes: readonly ShowScene[]; dispatch(command: Command): void; store: ShowStore; /** What is wrong between the presenter’s windows; null while all understand each other. */ discord: string | null };

/** How long another window may take to answer before this one begins by itself. */
const ANSWER_MS = 120;
const SAVE_MS = 200;
/** Where only the tab keeps it: browsers refuse more than three changes of a tab's history a second. */
const SAVE_IN_TAB_MS = 1_500;
const PALETTE = 'sandtable-show:palette';

const isPalette = (text: string | null): text is PaletteName => text === 'paper' || text === 'night' || text === 'print';
const chosenPalette = (): PaletteName => {
  const kept = remembered(PALETTE);
  return isPalette(kept) ? kept : 'night';
};

/** Puts the show away shortly after each change, and when the window goes. */
function keeping(store: ShowStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let everyMs = SAVE_MS;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    // What a remote without a line shows is nothing to be taken up.
    if (store.get().epoch === UNKNOWN) return;
    everyMs = putAway(store.get(), Date.now()) ? SAVE_MS : SAVE_IN_TAB_MS;
  };
  const heard = store.subscribe(() => { timer ??= setTimeout(save, everyMs); });
  const alive = setInterval(save, 30_000);
  window.addEventListener('pagehide', save);
  return () => {
    heard();
    clearInterval(alive);
    window.removeEventListener('pagehide', save);
    save();
  };
}

/** The show that this address asks for: the one put away, or a new one. */
function begun(store: ShowStore, scenes: readonly ShowScene[], { scene, palette, nowMs: madeAtMs }: ShowOpening): void {
  const briefing = store.get().briefing;
  const nowMs = Date.now();
  const kept = takenUp(briefing, scene, { scenes, nowMs });
  store.put(kept ?? openShow({ briefing, scenes, nowMs, epoch: newEpoch(briefing, madeAtMs), scene, palette: palette ?? chosenPalette() }));
}

/** What the address asks of a show that is on. At its scene already, a detour there goes on. */
const asking = ({ own }: ShowState, { scene, palette }: ShowOpening): Command[] => [
  ...(palette ? [{ kind: 'look', patch: { palette }, motion: 'cut' } as const] : []),
  ...(scene !== null && scene !== own.scene ? [{ kind: 'goto', scene } as const] : []),
];

/**
 * One show in this window, in step with the presenter's other windows on this machine.
 * @param part 'joins': a show that is on stays where it is, whatever the address of this window says
 */
export function useShow(id: string, briefing: Briefing, opening: ShowOpening, part: 'leads' | 'joins' = 'leads'): Show {
  const scenes = useMemo(() => showScenes(briefing), [briefing]);
  const [store] = useState(() => createStore(openShow({ briefing: id, scenes, nowMs: opening.nowMs, scene: opening.scene, palette: opening.palette ?? 'night' }), scenes));
  const state = useSyncExternalStore(store.subscribe, store.get, store.get);
  const stranger = useSyncExternalStore(store.subscribe, store.stranger, store.stranger);
  // Before anything of the show writes the address.
  const [isBack] = useState(isOwnAddress);
  const asks = part === 'leads' && !isBack;
  const first = useRef({ scenes, opening });

  useEffect(() => {
    const { scenes: known, opening: asked } = first.current;
    const desk = openDesk(id);
    const ends: (() => void)[] = [];
    const release = store.hold();
    let begins = false;
    const begin = (found: boolean) => {
      if (begins) return;
      begins = true;
      clearTimeout(waiting);
      if (!found) begun(store, known, asked);
      const sender = broadcastSender(id);
      ends.push(store.send(sender), keeping(store), () => sender.close());
      release(asks ? asking(store.get(), asked) : []);
      putAway(store.get(), Date.now());
    };
    // Until it is known whether a show is on.
    store.put({ ...store.get(), epoch: UNKNOWN });
    ends.push(store.subscribe(() => { if (store.get().epoch > UNKNOWN) begin(true); }));
    // A remote has no show of its own: it waits for the one that it steers.
    const waiting = isRemote() ? undefined : setTimeout(() => begin(false), ANSWER_MS);
    const leave = store.join(desk);
    return () => {
      clearTimeout(waiting);
      for (const end of ends) end();
      leave();
      desk.close();
    };
  }, [id, store, asks]);

  useEffect(() => {
    if (first.current.scenes === scenes) return;
    first.current = { ...first.current, scenes };
    store.setScenes(scenes);
  }, [scenes, store]);

  const discord = stranger && EDITIONS[stranger];
  return useMemo(() => ({ state, scenes, dispatch: store.dispatch, store, discord }), [state, scenes, store, discord]);
}

/** The palette of the room: chosen here, remembered for the next show. */
export function choosePalette({ dispatch }: Pick<Show, 'dispatch'>, palette: PaletteName): void {
  remember(PALETTE, palette);
  dispatch({ kind: 'look', patch: { palette }, motion: 'cut' });
}
