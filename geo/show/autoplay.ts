/** The show by itself, for a kiosk. */
import { assertNever } from '../document/messages';
import { changed } from './change';
import type { AutoplayCommand } from './command';
import { indexOf, numberOf, toNumber } from './scenes';
import type { Autoplay, ShowContext, ShowScene, ShowState } from './state';

/** Seconds for a scene that neither the document nor the kiosk gives any, and for cover and closing. */
const SCENE_SECONDS = 20;
const PLATE_SECONDS = 8;

function secondsHere({ own }: ShowState, { seconds }: Autoplay, scenes: readonly ShowScene[]): number {
  if (own.plate !== 'none') return PLATE_SECONDS;
  const scene = scenes[indexOf(own, scenes)]!;
  const override = Object.hasOwn(seconds, scene.id) ? seconds[scene.id] : undefined;
  return override ?? scene.seconds ?? SCENE_SECONDS;
}

/** Epoch ms at which the next step is due; null while it does not play. */
export function autoplayDueAtMs(state: ShowState, scenes: readonly ShowScene[]): number | null {
  const { autoplay, sceneAtMs } = state;
  if (!autoplay?.playing) return null;
  return Math.max(sceneAtMs, autoplay.sinceMs) + 1000 * secondsHere(state, autoplay, scenes);
}

/** Over the last scene: round again, or the closing plate and the end. */
function advanced(state: ShowState, context: ShowContext): ShowState {
  const due = autoplayDueAtMs(state, context.scenes);
  if (due === null || context.nowMs < due) return state;
  const number = numberOf(state.own, context.scenes) + 1;
  if (number <= context.scenes.length) return toNumber(state, number, context);
  if (!state.autoplay?.loop) return { ...toNumber(state, number, context), autoplay: null };
  // A show of one scene comes round to itself: only the time begins anew.
  return { ...toNumber(state, 1, context), sceneAtMs: context.nowMs };
}

/** Paused, if it played: what any key or touch does first. */
export const paused = (state: ShowState): ShowState =>
  state.autoplay?.playing ? changed(state, { autoplay: { ...state.autoplay, playing: false } }) : state;

export function autoplay(state: ShowState, command: AutoplayCommand, context: ShowContext): ShowState {
  switch (command.kind) {
    case 'autoplay.start':
      return changed(state, { autoplay: { loop: command.loop, seconds: command.seconds, playing: true, sinceMs: context.nowMs } });
    case 'autoplay.pause': return paused(state);
    case 'autoplay.resume':
      return state.autoplay && !state.autoplay.playing
        ? changed(state, { autoplay: { ...state.autoplay, playing: true, sinceMs: context.nowMs } }) : state;
    case 'autoplay.stop': return changed(state, { autoplay: null });
    case 'autoplay.advance': return advanced(state, context);
    default: return assertNever(command);
  }
}
