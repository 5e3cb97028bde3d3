import { editionOf, type Edition } from './edition';
import { isAfter, readStage, type StageMessage } from './message';

/**
 * A gate for what comes in for one briefing: gives the message if it is well-formed, meant for this briefing and after
 * all that came before, else null.
 * @param stranger hears of what another edition of this program says
 */
export function inOrder(briefing: string | null, stranger?: (edition: Edition) => void): (given: unknown) => StageMessage | null {
  let last: StageMessage | null = null;
  return (given) => {
    const read = readStage(given);
    const edition = read.ok ? null : editionOf(given, briefing);
    if (edition) stranger?.(edition);
    if (!read.ok || (briefing !== null && read.value.briefing !== briefing) || !isAfter(read.value, last)) return null;
    last = read.value;
    return last;
  };
}
