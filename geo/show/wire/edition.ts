/**
 * Windows that were open before an upgrade go on talking as they did. What they say is refused like anything malformed; but a
 * presenter whose console is dead to the show has to be told why.
 */
import { LIMITS } from '../limits';

/** The version of each message. Raised with every change of its shape: nobody reads two. */
export const VERSION = { hello: 1, stage: 3, state: 4 } as const;

/** Of this program, compared with this window's own. */
export type Edition = 'older' | 'newer';

function partsOf(given: unknown): Record<string, unknown> {
  if (typeof given !== 'string' || given.length > LIMITS.message) return {};
  try {
    return Object(JSON.parse(given)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

const isType = (type: unknown): type is keyof typeof VERSION => typeof type === 'string' && Object.hasOwn(VERSION, type);

/** Of which edition a message is that was refused; null where it is none of this program's, or of another briefing. */
export function editionOf(given: unknown, briefing: string | null): Edition | null {
  const { type, version, briefing: of } = partsOf(given);
  if (!isType(type) || !Number.isSafeInteger(version) || (briefing !== null && of !== briefing) || version === VERSION[type]) return null;
  return Number(version) < VERSION[type] ? 'older' : 'newer';
}
