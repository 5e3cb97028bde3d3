/**
 * The audience keeps its picture while the presenter roams. Nothing that happens while frozen reaches the audience:
 * every command acts on `own`, and only Send makes the two one again.
 */
import { assertNever } from '../document/messages';
import type { FreezeCommand } from './command';
import type { ShowContext, ShowState } from './state';

const THAWED = { frozen: false, frozenAtMs: null, held: null } as const;

const frozen = (state: ShowState, nowMs: number): ShowState => ({
  ...state, frozen: true, frozenAtMs: nowMs, held: { detour: state.detour, sceneAtMs: state.sceneAtMs },
});

/** The audience flies to where the presenter is. */
const sent = (state: ShowState): ShowState => ({ ...state, ...THAWED, own: { ...state.own, motion: 'fly' } });

/** The presenter is where the audience is, as if nothing had been. */
const dropped = (state: ShowState): ShowState => ({
  ...state, ...THAWED, own: state.audience,
  detour: state.held?.detour ?? null,
  sceneAtMs: state.held?.sceneAtMs ?? state.sceneAtMs,
});

export function freeze(state: ShowState, command: FreezeCommand, { nowMs }: ShowContext): ShowState {
  switch (command.kind) {
    case 'freeze': return state.frozen ? dropped(state) : frozen(state, nowMs);
    case 'send': return state.frozen ? sent(state) : state;
    case 'drop': return state.frozen ? dropped(state) : state;
    default: return assertNever(command);
  }
}
