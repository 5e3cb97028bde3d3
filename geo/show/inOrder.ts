import { isAfter, readStage, type StageMessage } from './message';

/**
 * A gate for what comes in for one briefing: gives the message if it is well-formed, meant for this briefing and after
 * all that came before, else null.
 */
export function inOrder(briefing: string | null): (given: unknown) => StageMessage | null {
  let last: StageMessage | null = null;
  return (given) => {
    const read = readStage(given);
    if (!read.ok || (briefing !== null && read.value.briefing !== briefing) || !isAfter(read.value, last)) return null;
    last = read.value;
    return last;
  };
}
