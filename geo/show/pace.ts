/** Elapsed time against the scenes' planned seconds. */
import { elapsedMs, sceneElapsedMs } from './clock';
import { indexOf } from './scenes';
import type { ShowScene, ShowState } from './state';

export type Pace = {
  /** Positive: ahead of the plan; negative: behind. */
  aheadSeconds: number;
  /** Shown green, blue, red; always with a word. */
  state: 'on' | 'ahead' | 'behind';
  elapsedSeconds: number;
  plannedSeconds: number;
};

/** For a scene without a plan of its own, where others have one. */
const UNPLANNED_SECONDS = 60;
/** On pace is within 20 seconds or 3 % of the whole, whichever is more: less than that no talk can hold. */
const TOLERANCE_SECONDS = 20;
const TOLERANCE_SHARE = 0.03;

export const isPlanned = (scenes: readonly ShowScene[]): boolean => scenes.some(({ seconds }) => seconds !== null);

const planned = ({ seconds }: ShowScene): number => seconds ?? UNPLANNED_SECONDS;

export const plannedSeconds = (scenes: readonly ShowScene[]): number => scenes.reduce((sum, scene) => sum + planned(scene), 0);

/** Each scene's part of the whole, from 0 to 1; even parts where nothing is planned. For the progress bar. */
export function spans(scenes: readonly ShowScene[]): { id: string; from: number; to: number }[] {
  const length = (scene: ShowScene) => (isPlanned(scenes) ? planned(scene) : 1);
  const total = scenes.reduce((sum, scene) => sum + length(scene), 0);
  let end = 0;
  return scenes.map((scene) => {
    const from = end;
    end += length(scene) / total;
    return { id: scene.id, from, to: end };
  });
}

/** Seconds of the plan that are used up: the scenes before, and of this one what has passed, at most its own. */
function usedSeconds(state: ShowState, scenes: readonly ShowScene[], nowMs: number): number {
  const index = indexOf(state.own, scenes);
  const before = plannedSeconds(scenes.slice(0, index));
  return before + Math.min(planned(scenes[index]!), sceneElapsedMs(state, nowMs) / 1000);
}

function judged(ahead: number, total: number): Pace['state'] {
  const tolerance = Math.max(TOLERANCE_SECONDS, total * TOLERANCE_SHARE);
  if (Math.abs(ahead) <= tolerance) return 'on';
  return ahead > 0 ? 'ahead' : 'behind';
}

/** Null where no scene has planned seconds. */
export function paceOf(state: ShowState, scenes: readonly ShowScene[], nowMs: number): Pace | null {
  if (!isPlanned(scenes)) return null;
  const total = plannedSeconds(scenes);
  const elapsedSeconds = elapsedMs(state, nowMs) / 1000;
  const aheadSeconds = usedSeconds(state, scenes, nowMs) - elapsedSeconds;
  return { aheadSeconds, state: judged(aheadSeconds, total), elapsedSeconds, plannedSeconds: total };
}
