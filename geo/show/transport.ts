/** How a stage gets from the presenter to an audience screen. Two implementations, one contract (tests/unit/show). */
import type { StageMessage } from './message';

/**
 * 'lost': trying again by itself. 'refused': the other side will not have us (wrong code, not the presenter), and
 * 'ended': the presenter closed the room; trying again is no use.
 */
export type Link = 'connecting' | 'live' | 'lost' | 'refused' | 'ended';

export type Listener = {
  /** Each message that comes after the one before it; older and forged ones never get here. */
  stage(message: StageMessage): void;
  link?(link: Link): void;
};

/** The presenter's end. The newest message counts: a slow wire may leave out those between. */
export type StageSender = {
  send(message: StageMessage): void;
  close(): void;
};

/** A screen's end: it hears, and has no way to send. Who subscribes late gets the last message at once. */
export type StageFollower = {
  subscribe(listener: Listener): () => void;
  close(): void;
};
