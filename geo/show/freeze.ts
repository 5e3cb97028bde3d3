/**
 * The audience keeps its picture while the presenter roams. Nothing that is looked at or drawn while frozen reaches the
 * audience: commands act on `own` (all but a dark or white screen, see `blank.ts`), and only Send makes the two one again.
 */
import { assertNever } from '../document/messages';
import { same } from './change';
import type { FreezeCommand } from './command';
import type { ShowContext, ShowState, Stage } from './state';

const THAWED = { frozen: false, frozenAtMs: null, held: null } as const;

/** A picture is held, not the dot of a laser that nobody moves. */
const still = (stage: Stage): Stage => (stage.laser === null ? stage : { ...stage, laser: null });

function frozen(state: ShowState, nowMs: number): ShowState {
  const stage = still(state.own);
  return { ...state, own: stage, audience: stage, frozen: true, frozenAtMs: nowMs, held: { detour: state.detour, sceneAtMs: state.sceneAtMs } };
}

/** Whether something stands ready that the audience does not see yet. How a camera came to its view is no part of the picture. */
export const isPrepared = ({ frozen: held, own, audience }: ShowState): boolean =>
  held && !same({ ...own, motion: audience.motion }, audience);

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
