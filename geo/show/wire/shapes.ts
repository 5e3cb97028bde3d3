/** The shape of a stage, as `check.ts` checks it: what comes from a wire or from storage. */
import { LABEL_LANGUAGES, type Camera, type View } from '../../view/view';
import { also, flag, list, number, object, oneOf, orElse, orNull, pair, text, type Check, type Checks } from './check';
import { LIMITS } from '../limits';
import type { Measured, MeasurePoint } from '../../measure/measured';
import { isRing, type Ring } from '../../measure/ring';
import type { Found, Stage, Stroke } from '../state';

/** As in the document's format. */
export const id = text(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an id');
export const mark = text(/^[\w-]{1,64}$/, 'the id of a stroke');
export const title = text(new RegExp(`^[^\\p{Cc}]{1,${LIMITS.title}}$`, 'u'), 'a title');
const edtf = text(/^[\x20-\x7e]{1,100}$/, 'a date');

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

export const viewParts: Checks<View> = {
  camera: orNull(camera), fit: list(id, LIMITS.ids), center: orNull(position), hide: list(id, LIMITS.ids),
  select: orNull(id), window: orNull(pair(edtf)), palette: oneOf('paper', 'night', 'print'),
  labels: oneOf(...LABEL_LANGUAGES),
};

export const view: Check<View> = object(viewParts);

const stroke: Check<Stroke> = object<Stroke>({
  id: mark, kind: oneOf('pen', 'arrow', 'circle'), points: list(ground, LIMITS.pointsOfStroke, 1),
  scene: id, pinned: flag, color: oneOf('attention', 'ink'),
});

const ink = also(list(stroke, LIMITS.strokes), (strokes) => strokes.reduce((sum, { points }) => sum + points.length, 0) <= LIMITS.points,
  `ink of at most ${LIMITS.points} points`);

/** @param at, name how strictly positions and names are looked at */
export const measuredOf = (at: Check<[number, number]>, name: Check<string>): Check<Measured> => object<Measured>({
  points: list(object<MeasurePoint>({ at, name: orNull(name) }), LIMITS.measured),
  rings: list(also(object<Ring>({ at, radius: number(0, 20_000), unit: oneOf('km', 'nmi', 'mi') }), isRing, 'a ring on the globe'), LIMITS.measured),
});

export const stage: Check<Stage> = object<Stage>({
  scene: id, view, motion: oneOf('fly', 'ease', 'cut'),
  blank: oneOf('none', 'black', 'white'), laser: orNull(object({ at: ground })), ink,
  // A show put away before there were these two is taken up all the same.
  found: orElse(null, orNull(object<Found>({ title, at: ground }))), measured: orElse(null, orNull(measuredOf(ground, title))),
});
