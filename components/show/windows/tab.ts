/**
 * What a tab keeps beside its address. It outlives a reload and a crash, also where storage is forbidden, and no other window
 * has it; it goes with the tab.
 */
import { quietly } from '@/components/ui/storage';

const PART = 'sandtableShow:';

const stateOf = (): Record<string, unknown> | null => (typeof window === 'undefined' ? null : (window.history.state as Record<string, unknown> | null));

export const keptInTab = (name: string): unknown => stateOf()?.[PART + name] ?? null;

/** Null forgets it. Browsers refuse too many in a few seconds: then it is as it was. */
export function keepInTab(name: string, value: string | null): void {
  if (keptInTab(name) === value) return;
  quietly(() => window.history.replaceState({ ...stateOf(), [PART + name]: value ?? undefined }, ''));
}
