/**
 * How the windows and devices of one presenter (show, console, a phone as remote) stay in step. A state says how many
 * commands of each window are in it, and a message carries beside the state the commands of the last seconds, whoever
 * gave them. Who hears one takes the later of the two states, its own or the one heard, and reduces over it what it lacks
 * of the commands that both know. So no command is lost whichever state is the later, and with no master among them
 * any window may be closed, killed or opened at any time.
 */
import { same } from '../change';
import type { Asked, Command } from '../command';
import { isAfter } from './message';
import type { ShowState } from '../state';

/** A command on its way between windows. */
export type Given = {
  /** The window that gave it, and the how-manieth of that window it is. */
  from: string;
  count: number;
  /** `seq` of the state that it was given in. */
  over: number;
  /** When, epoch ms by the show's clock: wherever it is reduced, and however late, it makes the same moments of it. */
  atMs: number;
  command: Asked;
};

/** @param atMs when the command was given */
export type Step = (state: ShowState, command: Command, atMs: number) => ShowState;

/** More windows than give commands at one time; each counts on every message. */
export const MOST_WINDOWS = 8;

/** Whether a state comes after another. Of two that were made at once, that of the greater name, in every window. */
export const isStateAfter = (one: ShowState, other: ShowState): boolean =>
  isAfter(one, other) || (!isAfter(other, one) && one.by > other.by);

/** Whether a state has a command in it. */
export const isIn = ({ done }: ShowState, { from, count }: Given): boolean =>
  done.some((one) => one.window === from && count <= one.count);

/** What a command made of a state, signed by the window that reduced it. Where nothing changed any more it is done all the same. */
export function withGiven(before: ShowState, after: ShowState, { from, count }: Given, by: string): ShowState {
  const others = before.done.filter(({ window }) => window !== from);
  return { ...after, by, seq: Math.max(after.seq, before.seq + 1), done: [...others, { window: from, count }].slice(-MOST_WINDOWS) };
}

/** Screens may have the other state's stage, and would take this one's for an older or for the same. */
const isHidden = (state: ShowState, other: ShowState): boolean =>
  other.epoch === state.epoch && other.audienceSeq >= state.audienceSeq && !same(other.audience, state.audience);

/**
 * Two states made one in a window. `mine` or `heard` itself where that is the later and lacks nothing.
 * @param commands all that are known
 */
export function merged(mine: ShowState, heard: ShowState, commands: readonly Given[], by: string, step: Step): ShowState {
  const [later, other] = isStateAfter(heard, mine) ? [heard, mine] : [mine, heard];
  const whole = commands.reduce((state, given) => (isIn(state, given) ? state : withGiven(state, step(state, given.command, given.atMs), given, by)), later);
  return isHidden(whole, other) ? { ...whole, by, seq: whole.seq + 1, audienceSeq: whole.seq + 1 } : whole;
}
