import { ownChanged } from './change';
import type { BlankCommand } from './command';
import type { ShowState } from './state';

/** A black or white screen; the same key returns. Scenes may be changed behind it. */
export const blank = (state: ShowState, { to }: BlankCommand): ShowState =>
  ownChanged(state, { blank: state.own.blank === to ? 'none' : to });
