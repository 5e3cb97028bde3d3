/** From scene to scene. */
import { assertNever } from '../document/messages';
import type { View } from '../view/view';
import { changed, ownChanged, same } from './change';
import type { SceneCommand } from './command';
import { detourOf } from './look';
import type { ShowContext, ShowScene, ShowState, Stage } from './state';

/** Index of the scene on the presenter's screen; 0 where the document no longer has it. */
export const indexOf = (own: Pick<Stage, 'scene'>, scenes: readonly ShowScene[]): number =>
  Math.max(0, scenes.findIndex(({ id }) => id === own.scene));

/** A scene's view in the palette that is in use, unless the document asks for one. */
export const viewIn = (scene: ShowScene, { view }: Stage): View => ({ ...scene.view, palette: scene.palette ?? view.palette });

function staged(own: Stage, scene: ShowScene): Stage {
  const ink = scene.id === own.scene ? own.ink : own.ink.filter(({ pinned }) => pinned);
  return { ...own, scene: scene.id, view: viewIn(scene, own), motion: 'fly', laser: null, ink, found: null, measured: null };
}

/**
 * Goes to a scene by its index. Cover and closing are compositions of the first and the last scene: nothing lies before
 * or behind them, so a clicker's count is the count of scenes.
 */
export function toIndex(state: ShowState, asked: number, { scenes, nowMs }: ShowContext): ShowState {
  const scene = scenes[Math.max(0, Math.min(scenes.length - 1, asked))]!;
  const here = scene.id === state.own.scene;
  if (here && state.detour === null) return changed(ownChanged(state, { measured: null }), { digits: '' });
  return {
    ...state,
    own: staged(state.own, scene),
    sceneAtMs: here ? state.sceneAtMs : nowMs,
    detour: null,
    digits: '',
  };
}

/** The nearest scene before the lost one that is still there. */
function survivor(lost: string, was: readonly ShowScene[], scenes: readonly ShowScene[]): ShowScene {
  const before = was.slice(0, Math.max(0, was.findIndex(({ id }) => id === lost))).map(({ id }) => id);
  const id = before.findLast((one) => scenes.some((scene) => scene.id === one));
  return scenes.find((scene) => scene.id === id) ?? scenes[0]!;
}

/** On one stage: the same scene as it now is, or the nearest that is left. The room's palette stays, unless the scene asks for another than before. */
function restaged(stage: Stage, was: readonly ShowScene[], scenes: readonly ShowScene[], roaming: boolean): Stage {
  const scene = scenes.find(({ id }) => id === stage.scene);
  if (!scene) return staged(stage, survivor(stage.scene, was, scenes));
  const asked = was.find(({ id }) => id === stage.scene)?.palette;
  const view = viewIn(asked === scene.palette ? { ...scene, palette: null } : scene, stage);
  return roaming || same(view, stage.view) ? stage : { ...stage, view, motion: 'ease' };
}

type Standing = { stage: Stage; detour: View | null; sceneAtMs: number };

/** @param keeps the view stays, and the scene as it now is becomes what Return goes to */
function stoodAnew({ stage: before, detour, sceneAtMs }: Standing, keeps: boolean, was: readonly ShowScene[], { scenes, nowMs }: ShowContext): Standing {
  const stage = restaged(before, was, scenes, keeps);
  const lost = stage.scene !== before.scene;
  const away = detourOf(viewIn(scenes[indexOf(stage, scenes)]!, stage), stage.view);
  // Nobody returns to a palette: one that was chosen on the way makes no other way back.
  const kept = same(away, away && detour && { ...detour, palette: away.palette });
  return { stage, detour: kept ? detour : away, sceneAtMs: lost ? nowMs : sceneAtMs };
}

/** Behind a freeze the audience keeps its picture, unless its scene is gone: Drop is to find a scene that there is. */
function resynced(state: ShowState, was: readonly ShowScene[], context: ShowContext): ShowState {
  const { own, audience, detour, sceneAtMs, held } = state;
  const mine = stoodAnew({ stage: own, detour, sceneAtMs }, detour !== null, was, context);
  const after = changed(state, { own: mine.stage, detour: mine.detour, sceneAtMs: mine.sceneAtMs });
  if (held === null) return after;
  const { stage, ...kept } = stoodAnew({ stage: audience, ...held }, true, was, context);
  return changed(after, { audience: stage, held: same(kept, held) ? held : kept });
}

export function scenes(state: ShowState, command: SceneCommand, context: ShowContext): ShowState {
  const here = indexOf(state.own, context.scenes);
  switch (command.kind) {
    case 'next': return toIndex(state, here + 1, context);
    case 'previous': return toIndex(state, here - 1, context);
    case 'first': return toIndex(state, 0, context);
    case 'last': return toIndex(state, context.scenes.length - 1, context);
    case 'goto': {
      const index = context.scenes.findIndex(({ id }) => id === command.scene);
      return index < 0 ? state : toIndex(state, index, context);
    }
    case 'resync': return resynced(state, command.was, context);
    default: return assertNever(command);
  }
}
