/** Points of lines by the square of the screen that they lie in, so that a box is asked about its own neighbourhood alone. */
import type { Point } from '../projection/projector';
import { holdsPoint } from './boxes';
import type { Box } from './picture';

/** Side of a square, in pixels: about the height of a label. */
const SIDE = 32;
/** More squares than a row of any screen has. */
const ROW = 65_536;

type Entry = { point: Point; line: number };

export type Grid = {
  /** How many points lie in the box; not those of the line `except`, and none beyond `most`. */
  count(box: Box, except?: number, most?: number): number;
};

export function gridOf(lines: readonly (readonly Point[])[]): Grid {
  const squares = new Map<number, Entry[]>();
  for (const [line, points] of lines.entries()) {
    for (const point of points) {
      const key = Math.floor(point.y / SIDE) * ROW + Math.floor(point.x / SIDE);
      const square = squares.get(key);
      if (square) square.push({ point, line });
      else squares.set(key, [{ point, line }]);
    }
  }
  return {
    count(box, except = -1, most = Infinity) {
      let found = 0;
      const last = Math.floor(box[2] / SIDE);
      for (let row = Math.floor(box[1] / SIDE); row <= Math.floor(box[3] / SIDE); row += 1) {
        for (let column = Math.floor(box[0] / SIDE); column <= last; column += 1) {
          for (const { point, line } of squares.get(row * ROW + column) ?? []) {
            if (line !== except && holdsPoint(box, point)) found += 1;
            if (found >= most) return found;
          }
        }
      }
      return found;
    },
  };
}
