/** Rooms in this server's memory: they end with it. Server only. */
import { attempts } from './attempts';
import { codeFrom, digestOf, matches, newCode, newSecret } from './code';
import { checkState, writeDeskMessage, type StateMessage } from '../wire/deskMessage';
import { isIn, isStateAfter } from '../wire/merge';
import { checkStage, isAfter, stageMessageOf, writeMessage, type StageMessage } from '../wire/message';
import { recentCommands, type Recent } from '../wire/recent';
import { RoomRefusal, type Channel, type Hearer, type StageRooms } from './room';

const MOST_ROOMS = 20;
/** Screens that follow one stage. */
const MOST_SCREENS = 500;
/** Of those, from one address: the whole of an audience behind one router, but nobody alone takes every place. */
const MOST_PER_ADDRESS = 150;
/** The presenter's own devices, and lines of theirs that broke and have not been missed yet. Apart, so that no audience shuts them out. */
const MOST_DESKS = 20;
/** A room nobody has sent to for so long is gone. */
const EXPIRY_MS = 12 * 3_600_000;
/** A room that nobody follows and that has been silent for so long makes way when there are too many. */
const IDLE_MS = 120_000;

type Line = {
  last: StageMessage | StateMessage | null;
  /** On the desk: of whatever states the commands came with. */
  recent: Recent;
  /** The last message as it is sent: of a desk with the commands that are recent now. */
  readonly text: string;
  hearers: Map<Hearer, { /** From which address. */ from: string; isRemote: boolean }>;
};
type Room = { briefing: string; secret: Buffer; activeAtMs: number; lines: Record<Channel, Line> };

const newLine = (nowMs: () => number): Line => ({
  last: null, hearers: new Map(), recent: recentCommands(nowMs),
  get text() {
    if (this.last === null) return '';
    return this.last.type === 'stage' ? writeMessage(this.last) : writeDeskMessage({ ...this.last, commands: this.recent.all() });
  },
});
const hearersOf = ({ lines }: Room): Hearer[] => [...lines.stage.hearers.keys(), ...lines.desk.hearers.keys()];

const idOf = (message: StageMessage | StateMessage): string =>
  message.type === 'stage' ? `${message.epoch}-${message.seq}` : `${message.state.epoch}-${message.state.seq}`;

const isLater = (message: StageMessage | StateMessage, last: Line['last']): boolean =>
  message.type === 'stage' ? last?.type !== 'state' && isAfter(message, last) : last === null || (last.type === 'state' && isStateAfter(message.state, last.state));

/** The message, if it belongs on this line of this room. */
function admitted(channel: Channel, { briefing }: Room, given: unknown): StageMessage | StateMessage {
  const checked = channel === 'stage' ? checkStage(given) : checkState(given);
  if (!checked.ok) throw new RoomRefusal('malformed', checked.reason);
  if (checked.value.briefing !== briefing) throw new RoomRefusal('malformed', 'The message does not belong in this room.');
  return checked.value;
}

/**
 * Whether there is news in a message, which the line then holds: a later state, or to an earlier one commands that the last
 * state lacks. Those go out beside the last state, so that nobody misses them who gets but the newest message.
 */
function takenIn(line: Line, message: StageMessage | StateMessage): boolean {
  const later = isLater(message, line.last);
  if (later) line.last = message;
  if (message.type === 'stage' || line.last?.type !== 'state') return later;
  const { state } = line.last;
  line.recent.reached(state);
  line.recent.take(message.state.epoch, message.commands);
  return later || line.recent.all().some((given) => !isIn(state, given));
}

const FULL: Record<Channel | 'address', string> = {
  stage: `The room is full: ${MOST_SCREENS} screens follow already. This one joins by itself when another leaves.`,
  address: `The room is full for your network: ${MOST_PER_ADDRESS} screens follow from it already. This one joins by itself when another leaves.`,
  desk: `${MOST_DESKS} devices steer this show already. Close one, and this one joins by itself.`,
};

/** By the show's clock, which a remote has from here to two seconds; a press is given up there after three. */
const LATE_MS = 10_000;

/** Whether a message asks for something that was asked too long ago: an outage holds it up, and the network may deliver it all the same. */
const isLate = ({ last }: Line, message: StageMessage | StateMessage, nowMs: number): boolean =>
  message.type === 'state' && message.commands.some((given) => nowMs - given.atMs > LATE_MS && !(last?.type === 'state' && isIn(last.state, given)));

/** Refuses who finds no place on the line. */
function checkPlace(channel: Channel, { hearers }: Line, from: string): void {
  if (hearers.size >= (channel === 'desk' ? MOST_DESKS : MOST_SCREENS)) throw new RoomRefusal('full', FULL[channel]);
  const own = [...hearers.values()].filter((one) => one.from === from).length;
  if (channel === 'stage' && own >= MOST_PER_ADDRESS) throw new RoomRefusal('full', FULL.address);
}

const remotesOn = ({ hearers }: Line): number => [...hearers.values()].filter(({ isRemote }) => isRemote).length;

function tell({ last, text, hearers }: Line): void {
  if (last) for (const hearer of hearers.keys()) hearer.message(text, idOf(last));
}

function tellRemotes(line: Line): void {
  const count = remotesOn(line);
  for (const hearer of line.hearers.keys()) hearer.remotes(count);
}

/** Compared with where there is no room, so that it takes as long. */
const NOBODY = digestOf(newSecret());
const UNKNOWN = 'There is no show of this code here. Look at the code again.';

export function memoryRooms(nowMs: () => number = Date.now): StageRooms {
  /** By the digest of the code: how long a look-up takes says nothing about a code. */
  const rooms = new Map<string, Room>();
  const tries = attempts(nowMs);
  const keyOf = (code: string): string => digestOf(code).toString('hex');

  const end = (key: string) => {
    const room = rooms.get(key);
    rooms.delete(key);
    if (room) for (const hearer of hearersOf(room)) hearer.end();
  };
  const sweep = (olderMs: number, meant: (room: Room) => boolean = () => true) => {
    for (const [key, room] of rooms) if (nowMs() - room.activeAtMs > olderMs && meant(room)) end(key);
  };
  const find = (code: string, from: string): Room => {
    sweep(EXPIRY_MS);
    if (!tries.allows(from)) throw new RoomRefusal('tooMany', 'Too many wrong codes from your network. Wait a minute, then try again.');
    const key = keyOf(codeFrom(code) ?? '');
    const room = rooms.get(key);
    if (room) return room;
    tries.failed(from, key);
    throw new RoomRefusal('unknown', UNKNOWN);
  };
  /** Not counted: 192 bits are not guessed, and whoever holds them must get in however much others try. */
  const own = (code: string, secret: string): [key: string, room: Room] => {
    sweep(EXPIRY_MS);
    const key = keyOf(codeFrom(code) ?? '');
    const room = rooms.get(key);
    const right = matches(secret, room?.secret ?? NOBODY);
    if (!room || !right) throw new RoomRefusal('unknown', UNKNOWN);
    return [key, room];
  };

  return {
    async open(briefing) {
      sweep(EXPIRY_MS);
      if (rooms.size >= MOST_ROOMS) sweep(IDLE_MS, (room) => hearersOf(room).length === 0);
      if (rooms.size >= MOST_ROOMS) throw new RoomRefusal('full', 'As many shows are open as there may be. Close one first.');
      const [code, secret] = [newCode(), newSecret()];
      rooms.set(keyOf(code), { briefing, secret: digestOf(secret), activeAtMs: nowMs(), lines: { stage: newLine(nowMs), desk: newLine(nowMs) } });
      return { code, secret };
    },
    async join(code, from) {
      return { briefing: find(code, from).briefing };
    },
    async publish(channel, code, secret, given, isRemote = false) {
      const [, room] = own(code, secret);
      const message = admitted(channel, room, given);
      const line = room.lines[channel];
      if (isRemote && isLate(line, message, nowMs())) throw new RoomRefusal('late', 'This was too long on its way.');
      if (!takenIn(line, message)) throw new RoomRefusal('stale', 'A later message is here already.');
      room.activeAtMs = nowMs();
      tell(line);
      if (isRemote && line.last?.type === 'state' && takenIn(room.lines.stage, stageMessageOf(line.last.state))) tell(room.lines.stage);
    },
    async follow(channel, code, secret, hearer, from, isRemote = false) {
      const room = channel === 'desk' ? own(code, secret ?? '')[1] : find(code, from);
      const line = room.lines[channel];
      const { hearers, last, text } = line;
      checkPlace(channel, line, from);
      hearers.set(hearer, { from, isRemote });
      if (last) hearer.message(text, idOf(last));
      if (channel === 'stage') return () => void hearers.delete(hearer);
      if (isRemote) tellRemotes(line);
      else hearer.remotes(remotesOn(line));
      return () => {
        hearers.delete(hearer);
        if (isRemote) tellRemotes(line);
      };
    },
    async close(code, secret) {
      end(own(code, secret)[0]);
    },
    async closeAll() {
      for (const key of [...rooms.keys()]) end(key);
    },
    async size() {
      return { rooms: rooms.size, hearers: [...rooms.values()].reduce((sum, room) => sum + hearersOf(room).length, 0) };
    },
  };
}

const shared = globalThis as { sandtableRooms?: StageRooms };

/** The rooms of this server: routes are built apart, so they meet on the global object. */
export const stageRooms = (): StageRooms => (shared.sandtableRooms ??= memoryRooms());
