/** Tools of the hand, and the laser. */
import { assertNever } from '../document/messages';
import { changed, ownChanged } from './change';
import type { PointCommand } from './command';
import { grounded } from './ground';
import type { Ground, ShowState, Tool } from './state';

function picked(state: ShowState, asked: Tool): ShowState {
  const tool = asked === state.tool ? 'none' : asked;
  return changed(tool === 'laser' ? state : ownChanged(state, { laser: null }), { tool });
}

/** A dot may come late, from a window that has not heard yet that the laser was put down: nobody would take it away again. */
function pointed(state: ShowState, at: Ground | null): ShowState {
  if (at === null || state.tool !== 'laser') return ownChanged(state, { laser: null });
  const [lng, lat] = grounded(at);
  const before = state.own.laser?.at;
  return before && before[0] === lng && before[1] === lat ? state : ownChanged(state, { laser: { at: [lng, lat] } });
}

export function point(state: ShowState, command: PointCommand): ShowState {
  switch (command.kind) {
    case 'tool': return picked(state, command.tool);
    case 'laser': return pointed(state, command.at);
    default: return assertNever(command);
  }
}
