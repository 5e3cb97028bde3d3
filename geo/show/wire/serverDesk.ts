import { deskOn, type Desk } from './desk';
import { writeDeskMessage } from './deskMessage';
import { listen } from './listen';
import { addressOf, ownPoster, SECRET_HEADER, type OwnRoom } from './server';

/**
 * The presenter's devices kept in step through the room: a phone as remote, and the laptop that it steers. Only with the secret. A
 * remote whose message was given up connects anew, to hear how the show stands and what time it is there.
 */
export const serverDesk = (room: OwnRoom, briefing: string): Desk =>
  deskOn(briefing, (hear) => {
    const url = `${addressOf(room, 'desk')}${room.isRemote ? '?remote' : ''}`;
    const connect = () => listen({
      url, headers: { [SECRET_HEADER]: room.secret }, request: room.request, onTime: room.onTime,
      onEvent: ({ event, data }) => (event === 'remotes' ? room.onRemotes?.(Number(data)) : hear(data)),
      onLink(link) {
        if (link !== 'live') room.onRemotes?.(0);
        room.onLink?.(link);
      },
    });
    let hangUp = connect();
    const out = ownPoster(room, url, () => {
      hangUp();
      hangUp = connect();
    });
    return {
      // Who connects gets the last state from the room itself, so nobody need say hello.
      say: (message) => { if (message.type === 'state') out.post(writeDeskMessage(message)); },
      close() {
        out.close();
        hangUp();
        room.onRemotes?.(0);
      },
    };
  });
