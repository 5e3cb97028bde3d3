/**
 * What goes over the wire: always the whole stage, never a difference, so that a screen that is late, asleep or new
 * needs only the last message. JSON text on every wire; what comes in is checked like a file.
 */
import { object, oneOf, outcomeOf, outcomeOfText, text, whole, type Check, type Outcome } from './check';
import { LIMITS } from './limits';
import { id, showState, stage } from './shapes';
import type { ShowState, Stage } from './state';

/** To audience screens. Ordered by `epoch` (which show), then `seq`. */
export type StageMessage = { type: 'stage'; version: 1; briefing: string; epoch: number; seq: number; stage: Stage };
/** From a screen that has just come: whoever presents answers with the last message. */
export type HelloMessage = { type: 'hello'; version: 1; briefing: string };
/** Between the windows of one presenter: the whole state, and which window changed it. */
export type StateMessage = { type: 'state'; version: 1; briefing: string; from: string; state: ShowState };
export type Message = StageMessage | HelloMessage | StateMessage;

const head = { version: oneOf(1), briefing: id };

const checks: { [K in Message['type']]: Check<Extract<Message, { type: K }>> } = {
  stage: object<StageMessage>({ type: oneOf('stage'), ...head, epoch: whole(0), seq: whole(1), stage }),
  hello: object<HelloMessage>({ type: oneOf('hello'), ...head }),
  state: object<StateMessage>({ type: oneOf('state'), ...head, from: text(/^[\w-]{1,64}$/, 'the id of a window'), state: showState }),
};

const kindOf = oneOf('stage', 'hello', 'state');

const message: Check<Message> = (value, path) => {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  return checks[kindOf(type, 'type')](value, path);
};

/** The message, or a sentence why it is none. */
export const readMessage = (given: unknown): Outcome<Message> => outcomeOfText(message, given, LIMITS.message);

/** The same for what has been parsed already. */
export const checkMessage = (given: unknown): Outcome<Message> => outcomeOf(message, given);

export const readStage = (given: unknown): Outcome<StageMessage> => outcomeOfText(checks.stage, given, LIMITS.message);

export const writeMessage = (one: Message): string => JSON.stringify(one);

/** The audience's stage as a message. */
export const stageMessageOf = ({ briefing, epoch, audienceSeq, audience }: ShowState): StageMessage =>
  ({ type: 'stage', version: 1, briefing, epoch, seq: audienceSeq, stage: audience });

type Order = { epoch: number; seq: number };

/** Whether a message comes after another: of a younger show, or later in the same one. */
export const isAfter = (one: Order, other: Order | null): boolean =>
  other === null || one.epoch > other.epoch || (one.epoch === other.epoch && one.seq > other.seq);

/** The same for states. Two windows that made the same step at once: the greater name counts in both. */
export const isStateAfter = (one: StateMessage, other: StateMessage | null): boolean =>
  other === null || isAfter(one.state, other.state) || (!isAfter(other.state, one.state) && one.from > other.from);
