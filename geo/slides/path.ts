/** SVG path data, as far as pictures use it (M L H V A Z, absolute), as steps of a freeform. */
import type { Point } from '../projection/projector';
import { frameOfPoints, type Frame, type PathStep } from './slide';

const COMMANDS = /([MLHVAZ])([^MLHVAZ]*)/g;
const NUMBERS = /-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g;

/** Pictures know arcs of half a circle only, each drawn clockwise from one end of a level diameter to the other. */
const halfCircle = (from: Point, to: Point): PathStep =>
  ({ kind: 'arc', r: Math.abs(to.x - from.x) / 2, start: to.x > from.x ? Math.PI : 0, sweep: Math.PI, to });

/** @param place moves and scales a point of the path */
export function stepsOf(path: string, place: (point: Point) => Point): PathStep[] {
  let at: Point = { x: 0, y: 0 };
  const go = (kind: 'move' | 'line', to: Point): PathStep => ({ kind, to: place((at = to)) });
  return [...path.matchAll(COMMANDS)].flatMap(([, command, rest]): PathStep[] => {
    const numbers = (rest!.match(NUMBERS) ?? []).map(Number);
    const pairs = numbers.flatMap((x, i) => (i % 2 === 0 && i + 1 < numbers.length ? [{ x, y: numbers[i + 1]! }] : []));
    switch (command) {
      case 'M': return pairs.map((to, i) => go(i === 0 ? 'move' : 'line', to));
      case 'L': return pairs.map((to) => go('line', to));
      case 'H': return numbers.map((x) => go('line', { x, y: at.y }));
      case 'V': return numbers.map((y) => go('line', { x: at.x, y }));
      case 'A': {
        const [from, to] = [at, { x: numbers[5]!, y: numbers[6]! }];
        at = to;
        return [halfCircle(place(from), place(to))];
      }
      default: return [{ kind: 'close' }];
    }
  });
}

/** At least a pixel each way: a freeform without height has no scale. */
export function frameOfSteps(steps: readonly PathStep[]): Frame {
  const points = steps.flatMap((step): Point[] => {
    if (step.kind === 'close') return [];
    if (step.kind !== 'arc') return [step.to];
    return [{ x: step.to.x, y: step.to.y - step.r }, { x: step.to.x, y: step.to.y + step.r }];
  });
  const { x, y, width, height } = frameOfPoints(points);
  return { x, y, width: Math.max(1, width), height: Math.max(1, height) };
}
