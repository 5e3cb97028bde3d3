/** Framing: the camera that shows given points inside a padded map. */
import type { Position } from 'geojson';
import type { Camera } from '../view/view';
import { middleOf } from './outermost';
import { lngLatOf, MERCATOR_END, NO_PADDING, projector, type Padding, type Size, type Vector } from './projector';

export type FrameOptions = {
  padding?: Padding;
  /** Frame around this point instead of the middle of the points. */
  center?: Position | null;
  minZoom?: number;
  maxZoom?: number;
};

const STEPS = 24;
const RECENTRINGS = 6;
/** Degrees; a tenth of a metre. */
const SETTLED = 1e-6;

type Box = { left: number; top: number; right: number; bottom: number };

const boxRound = ({ x, y, r }: { x: number; y: number; r: number }): Box => ({ left: x - r, top: y - r, right: x + r, bottom: y + r });

/** Where the points are on the screen, of none the globe; null where not all are seen. */
export function boxOf(points: readonly Vector[], camera: Camera, size: Size, padding: Padding): Box | null {
  const view = projector(camera, size, padding);
  if (points.length === 0) return view.disc && boxRound(view.disc);
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const point of points) {
    const { x, y, seen } = view.project(point);
    if (!seen) return null;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** Whether the padded map has room for it. */
export const holds = (box: Box | null, size: Size, padding: Padding): box is Box =>
  box !== null && box.left >= padding.left && box.right <= size.width - padding.right &&
  box.top >= padding.top && box.bottom <= size.height - padding.bottom;

/** MapLibre holds a centre off the poles: one further out would not be where it looks. */
export const offPoles = ([lng, lat]: readonly [number, number]): [number, number] => [lng, Math.max(-MERCATOR_END, Math.min(MERCATOR_END, lat))];

/** The largest zoom at which every point is seen inside the padding, by bisection. */
function fittingZoom(points: readonly Vector[], base: Camera, size: Size, padding: Padding, min: number, max: number): number {
  let [low, high] = [min, max];
  for (let step = 0; step < STEPS; step += 1) {
    const zoom = (low + high) / 2;
    if (holds(boxOf(points, { ...base, zoom }, size, padding), size, padding)) low = zoom;
    else high = zoom;
  }
  return low;
}

/**
 * @param points unit vectors to show (see `vectorOf`); none: the whole globe
 * @returns a camera, north up and from straight above, its centre within Mercator's end, whose padded map holds every point, or the whole globe round their middle where they do not fit on one side of it
 */
export function frame(points: readonly Vector[], size: Size, options: FrameOptions = {}): Camera {
  const { padding = NO_PADDING, center, minZoom = 0, maxZoom = 9 } = options;
  const room = fitted(padding, size);
  let camera: Camera = {
    center: offPoles(center ? [center[0]!, center[1]!] : lngLatOf(middleOf(points))), zoom: minZoom, bearing: 0, pitch: 0,
  };
  for (let round = 0; round < RECENTRINGS; round += 1) {
    camera = { ...camera, zoom: fittingZoom(points, camera, size, room, minZoom, maxZoom) };
    const box = boxOf(points, camera, size, room);
    // What does not fit at the lowest zoom fits no better from elsewhere: the middle of the points stays the middle.
    if (!holds(box, size, room)) return { ...camera, zoom: fittingZoom([], camera, size, room, minZoom, maxZoom) };
    const found = !center && projector(camera, size, room).unproject({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
    if (!found) break;
    const middle = offPoles(found);
    const settled = Math.hypot(middle[0] - camera.center[0], middle[1] - camera.center[1]) < SETTLED;
    camera = { ...camera, center: middle };
    if (settled) break;
  }
  return camera;
}

/** Padding never takes more than 70 % of a side: a small map still has a middle. */
function fitted(padding: Padding, size: Size): Padding {
  const across = Math.min(1, (0.7 * size.width) / Math.max(1, padding.left + padding.right));
  const down = Math.min(1, (0.7 * size.height) / Math.max(1, padding.top + padding.bottom));
  return { left: padding.left * across, right: padding.right * across, top: padding.top * down, bottom: padding.bottom * down };
}
