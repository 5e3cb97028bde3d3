/** Putting things away, one at a time (Esc) or all (F5). Neither leaves the scene, neither ends the show. */
import { assertNever } from '../document/messages';
import { blanked } from './blank';
import { changed, ownChanged } from './change';
import type { SettleCommand } from './command';
import { look } from './look';
import { point } from './point';
import type { ShowState } from './state';

/** The card that a scene opens with is the scene's own, and stays. */
const roamedCard = ({ detour, own }: ShowState): boolean => detour !== null && own.view.select !== null && own.view.select !== detour.select;

function dismissed(state: ShowState): ShowState {
  if (state.digits !== '') return changed(state, { digits: '' });
  if (state.tool !== 'none') return point(state, { kind: 'tool', tool: 'none' });
  if (state.autoplay && !state.autoplay.playing) return changed(state, { autoplay: null });
  if (state.own.measured) return ownChanged(state, { measured: null });
  return roamedCard(state) ? look(state, { kind: 'look', patch: { select: null }, motion: 'cut' }) : state;
}

const resumed = (state: ShowState): ShowState =>
  ownChanged(blanked(changed(state, { digits: '', tool: 'none' }), 'none'), { laser: null });

export function settle(state: ShowState, command: SettleCommand): ShowState {
  switch (command.kind) {
    case 'dismiss': return dismissed(state);
    case 'resume': return resumed(state);
    default: return assertNever(command);
  }
}
