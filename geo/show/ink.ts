/** Strokes on the ground. Bounded: where there are too many, the oldest goes that is not pinned. */
import { assertNever } from '../document/messages';
import { ownChanged } from './change';
import type { InkCommand } from './command';
import { grounded } from './ground';
import { LIMITS } from './limits';
import type { Ground, ShowState, Stroke } from './state';

const pointsIn = (ink: readonly Stroke[]): number => ink.reduce((sum, { points }) => sum + points.length, 0);

/** Without the oldest loose stroke, else the oldest of all; never the last one, which is in the hand. */
function fewer(ink: readonly Stroke[]): Stroke[] {
  const loose = ink.slice(0, -1).findIndex(({ pinned }) => !pinned);
  return ink.toSpliced(Math.max(0, loose), 1);
}

function bounded(ink: Stroke[]): Stroke[] {
  let kept = ink;
  while (kept.length > LIMITS.strokes || (kept.length > 1 && pointsIn(kept) > LIMITS.points)) kept = fewer(kept);
  return kept;
}

/** Every other point, both ends among them: the stroke goes on under the hand, a little coarser where it began. */
const thinned = (points: readonly Ground[]): Ground[] => points.filter((_, i) => i % 2 === 0 || i === points.length - 1);

function drawnOn(points: readonly Ground[], more: readonly Ground[]): Ground[] {
  let all = [...points, ...more.map(grounded)];
  while (all.length > LIMITS.pointsOfStroke) all = thinned(all);
  return all;
}

function extended(stroke: Stroke, points: readonly Ground[]): Stroke {
  const last = points.at(-1);
  if (!last) return stroke;
  if (stroke.kind !== 'pen') return { ...stroke, points: [stroke.points[0]!, grounded(last)] };
  return { ...stroke, points: drawnOn(stroke.points, points) };
}

/** Whether the next `ink.pin` looses the strokes. */
export const areAllPinned = (ink: readonly Stroke[]): boolean => ink.length > 0 && ink.every((stroke) => stroke.pinned);

function pinned(ink: readonly Stroke[]): Stroke[] {
  const pin = !areAllPinned(ink);
  return ink.map((stroke) => ({ ...stroke, pinned: pin }));
}

function drawn(ink: Stroke[], command: InkCommand, scene: string): Stroke[] {
  switch (command.kind) {
    case 'ink.add': {
      if (ink.some(({ id }) => id === command.id)) return ink;
      const { id, shape, color, at } = command;
      return bounded([...ink, { id, kind: shape, points: [grounded(at)], scene, pinned: false, color }]);
    }
    case 'ink.extend': {
      const { id, points } = command;
      return ink.some((stroke) => stroke.id === id) ? bounded(ink.map((stroke) => (stroke.id === id ? extended(stroke, points) : stroke))) : ink;
    }
    case 'ink.erase': return ink.some(({ id }) => id === command.id) ? ink.filter(({ id }) => id !== command.id) : ink;
    case 'ink.undo': return ink.length > 0 ? ink.slice(0, -1) : ink;
    case 'ink.clear': return ink.length > 0 ? [] : ink;
    case 'ink.pin': return ink.length > 0 ? pinned(ink) : ink;
    default: return assertNever(command);
  }
}

export const ink = (state: ShowState, command: InkCommand): ShowState =>
  ownChanged(state, { ink: drawn(state.own.ink, command, state.own.scene) });
