/** The show by itself, for a kiosk. */
import { assertNever } from '../document/messages';
import { changed } from './change';
import type { AutoplayCommand, Command } from './command';
import { indexOf, toIndex } from './scenes';
import type { Autoplay, ShowContext, ShowScene, ShowState } from './state';

/** For a scene that neither the document nor the kiosk gives any. */
const SCENE_SECONDS = 20;

function secondsHere({ own }: ShowState, { seconds }: Autoplay, scenes: readonly ShowScene[]): number {
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

/** After the last scene: round again, or the end. */
function advanced(state: ShowState, context: ShowContext): ShowState {
  const due = autoplayDueAtMs(state, context.scenes);
  if (due === null || context.nowMs < due) return state;
  const next = indexOf(state.own, context.scenes) + 1;
  if (next < context.scenes.length) return toIndex(state, next, context);
  if (!state.autoplay?.loop) return { ...state, autoplay: null };
  // A show of one scene comes round to itself: only the time begins anew.
  return { ...toIndex(state, 0, context), sceneAtMs: context.nowMs };
}

/** Paused, if it played: what any key or touch does first. */
export const paused = (state: ShowState): ShowState =>
  state.autoplay?.playing ? changed(state, { autoplay: { ...state.autoplay, playing: false } }) : state;

/** What a kiosk does that somebody touched and left: whatever was frozen, roamed to, blanked or taken in hand is put away, and it plays on. */
export const leftAlone = ({ autoplay }: ShowState): Command[] => [
  { kind: 'drop' }, { kind: 'return' }, { kind: 'resume' },
  autoplay ? { kind: 'autoplay.resume' } : { kind: 'autoplay.start', loop: true, seconds: {} },
];

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
