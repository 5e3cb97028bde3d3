import type { Status } from '../document/briefing';

/** A status as a card says it. */
export const STATUS_WORDS: Record<Status, string> = {
  occurred: 'Occurred', ongoing: 'Ongoing', planned: 'Planned', proposed: 'Proposed', claimed: 'Claimed',
};
