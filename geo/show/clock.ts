/** Clocks are moments, not counters: a reload, a closed lid or another window reads the same time off them. */
import type { ClockCommand } from './command';
import type { ShowContext, ShowState } from './state';

/** Since the talk began, in ms; never negative after a clock was set back. */
export const elapsedMs = ({ startedAtMs }: Pick<ShowState, 'startedAtMs'>, nowMs: number): number => Math.max(0, nowMs - startedAtMs);

/** In this scene, in ms. */
export const sceneElapsedMs = ({ sceneAtMs }: Pick<ShowState, 'sceneAtMs'>, nowMs: number): number => Math.max(0, nowMs - sceneAtMs);

/** Behind a freeze the scene that Drop brings back begins anew, too: it lies in the talk that was begun again. */
export const clock = (state: ShowState, _: ClockCommand, { nowMs }: ShowContext): ShowState =>
  ({ ...state, startedAtMs: nowMs, sceneAtMs: nowMs, held: state.held && { ...state.held, sceneAtMs: nowMs } });
