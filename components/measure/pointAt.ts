import type { Briefing } from '@/geo/document/briefing';
import type { MeasurePoint } from '@/geo/measure/measured';
import { withPoint } from '@/geo/measure/path';
import type { Measure } from './useMeasure';
import { projector, vectorOf } from '@/geo/projection/projector';
import type { Camera } from '@/geo/view/view';

/** About the size of a mark for a finger, in pixels. */
const NEAR = 24;
const NO_SIZE = { width: 0, height: 0 };

/** Pixels between two places, as long as they are few: by the chord on the globe, in sight or not. */
function pixelsBetween(a: readonly number[], b: readonly number[], camera: Camera): number {
  const [from, to] = [vectorOf(a[0]!, a[1]!), vectorOf(b[0]!, b[1]!)];
  return Math.hypot(...from.map((part, i) => part - to[i]!)) * projector(camera, NO_SIZE).radius;
}

/**
 * The point that a click sets: the place that was hit, or where one clicked. Links, lines and areas are hit all along and all over:
 * of these only the mark stands for the whole, else nobody could measure from a region's border.
 * @param id of what was hit; null for nothing
 */
export function pointAt(briefing: Briefing, id: string | null, clicked: [lng: number, lat: number], camera: Camera | null): MeasurePoint {
  const place = id === null ? undefined : briefing.byId.get(id);
  if (place?.kind !== 'place' || !place.at) return { at: clicked, name: null };
  const isOnMark = camera !== null && pixelsBetween(place.at, clicked, camera) <= NEAR;
  return place.footprint === null || isOnMark ? { at: [place.at[0]!, place.at[1]!], name: place.name } : { at: clicked, name: null };
}

/** The path with the point that this click sets. */
export function measureAt({ change }: Measure, ...click: Parameters<typeof pointAt>): void {
  change((before) => withPoint(before, pointAt(...click)));
}
