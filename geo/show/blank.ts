import type { BlankCommand } from './command';
import type { Blank, ShowState, Stage } from './state';

const shaded = (stage: Stage, blank: Blank): Stage => (stage.blank === blank ? stage : { ...stage, blank });

/**
 * Darkens or lights the room's screen. It tells nothing of where the presenter roams, so it reaches the audience through a
 * freeze too: who asks for a dark screen must get one.
 */
export function blanked(state: ShowState, to: Blank): ShowState {
  const [own, audience] = [shaded(state.own, to), shaded(state.audience, to)];
  return own === state.own && audience === state.audience ? state : { ...state, own, audience };
}

/** A black or white screen; the same key returns. Scenes may be changed behind it. */
export const blank = (state: ShowState, { to }: BlankCommand): ShowState => blanked(state, state.audience.blank === to ? 'none' : to);
