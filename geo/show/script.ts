/** What the show reads from a briefing, and its first state. */
import type { Briefing, Scene } from '../document/briefing';
import { openingView, viewOf } from '../view/open';
import type { PaletteName } from '../view/view';
import type { ShowScene, ShowState, Stage } from './state';

const sceneOf = ({ id, title, caption, notes, seconds, view }: Scene): ShowScene => ({
  id, title, caption: caption ?? null, notes: notes ?? null, seconds: seconds ?? null,
  view: viewOf(view), palette: view.palette ?? null,
});

/** A briefing without scenes is shown as one: its opening. */
const opening = (briefing: Briefing): ShowScene =>
  ({ id: 'opening', title: briefing.title, caption: briefing.bottomLine, notes: null, seconds: null, view: openingView(briefing), palette: briefing.view.palette ?? null });

export const isSceneless = ({ scenes }: Briefing): boolean => scenes.length === 0;

/** What its presenter is told, who would look for a next one. */
export const SCENELESS = 'This briefing has no scenes: its opening is all that is shown. Move the map, open cards and search as you speak.';

export const showScenes = (briefing: Briefing): ShowScene[] =>
  isSceneless(briefing) ? [opening(briefing)] : briefing.scenes.map(sceneOf);

export type Opening = {
  briefing: string;
  scenes: readonly ShowScene[];
  nowMs: number;
  /** Its order among shows, where that is by another clock: a server's, which several machines share. */
  epoch?: number;
  /** Id of the scene to open at; an unknown one is as if unsaid. */
  scene?: string | null;
  /** The palette of a room whose scenes ask for none. */
  palette?: PaletteName;
};

function firstStage({ scenes, scene = null, palette = 'paper' }: Opening): Stage {
  const first = scenes.find(({ id }) => id === scene) ?? scenes[0]!;
  return {
    scene: first.id,
    view: { ...first.view, palette: first.palette ?? palette },
    motion: 'cut', blank: 'none', laser: null, ink: [], found: null, measured: null,
  };
}

/** A show's first state. */
export function openShow(opening: Opening): ShowState {
  const { briefing, nowMs, epoch = nowMs } = opening;
  const stage = firstStage(opening);
  return {
    version: 1, briefing, epoch, seq: 1, by: '', done: [], audienceSeq: 1,
    audience: stage, own: stage, frozen: false, frozenAtMs: null, held: null,
    startedAtMs: nowMs, sceneAtMs: nowMs,
    detour: null, autoplay: null, tool: 'none', digits: '',
  };
}
