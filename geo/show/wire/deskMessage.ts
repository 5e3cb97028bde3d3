/**
 * What goes between the windows of one presenter: the whole state, and the commands that another state may lack. Apart from
 * `message.ts`, so that audience screens do not carry the check of it.
 */
import { also, object, oneOf, outcomeOf, outcomeOfText, type Check, type Outcome } from './check';
import { givens, showState } from './deskShapes';
import { VERSION } from './edition';
import { LIMITS } from '../limits';
import type { Given } from './merge';
import { hello, type HelloMessage } from './message';
import { id } from './shapes';
import type { ShowState } from '../state';

export type StateMessage = { type: 'state'; version: typeof VERSION.state; briefing: string; state: ShowState; commands: Given[] };
export type DeskMessage = StateMessage | HelloMessage;

const state: Check<StateMessage> = also(
  object<StateMessage>({ type: oneOf('state'), version: oneOf(VERSION.state), briefing: id, state: showState, commands: givens }),
  (message) => message.briefing === message.state.briefing, 'of one briefing',
);

const message: Check<DeskMessage> = (value, path) =>
  (typeof value === 'object' && value !== null && 'type' in value && value.type === 'hello' ? hello : state)(value, path);

/** The message, or a sentence why it is none. */
export const readDeskMessage = (given: unknown): Outcome<DeskMessage> => outcomeOfText(message, given, LIMITS.message);

/** The same for what has been parsed already, and is to say a state. */
export const checkState = (given: unknown): Outcome<StateMessage> => outcomeOf(state, given);

export const writeDeskMessage = (one: DeskMessage): string => JSON.stringify(one);
