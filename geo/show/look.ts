/** Roaming: the presenter moves the map, picks layers, cards, a window of time; and comes back. */
import { assertNever } from '../document/messages';
import type { View } from '../view/view';
import { changed, ownChanged, same } from './change';
import type { LookCommand } from './command';
import { grounded } from './ground';
import { titled } from './limits';
import type { ShowState } from './state';

const news = (view: View, patch: Partial<View>): (keyof View)[] =>
  (Object.keys(patch) as (keyof View)[]).filter((key) => !same(view[key], patch[key]));

/** The palette is the room's, not the scene's: a change of it alone is no detour, nor is a way back by hand. */
export const detourOf = (from: View, to: View): View | null => (news(from, { ...to, palette: from.palette }).length > 0 ? from : null);

function looked(state: ShowState, { patch, motion }: Extract<LookCommand, { kind: 'look' }>): ShowState {
  const keys = news(state.own.view, patch);
  if (keys.length === 0) return state;
  const view = { ...state.own.view, ...patch };
  const detour = detourOf(state.detour ?? state.own.view, view);
  // Back at the scene, or framing something of the dossier: what was found is no longer what one looks at.
  const found = detour === null || patch.camera === null ? null : state.own.found;
  return changed(ownChanged(state, { view, motion, found }), { detour });
}

function sought(state: ShowState, { title, at, zoom }: Extract<LookCommand, { kind: 'find' }>): ShowState {
  const there = grounded(at);
  const camera = { center: there, zoom, bearing: 0, pitch: 0 };
  // The card is of the place that one leaves.
  return ownChanged(looked(state, { kind: 'look', patch: { camera, center: null, select: null }, motion: 'fly' }), { found: { title: titled(title), at: there } });
}

export function look(state: ShowState, command: LookCommand): ShowState {
  switch (command.kind) {
    case 'look': return looked(state, command);
    case 'find': return sought(state, command);
    case 'return': {
      if (state.detour === null) return ownChanged(state, { measured: null });
      const view = { ...state.detour, palette: state.own.view.palette };
      return { ...state, own: { ...state.own, view, motion: 'fly', found: null, measured: null }, detour: null };
    }
    default: return assertNever(command);
  }
}
