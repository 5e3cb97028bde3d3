/** A show put away in the browser's storage, and taken up again after a reload, a crash or a closed lid. */
import { outcomeOfText } from './wire/check';
import { showState } from './wire/deskShapes';
import { LIMITS } from './limits';
import { reduce } from './reduce';
import type { ShowContext, ShowState } from './state';

/** What was saved may lag behind what was sent; screens take only later messages, so a resumed show counts on from well beyond. */
const BEYOND = 10_000;

export const storageKey = (briefing: string): string => `sandtable-show:${briefing}`;

export const showToText = (state: ShowState): string => JSON.stringify(state);

/** The show as it was put away: same scene, same clocks, same freeze. Null for anything else. The laser is out. */
export function showFromText(text: string | null, briefing: string): ShowState | null {
  const read = outcomeOfText(showState, text, LIMITS.message);
  if (!read.ok || read.value.briefing !== briefing) return null;
  const seq = read.value.seq + BEYOND;
  const audience = { ...read.value.audience, laser: null };
  const own = read.value.frozen ? { ...read.value.own, laser: null } : audience;
  return { ...read.value, audience, own, tool: 'none', digits: '', seq, audienceSeq: seq };
}

/** The same scene as the document now has it, which may have changed while the show was away. The room's palette stays. */
export const caughtUp = (state: ShowState, { scenes, nowMs }: ShowContext): ShowState =>
  reduce(state, { kind: 'resync', was: scenes }, { scenes, nowMs });
