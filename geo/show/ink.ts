/** Strokes on the ground. Bounded: where there are too many, the oldest goes. */
import { assertNever } from '../document/messages';
import { ownChanged } from './change';
import type { InkCommand } from './command';
import { grounded } from './ground';
import { LIMITS } from './limits';
import type { Ground, ShowState, Stroke } from './state';

const pointsIn = (ink: readonly Stroke[]): number => ink.reduce((sum, { points }) => sum + points.length, 0);

function bounded(ink: Stroke[]): Stroke[] {
  let kept = ink;
  while (kept.length > LIMITS.strokes || (kept.length > 1 && pointsIn(kept) > LIMITS.points)) kept = kept.slice(1);
  return kept;
}

function extended(stroke: Stroke, points: readonly Ground[]): Stroke {
  const last = points.at(-1);
  if (!last) return stroke;
  if (stroke.kind !== 'pen') return { ...stroke, points: [stroke.points[0]!, grounded(last)] };
  const room = LIMITS.pointsOfStroke - stroke.points.length;
  return room > 0 ? { ...stroke, points: [...stroke.points, ...points.slice(0, room).map(grounded)] } : stroke;
}

function pinned(ink: readonly Stroke[], id: string | null): Stroke[] {
  const meant = ink.filter((stroke) => id === null || stroke.id === id);
  const pin = meant.some((stroke) => !stroke.pinned);
  return ink.map((stroke) => (meant.includes(stroke) ? { ...stroke, pinned: pin } : stroke));
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
    case 'ink.pin': return ink.length > 0 ? pinned(ink, command.id) : ink;
    default: return assertNever(command);
  }
}

export const ink = (state: ShowState, command: InkCommand): ShowState =>
  ownChanged(state, { ink: drawn(state.own.ink, command, state.own.scene) });
