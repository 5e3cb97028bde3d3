/**
 * Footprints of places: how they are painted, by MapLibre (`geo/style/dossier`) and where a picture has no WebGL under it
 * (`ground.ts`).
 */
import type { Geometry } from 'geojson';
import type { Briefing } from '../document/briefing';
import type { Ink } from './picture';
import { prepare } from './prepare';
import { patternOf, type Pattern } from './strokes';

/** A footprint's polygons, or its lines. */
export type Area = { id: string; ink: Ink; pattern: Pattern; selected: boolean; closed: boolean; geometry: Geometry };

export type AreaPaint = {
  /** Of the inside. */
  opacity: number;
  /** Of the edge, in pixels. */
  width: number;
  /** Dash and gap in widths of the edge; empty for a solid one. */
  dash: readonly number[];
};

const DASHES: Record<Pattern, readonly number[]> = { solid: [], dashed: [3, 2], dotted: [0.1, 2] };

export const areaPaint = ({ pattern, selected, closed }: Pick<Area, 'pattern' | 'selected' | 'closed'>): AreaPaint => ({
  opacity: selected ? 0.22 : 0.14,
  width: (closed ? 0.8 : 2) * (selected ? 2 : 1),
  dash: DASHES[pattern],
});

/** True for dashes without a length, which are dots where their ends are round. */
export const isDotted = ([length = 1]: readonly number[]): boolean => length < 1;

/** A geometry's polygons and lines; a collection may hold both, and points, which have no extent. */
const parts = (geometry: Geometry): { closed: boolean; geometry: Geometry }[] =>
  geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(parts)
    : /Point/.test(geometry.type) ? [] : [{ closed: /Polygon/.test(geometry.type), geometry }];

/** The footprints of what is shown, the selected one last. */
export function areasOf(briefing: Briefing, shown: ReadonlySet<string>, select: string | null): Area[] {
  const { inkOf } = prepare(briefing);
  return briefing.places
    .flatMap(({ id, layer, status, footprint }) => (footprint && shown.has(id)
      ? parts(footprint).map((part) => ({ id, ink: inkOf(layer), pattern: patternOf(status), selected: id === select, ...part })) : []))
    .sort((a, b) => Number(a.selected) - Number(b.selected));
}
