/** What the basemap's words keep clear of: asked for where the map rests, not in each of its frames. */
import type { FeatureCollection, Geometry, Point as GeoPoint, Position } from 'geojson';
import { vectorOf, type Point, type Projector } from '../../projection/projector';
import type { Area } from '../ground/areas';
import { around, dotted, grown, holdsPoint } from '../boxes';
import type { Box, Picture } from '../picture';

/** Between the points that stand for a line, in pixels. */
export const LINK_STEP = 10;

/**
 * Screen boxes that the basemap's labels must keep clear of: one for many lines where they run together.
 * @param outlines of footprints, see `outlinesOf`
 */
export function obstaclesOf({ taken, strokes, tie }: Pick<Picture, 'taken' | 'strokes' | 'tie'>, outlines: readonly Point[][] = []): Box[] {
  const near = LINK_STEP / 2;
  const known = new Set<string>();
  const along = [...strokes.map(({ course }) => course), ...(tie ? [tie] : []), ...outlines].flatMap((line) => dotted(line, LINK_STEP));
  const apart = along.filter(({ x, y }) => {
    const square = `${Math.floor(x / near)} ${Math.floor(y / near)}`;
    return known.size < known.add(square).size;
  });
  return [...taken, ...apart.map((point) => around(point, near))];
}

const linesOf = (geometry: Geometry): Position[][] => {
  switch (geometry.type) {
    case 'MultiPolygon': return geometry.coordinates.flat();
    case 'Polygon':
    case 'MultiLineString': return geometry.coordinates;
    case 'LineString': return [geometry.coordinates];
    default: return [];
  }
};

/** The edges of footprints on the screen, where both their ends are in sight. MapLibre paints them: they are no part of a picture. */
export function outlinesOf(areas: readonly Area[], view: Projector): Point[][] {
  const map = grown([0, 0, view.size.width, view.size.height], LINK_STEP);
  return areas.flatMap(({ geometry }) => linesOf(geometry)).flatMap((line) => {
    const stretches: Point[][] = [];
    let stretch: Point[] | null = null;
    for (const [lng, lat] of line) {
      const { x, y, seen } = view.project(vectorOf(lng!, lat!));
      if (!seen || !holdsPoint(map, { x, y })) stretch = null;
      else if (stretch) stretch.push({ x, y });
      else stretches.push(stretch = [{ x, y }]);
    }
    return stretches;
  });
}

/** Of a square, in pixels: one whose middle is beside the globe is lost, and with it what it kept clear on it. */
const MOST_SIDE = 96;

/** Screen boxes as squares on the ground: MapLibre's collision knows only symbols, so wide boxes become rows of them. */
export function obstacleData(boxes: readonly Box[], view: Projector): FeatureCollection<GeoPoint, { size: number }> {
  const squares = boxes.flatMap(([left, top, right, bottom]) => {
    const side = Math.max(4, Math.min(right - left, bottom - top, MOST_SIDE));
    const [across, down] = [Math.ceil((right - left) / side), Math.ceil((bottom - top) / side)];
    return Array.from({ length: across * down }, (_, i) => ({
      x: left + ((i % across) + 0.5) * ((right - left) / across),
      y: top + (Math.floor(i / across) + 0.5) * ((bottom - top) / down),
      side,
    }));
  });
  return {
    type: 'FeatureCollection',
    features: squares.flatMap(({ x, y, side }) => {
      const at = view.unproject({ x, y });
      return at ? [{ type: 'Feature' as const, properties: { size: Math.round(side) }, geometry: { type: 'Point' as const, coordinates: at } }] : [];
    }),
  };
}
