/** The whole show as one pure function: a registry of features, and what holds for all of them. */
import { autoplay, paused } from './autoplay';
import { blank } from './blank';
import { clock } from './clock';
import type { Command } from './command';
import { digits } from './digits';
import { freeze } from './freeze';
import { ink } from './ink';
import { look } from './look';
import { measure } from './measure';
import { point } from './point';
import { scenes } from './scenes';
import { settle } from './settle';
import type { ShowContext, ShowState } from './state';

type Feature<C> = (state: ShowState, command: C, context: ShowContext) => ShowState;
type Features = { [K in Command['kind']]: Feature<Extract<Command, { kind: K }>> };

/** Who does what. A command without a feature does not compile. */
const FEATURES: Features = {
  next: scenes, previous: scenes, first: scenes, last: scenes, goto: scenes, resync: scenes,
  look, find: look, measure, return: look,
  blank,
  freeze, send: freeze, drop: freeze,
  tool: point, laser: point,
  'ink.add': ink, 'ink.extend': ink, 'ink.erase': ink, 'ink.undo': ink, 'ink.clear': ink, 'ink.pin': ink,
  digit: digits, 'digit.back': digits, enter: digits,
  'autoplay.start': autoplay, 'autoplay.pause': autoplay, 'autoplay.resume': autoplay, 'autoplay.stop': autoplay, 'autoplay.advance': autoplay,
  'clock.restart': clock,
  dismiss: settle, resume: settle,
};

/** What nobody did: it does not pause a show that plays by itself. */
const byItself = ({ kind }: Command): boolean => kind.startsWith('autoplay.') || kind === 'resync';

/** The audience follows unless frozen; the counters say who has to be told. */
function counted(before: ShowState, after: ShowState): ShowState {
  if (after === before) return before;
  const audience = after.frozen ? after.audience : after.own;
  const seq = before.seq + 1;
  return { ...after, seq, audience, audienceSeq: audience === before.audience ? before.audienceSeq : seq };
}

/** The state after a command. Pure; the same object where nothing changed. */
export function reduce(state: ShowState, command: Command, context: ShowContext): ShowState {
  const feature = FEATURES[command.kind] as Feature<Command>;
  return counted(state, feature(byItself(command) ? state : paused(state), command, context));
}
