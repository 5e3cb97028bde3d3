/** How a stage gets from the presenter to an audience screen. Two implementations, one contract (tests/unit/show). */
import type { Edition } from './edition';
import type { StageMessage } from './message';

/**
 * 'lost', and 'full' where the other side answers but has no place for us now: trying again by itself. 'refused': it will not have
 * us (wrong code, not the presenter), and 'ended': the presenter closed the room; trying again is no use.
 */
export type Link = 'connecting' | 'live' | 'lost' | 'full' | 'refused' | 'ended';

export type Listener = {
  /** Each message that comes after the one before it; older and forged ones never get here. */
  stage(message: StageMessage): void;
  /** @param why the server's own sentence, where it said one */
  link?(link: Link, why: string | null): void;
  /** Another edition of this program sends, which this one does not understand. */
  stranger?(edition: Edition): void;
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
