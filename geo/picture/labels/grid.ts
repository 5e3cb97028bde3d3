/** Points of lines by the square of the screen that they lie in, so that a box is asked about its own neighbourhood alone. */
import type { Point } from '../../projection/projector';
import type { Box } from '../picture';

/** Side of a square, in pixels: about the height of a label. */
const SIDE = 32;
/** More squares than a row of any screen has. */
const ROW = 65_536;

export type Grid = {
  /** How many points lie in the box; not those of the line `except`, and none beyond `most`. */
  count(box: Box, except?: number, most?: number): number;
};

export function gridOf(lines: readonly (readonly Point[])[]): Grid {
  // Three numbers a point, x, y and the line: there are tens of thousands, anew in each frame.
  const squares = new Map<number, number[]>();
  for (const [line, points] of lines.entries()) {
    for (const { x, y } of points) {
      const key = Math.floor(y / SIDE) * ROW + Math.floor(x / SIDE);
      const square = squares.get(key);
      if (square) square.push(x, y, line);
      else squares.set(key, [x, y, line]);
    }
  }
  return {
    count([left, top, right, bottom], except = -1, most = Infinity) {
      let found = 0;
      const last = Math.floor(right / SIDE);
      for (let row = Math.floor(top / SIDE); row <= Math.floor(bottom / SIDE); row += 1) {
        for (let column = Math.floor(left / SIDE); column <= last; column += 1) {
          const square = squares.get(row * ROW + column);
          if (!square) continue;
          for (let i = 0; i < square.length; i += 3) {
            const x = square[i]!;
            const y = square[i + 1]!;
            if (x > left && x < right && y > top && y < bottom && square[i + 2] !== except) found += 1;
            if (found >= most) return found;
          }
        }
      }
      return found;
    },
  };
}
