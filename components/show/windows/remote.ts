/** A remote: it steers a show that runs on another device, and has none of its own. */
import type { OwnRoom, Room } from '@/geo/show/wire/server';
import { serverDesk } from '@/geo/show/wire/serverDesk';
import type { Link } from '@/geo/show/wire/transport';
import type { ShowStore } from './store';

/**
 * Its line, a line of its own whatever other windows there are on its device: it is what its buttons go by. The room's server is
 * the presenter's machine, whose clock the show has; a phone's own may be minutes off. What it did that the room may not have
 * heard is forgotten when the line breaks: it shows again what the room shows as soon as that is known. The function given ends it.
 */
export function steered(store: ShowStore, briefing: string, room: Room & Pick<OwnRoom, 'secret'>, onLink: (link: Link) => void): () => void {
  const desk = serverDesk({
    ...room, isRemote: true, onTime: store.setClock,
    onLink(link) {
      if (link === 'lost' || link === 'full') store.forget();
      onLink(link);
    },
  }, briefing);
  const leave = store.join(desk);
  return () => {
    leave();
    desk.close();
  };
}
