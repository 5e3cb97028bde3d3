import type { Briefing } from '@/geo/document/briefing';
import { geodesic } from '@/geo/geometry';
import { metresPerPixel } from '@/geo/projection/scaleBar';
import type { Camera } from '@/geo/view/view';
import type { MeasurePoint } from './useMeasure';

/** About the size of a mark for a finger, in pixels. */
const NEAR = 24;

/**
 * The point that a click sets: the place that was hit, or where one clicked. Links, lines and areas are hit all along and all over:
 * of these only the mark stands for the whole, else nobody could measure from a region's border.
 * @param id of what was hit; null for nothing
 */
export function pointAt(briefing: Briefing, id: string | null, clicked: [lng: number, lat: number], camera: Camera | null): MeasurePoint {
  const place = id === null ? undefined : briefing.byId.get(id);
  if (place?.kind !== 'place' || !place.at) return { at: clicked, name: null };
  const isOnMark = camera !== null && geodesic(place.at, clicked).distanceKm * 1000 <= NEAR * metresPerPixel(camera);
  return place.footprint === null || isOnMark ? { at: [place.at[0]!, place.at[1]!], name: place.name } : { at: clicked, name: null };
}
