/** The two ways in which a feature changes a show. Each gives the same object back where nothing changes. */
import type { ShowState, Stage } from './state';

/** Of plain values: equal as JSON. */
export const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const differs = <T extends object>(from: T, patch: Partial<T>): boolean =>
  (Object.keys(patch) as (keyof T)[]).some((key) => patch[key] !== from[key]);

export const changed = (state: ShowState, patch: Partial<ShowState>): ShowState =>
  differs(state, patch) ? { ...state, ...patch } : state;

/** A change of what the presenter sees; whether the audience sees it too is not the feature's concern. */
export const ownChanged = (state: ShowState, patch: Partial<Stage>): ShowState =>
  differs(state.own, patch) ? { ...state, own: { ...state.own, ...patch } } : state;
