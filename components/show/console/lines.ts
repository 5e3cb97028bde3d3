import type { Link } from '@/geo/show/wire/transport';

/** How the line to the room is. */
export const LINES: Record<Link, string> = {
  connecting: 'Connecting …', live: 'Live', lost: 'The server does not answer; trying again', full: 'Too many devices steer this show; trying again', refused: 'The room is closed', ended: 'The room is closed',
};

const CLOSED = { here: 'The room is closed: other screens keep their picture. Open one again under Share.', remote: 'The show’s room is closed. Scan the code on the presenter’s machine again.' };
const LOST = { here: 'The server does not answer: other screens keep their picture. Trying again.', remote: 'No line to the show: wait, or go on at the presenter’s machine. Trying again.' };
const FULL = { here: 'Too many devices steer this show: this one is not in step with them. Close one of them.', remote: 'Too many devices steer this show already. Close one of them, and this one joins by itself.' };

/** What the presenter has to know at once, and where; null while nothing is wrong. */
export function troubleOf(link: Link | null, at: 'here' | 'remote'): string | null {
  switch (link) {
    case 'lost': return LOST[at];
    case 'full': return FULL[at];
    case 'refused': case 'ended': return CLOSED[at];
    default: return null;
  }
}
