/** What a screen that only follows says of its line. */
import type { Link } from '@/geo/show/wire/transport';

const SAYS: Record<Link, string | null> = {
  connecting: 'Looking for the show …', live: null, lost: 'The line is broken. The picture stays and will catch up by itself.',
  full: 'There is no place for this screen now. It joins by itself when there is one.',
  refused: 'There is no show of this code here. Look at the code again.',
  ended: 'The show has ended. If it goes on under a new code, reload this page and type that one.',
};

/** On the presenter's own machine nobody has to be found: there is a show, or not yet. */
const WAITING = 'No show is on. Present this briefing in another window of this browser, and it shows here.';

/**
 * A sentence for people, with what to do; null where nothing is wrong.
 * @param why the server's own sentence, which knows better
 * @param code null: a show of this machine
 */
export const saysOf = (link: Link, why: string | null, code: string | null): string | null =>
  (link === 'connecting' && code === null ? WAITING : link === 'live' ? null : why ?? SAYS[link]);
