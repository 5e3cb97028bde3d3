/** The stage state on the server as a port: in memory here (`rooms.ts`), in a database where several servers share it. */

/** 'stage': what audiences see; anybody with the code follows. 'desk': the presenter's own devices, by the secret only. */
export type Channel = 'stage' | 'desk';

export type Hearer = {
  /** The last message at once, then each new one. `id` names its order. */
  message(text: string, id: string): void;
  /** On the desk: how many remotes are on the line, at once and whenever that changes. */
  remotes(count: number): void;
  /** The room was closed or has expired, or the server stops. */
  end(): void;
};

export type Refused =
  /** No such room, or not this secret; which of the two is not said. */
  | 'unknown'
  /** Too many wrong codes from this address. */
  | 'tooMany'
  /** As many rooms or followers as there may be, over all or from this address. */
  | 'full'
  | 'malformed'
  /** A later message is here already, and lacks no command of this one. */
  | 'stale'
  /** What a remote asks was too long on its way. */
  | 'late';

export class RoomRefusal extends Error {
  constructor(readonly reason: Refused, message: string) {
    super(message);
  }
}

/**
 * Every method may reject with a RoomRefusal. `from`: the asker's address, for counting wrong codes and followers. `isRemote`: the
 * device steers a show that runs on another, whose windows want to know that it is there.
 */
export type StageRooms = {
  open(briefing: string): Promise<{ code: string; secret: string }>;
  /** Which briefing a code leads to. */
  join(code: string, from: string): Promise<{ briefing: string }>;
  /** What a remote says on the desk is shown on the stage too: it sends nothing there. */
  publish(channel: Channel, code: string, secret: string, message: unknown, isRemote?: boolean): Promise<void>;
  /** Follows; the function given ends it. */
  follow(channel: Channel, code: string, secret: string | null, hearer: Hearer, from: string, isRemote?: boolean): Promise<() => void>;
  close(code: string, secret: string): Promise<void>;
  /** The server's own: ends every show that it has. */
  closeAll(): Promise<void>;
  /** How many there are, for tests and the bench. */
  size(): Promise<{ rooms: number; hearers: number }>;
};
