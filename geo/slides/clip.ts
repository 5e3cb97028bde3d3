/** Links end where the map does: on a slide nothing hides what runs on below it. */
import { pointsOf } from '../picture/pen';
import type { Stroke } from '../picture/picture';
import { pathOf } from '../picture/strokes';
import type { Point, Size } from '../projection/projector';

/** A side of the map: how far inside it a point is; negative outside. */
type Side = (point: Point) => number;

const sidesOf = ({ width, height }: Size): Side[] => [({ x }) => x, ({ y }) => y, ({ x }) => width - x, ({ y }) => height - y];

function crossing(a: Point, b: Point, side: Side): Point {
  const f = side(a) / (side(a) - side(b));
  return { x: a.x + (b.x - a.x) * f, y: a.y + (b.y - a.y) * f };
}

/** What of an area lies inside, side by side (Sutherland and Hodgman). */
function area(points: readonly Point[], size: Size): Point[] {
  return sidesOf(size).reduce<Point[]>((inside, side) => inside.flatMap((b, i) => {
    const a = inside.at(i - 1)!;
    const [from, to] = [side(a) >= 0, side(b) >= 0];
    return [...(from !== to ? [crossing(a, b, side)] : []), ...(to ? [b] : [])];
  }), [...points]);
}

/** The stretches of a line on the inner side. */
function stretches(points: readonly Point[], side: Side): Point[][] {
  const found: Point[][] = [];
  points.forEach((b, i) => {
    const a = points[i - 1];
    const inside = side(b) >= 0;
    const edge = a && side(a) >= 0 !== inside ? [crossing(a, b, side)] : [];
    if (!inside) found.at(-1)?.push(...edge);
    else if (a && edge.length === 0) found.at(-1)!.push(b);
    else found.push([...edge, b]);
  });
  return found.filter(({ length }) => length > 1);
}

const line = (path: string, size: Size): string =>
  sidesOf(size).reduce<Point[][]>((lines, side) => lines.flatMap((points) => stretches(points, side)), [pointsOf(path)]).map(pathOf).join('');

function filled(path: string, size: Size): string {
  const points = area(pointsOf(path), size);
  return points.length < 3 ? '' : `${pathOf(points)}Z`;
}

/** The same stroke, cut to a map of this size. Paths that lie outside are empty. */
export function clipped(stroke: Stroke, size: Size): Stroke {
  const { shape, casing, heads } = stroke;
  return {
    ...stroke,
    shape: 'fill' in shape ? { fill: filled(shape.fill, size) } : { ...shape, line: line(shape.line, size) },
    casing: { ...casing, line: line(casing.line, size) },
    heads: heads.map((head) => ({ ...head, path: head.open ? line(head.path, size) : filled(head.path, size) })),
  };
}
