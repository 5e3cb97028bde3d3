/**
 * Land, lakes and borders for a map drawn as SVG. Pure: the browser has it too.
 *
 * In the file a line is a list of whole numbers, x and y in turn: a first point and the differences from point to point,
 * in steps of 1/scale degree.
 */
import type { Position } from 'geojson';

/** Rings run clockwise, so that d3-geo takes what is inside them for their inside; longitudes may run on past 180°. */
export type DecodedGround = { land: Position[][]; lakes: Position[][]; borders: Position[][]; disputed: Position[][] };

type Packed = { scale: number; land: number[][]; lakes: number[][]; borders: number[][]; disputed: number[][] };

function unpacked(numbers: readonly number[], scale: number): Position[] {
  let [x, y] = [0, 0];
  return Array.from({ length: numbers.length / 2 }, (_, i): Position => {
    x += numbers[2 * i]!;
    y += numbers[2 * i + 1]!;
    return [x / scale, y / scale];
  });
}

/** @param json what the server answers at /ground */
export function decodeGround(json: unknown): DecodedGround {
  const { scale, land, lakes, borders, disputed } = json as Packed;
  const lines = (packed: readonly number[][]) => packed.map((numbers) => unpacked(numbers, scale));
  return { land: lines(land), lakes: lines(lakes), borders: lines(borders), disputed: lines(disputed) };
}
