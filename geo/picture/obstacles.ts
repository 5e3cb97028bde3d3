/** What the basemap's words keep clear of: asked for where the map rests, not in each of its frames. */
import { around, dotted } from './boxes';
import type { Box, Picture } from './picture';

/** Between the points that stand for a line, in pixels. */
export const LINK_STEP = 10;

/** Screen boxes that the basemap's labels must keep clear of: one for many lines where they run together. */
export function obstaclesOf({ taken, strokes, tie }: Pick<Picture, 'taken' | 'strokes' | 'tie'>): Box[] {
  const near = LINK_STEP / 2;
  const known = new Set<string>();
  const along = [...strokes.map(({ course }) => course), ...(tie ? [tie] : [])].flatMap((line) => dotted(line, LINK_STEP));
  const apart = along.filter(({ x, y }) => {
    const square = `${Math.floor(x / near)} ${Math.floor(y / near)}`;
    return known.size < known.add(square).size;
  });
  return [...taken, ...apart.map((point) => around(point, near))];
}
