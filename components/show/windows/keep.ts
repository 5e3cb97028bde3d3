/** A show in the browser's storage: put away as it changes, taken up again after a reload, a crash or a closed lid. */
import { quietly, remembered } from '@/components/ui/storage';
import { caughtUp, showFromText, showToText, storageKey } from '@/geo/show/resume';
import type { ShowContext, ShowState } from '@/geo/show/state';
import { keepInTab, keptInTab } from './tab';

/** Without a scene in the address, a show that was left so long ago is over, and the next one begins anew. */
const LEFT_MS = 10 * 60_000;
/** With its scene in the address it is taken up for a working day. */
const DAY_MS = 12 * 3_600_000;

const timeKey = (briefing: string): string => `${storageKey(briefing)}:at`;

/** @returns whether storage took it; else this tab keeps it, for a reload of its own */
export function putAway(state: ShowState, nowMs: number): boolean {
  const [text, time] = [showToText(state), String(nowMs)];
  const isStored = quietly(() => {
    localStorage.setItem(storageKey(state.briefing), text);
    localStorage.setItem(timeKey(state.briefing), time);
    return true;
  }) ?? false;
  keepInTab(storageKey(state.briefing), isStored ? null : text);
  keepInTab(timeKey(state.briefing), isStored ? null : time);
  return isStored;
}

function kept(key: string): string | null {
  const own = keptInTab(key);
  return typeof own === 'string' ? own : remembered(key);
}

const textOf = (briefing: string): string | null => kept(storageKey(briefing));

/** Whether a show counts as the younger is told by its epoch: that of a new one lies after the last one's, though the clock was set back since. */
export function newEpoch(briefing: string, nowMs: number): number {
  const last = showFromText(textOf(briefing), briefing);
  return Math.max(1, nowMs, last ? last.epoch + 1 : 0);
}

/** What windows write into their addresses: the presenter's own scene and, where that is frozen, the one that the room is shown. */
const isAt = ({ own, audience }: ShowState, scene: string | null): boolean => scene === own.scene || scene === audience.scene;

/** @param scene named in the address, if any */
export function takenUp(briefing: string, scene: string | null, context: ShowContext): ShowState | null {
  const state = showFromText(textOf(briefing), briefing);
  // The clock may have been set back meanwhile.
  const age = Math.abs(context.nowMs - Number(kept(timeKey(briefing)) ?? 0));
  if (!state) return null;
  return age < (isAt(state, scene) ? DAY_MS : LEFT_MS) ? caughtUp(state, context) : null;
}

const freezeKey = (briefing: string): string => `sandtable-show:frozen-here:${briefing}`;

/** The moment of the freeze that was made in this very window, in the tab's own storage: it outlives a reload, and no other window has it. */
export const claimed = (briefing: string): number | null =>
  Number(quietly(() => sessionStorage.getItem(freezeKey(briefing))) ?? keptInTab(freezeKey(briefing))) || null;

export function claim(briefing: string, frozenAtMs: number | null): void {
  const text = frozenAtMs === null ? null : String(frozenAtMs);
  const isStored = quietly(() => {
    if (text === null) sessionStorage.removeItem(freezeKey(briefing));
    else sessionStorage.setItem(freezeKey(briefing), text);
    return true;
  });
  keepInTab(freezeKey(briefing), isStored ? null : text);
}
