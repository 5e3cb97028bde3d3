/** Boxes by the squares of the screen that they touch, so that a box is held against its own neighbourhood alone. */
import type { Size } from '../../projection/projector';
import type { Box } from '../picture';

/** Side of a square, in pixels: about the height of a label. */
const SIDE = 32;

export type BoxGrid<T> = {
  add(box: Box, item: T): void;
  /** True where an item whose box lies in the squares that this box touches passes the test; asked again for each such square. */
  some(box: Box, test: (item: T) => boolean): boolean;
};

/** @param size of the screen in pixels; what lies beyond it counts to the outermost squares */
export function boxGrid<T>({ width, height }: Size): BoxGrid<T> {
  const columns = Math.max(1, Math.ceil(width / SIDE));
  const rows = Math.max(1, Math.ceil(height / SIDE));
  const squares: (T[] | undefined)[] = new Array<T[] | undefined>(columns * rows);
  const at = (pixel: number, count: number): number => Math.max(0, Math.min(count - 1, Math.floor(pixel / SIDE)));
  return {
    add(box, item) {
      const [left, right] = [at(box[0], columns), at(box[2], columns)];
      for (let row = at(box[1], rows); row <= at(box[3], rows); row += 1) {
        for (let square = row * columns + left; square <= row * columns + right; square += 1) (squares[square] ??= []).push(item);
      }
    },
    some(box, test) {
      const left = at(box[0], columns);
      const right = at(box[2], columns);
      const bottom = at(box[3], rows);
      for (let row = at(box[1], rows); row <= bottom; row += 1) {
        for (let square = row * columns + left; square <= row * columns + right; square += 1) {
          const items = squares[square];
          if (items) for (let i = 0; i < items.length; i += 1) if (test(items[i]!)) return true;
        }
      }
      return false;
    },
  };
}
