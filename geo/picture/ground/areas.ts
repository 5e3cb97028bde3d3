/**
 * Footprints of places: how they are painted, by MapLibre (`geo/style/dossier`) and where a picture has no WebGL under it
 * (`ground.ts`).
 */
import type { Geometry } from 'geojson';
import type { Briefing } from '../../document/briefing';
import type { Ink } from '../picture';
import { prepare } from '../prepare';
import { patternOf, type Pattern } from '../strokes';

/** What a part of a footprint is painted as. */
export type Shape = 'area' | 'line' | 'dots';

/** A footprint's polygons, its lines, or its points. */
export type Area = { id: string; ink: Ink; pattern: Pattern; selected: boolean; shape: Shape; geometry: Geometry };

export type AreaPaint = {
  /** Of the inside. */
  opacity: number;
  /** Of the edge, in pixels. */
  width: number;
  /** Dash and gap in widths of the edge; empty for a solid one. */
  dash: readonly number[];
};

/** Radius of a dot, in pixels. */
const DOT = 2.6;

/** How large a footprint's points are, with their edges: smaller than any mark, which stands at one of them. */
export const dotRadius = (selected: boolean): number => DOT * (selected ? 1.4 : 1);

const DASHES: Record<Pattern, readonly number[]> = { solid: [], dashed: [3, 2], dotted: [0.1, 2] };

export function areaPaint({ pattern, selected, shape }: Pick<Area, 'pattern' | 'selected' | 'shape'>): AreaPaint {
  // A dot is too small for a pattern.
  if (shape === 'dots') return { opacity: 1, width: 0.8, dash: [] };
  return { opacity: selected ? 0.22 : 0.14, width: (shape === 'area' ? 0.8 : 2) * (selected ? 2 : 1), dash: DASHES[pattern] };
}

/** True for dashes without a length, which are dots where their ends are round. */
export const isDotted = ([length = 1]: readonly number[]): boolean => length < 1;

const shapeOf = (type: Geometry['type']): Shape => (/Point/.test(type) ? 'dots' : /Polygon/.test(type) ? 'area' : 'line');

/** A geometry's polygons, lines and points; a collection may hold them all. */
const parts = (geometry: Geometry): { shape: Shape; geometry: Geometry }[] =>
  geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(parts) : [{ shape: shapeOf(geometry.type), geometry }];

/** The shapes that are in a geometry, each once. */
export const shapesIn = (geometry: Geometry): Shape[] => [...new Set(parts(geometry).map(({ shape }) => shape))];

/** The footprints of what is shown, the selected one last. */
export function areasOf(briefing: Briefing, shown: ReadonlySet<string>, select: string | null): Area[] {
  const { inkOf } = prepare(briefing);
  return briefing.places
    .flatMap(({ id, layer, status, footprint }) => (footprint && shown.has(id)
      ? parts(footprint).map((part) => ({ id, ink: inkOf(layer), pattern: patternOf(status), selected: id === select, ...part })) : []))
    .sort((a, b) => Number(a.selected) - Number(b.selected));
}
