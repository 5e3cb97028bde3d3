/** The shapes of a stage and of a whole state, as `check.ts` checks them: what comes from a wire or from storage. */
import { LABEL_LANGUAGES, type Camera, type View } from '../view/view';
import { also, flag, list, number, object, oneOf, orNull, pair, record, text, whole, type Check } from './check';
import { LIMITS } from './limits';
import type { Autoplay, ShowState, Stage, Stroke } from './state';

/** As in the document's format. */
export const id = text(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an id');
const mark = text(/^[\w-]{1,64}$/, 'the id of a stroke');
const edtf = text(/^[\x20-\x7e]{1,100}$/, 'a date');
/** Epoch ms, up to the year 9999. */
const moment = whole(0, 253_402_300_799_999);

const ground = (value: unknown, path: string): [number, number] => {
  const [lng, lat] = pair(number(-180, 180))(value, path);
  return [lng, number(-90, 90)(lat, `${path}[1]`)];
};

/** A camera's centre may have gone round the world. */
const center = (value: unknown, path: string): [number, number] => {
  const [lng, lat] = pair(number(-540, 540))(value, path);
  return [lng, number(-90, 90)(lat, `${path}[1]`)];
};

const camera: Check<Camera> = object<Camera>({ center, zoom: number(-4, 24), bearing: number(-360, 360), pitch: number(0, 85) });
const position = list(number(-100_000, 100_000), 3, 2);

export const view: Check<View> = object<View>({
  camera: orNull(camera), fit: list(id, LIMITS.ids), center: orNull(position), hide: list(id, LIMITS.ids),
  select: orNull(id), window: orNull(pair(edtf)), palette: oneOf('paper', 'night', 'print'),
  labels: oneOf(...LABEL_LANGUAGES),
});

const stroke: Check<Stroke> = object<Stroke>({
  id: mark, kind: oneOf('pen', 'arrow', 'circle'), points: list(ground, LIMITS.pointsOfStroke, 1),
  scene: id, pinned: flag, color: oneOf('attention', 'ink'),
});

const ink = also(list(stroke, LIMITS.strokes), (strokes) => strokes.reduce((sum, { points }) => sum + points.length, 0) <= LIMITS.points,
  `ink of at most ${LIMITS.points} points`);

export const stage: Check<Stage> = object<Stage>({
  scene: id, plate: oneOf('none', 'cover', 'closing'), view, motion: oneOf('fly', 'ease', 'cut'),
  blank: oneOf('none', 'black', 'white'), laser: orNull(object({ at: ground })), ink,
});

const autoplay: Check<Autoplay> = object<Autoplay>({
  loop: flag, seconds: record(id, number(1, 3600), LIMITS.scenes), playing: flag, sinceMs: moment,
});

const parts: Check<ShowState> = object<ShowState>({
  version: oneOf(1), briefing: id, epoch: moment, seq: whole(1), audienceSeq: whole(1), audience: stage, own: stage,
  frozen: flag, frozenAtMs: orNull(moment), held: orNull(object({ detour: orNull(view), sceneAtMs: moment })),
  startedAtMs: orNull(moment), sceneAtMs: moment, detour: orNull(view), autoplay: orNull(autoplay),
  tool: oneOf('none', 'laser', 'pen', 'arrow', 'circle', 'erase'), digits: text(/^\d{0,3}$/, 'up to three digits'),
});

const holdsTogether = ({ frozen, frozenAtMs, held, seq, audienceSeq }: ShowState): boolean =>
  frozen === (frozenAtMs !== null) && frozen === (held !== null) && audienceSeq <= seq;

/** A state; unless frozen, presenter's and audience's stage are one object again. */
export const showState: Check<ShowState> = (value, path) => {
  const state = also(parts, holdsTogether, 'a state that holds together')(value, path);
  return state.frozen ? state : { ...state, own: state.audience };
};
