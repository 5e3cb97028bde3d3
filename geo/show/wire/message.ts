/**
 * What goes over the wire to audience screens: always the whole stage, never a difference, so that a screen that is late,
 * asleep or new needs only the last message. JSON text on every wire; what comes in is checked like a file.
 */
import { object, oneOf, outcomeOf, outcomeOfText, whole, type Check, type Outcome } from './check';
import { VERSION } from './edition';
import { LIMITS } from '../limits';
import { id, stage } from './shapes';
import type { ShowState, Stage } from '../state';

/** To audience screens. Ordered by `epoch` (which show), then `seq`. */
export type StageMessage = { type: 'stage'; version: typeof VERSION.stage; briefing: string; epoch: number; seq: number; stage: Stage };
/** From a screen that has just come: whoever presents answers with the last message. */
export type HelloMessage = { type: 'hello'; version: typeof VERSION.hello; briefing: string };
export type Message = StageMessage | HelloMessage;

export const hello: Check<HelloMessage> = object<HelloMessage>({ type: oneOf('hello'), version: oneOf(VERSION.hello), briefing: id });

const checks: { [K in Message['type']]: Check<Extract<Message, { type: K }>> } = {
  stage: object<StageMessage>({ type: oneOf('stage'), version: oneOf(VERSION.stage), briefing: id, epoch: whole(0), seq: whole(1), stage }), hello,
};

const kindOf = oneOf('stage', 'hello');

const message: Check<Message> = (value, path) => {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  return checks[kindOf(type, 'type')](value, path);
};

/** The message, or a sentence why it is none. */
export const readMessage = (given: unknown): Outcome<Message> => outcomeOfText(message, given, LIMITS.message);

/** A stage that has been parsed already. */
export const checkStage = (given: unknown): Outcome<StageMessage> => outcomeOf(checks.stage, given);

export const readStage = (given: unknown): Outcome<StageMessage> => outcomeOfText(checks.stage, given, LIMITS.message);

export const writeMessage = (one: Message): string => JSON.stringify(one);

/** The audience's stage as a message. */
export const stageMessageOf = ({ briefing, epoch, audienceSeq, audience }: ShowState): StageMessage =>
  ({ type: 'stage', version: VERSION.stage, briefing, epoch, seq: audienceSeq, stage: audience });

type Order = { epoch: number; seq: number };

/** Whether a message comes after another: of a younger show, or later in the same one. */
export const isAfter = (one: Order, other: Order | null): boolean =>
  other === null || one.epoch > other.epoch || (one.epoch === other.epoch && one.seq > other.seq);
