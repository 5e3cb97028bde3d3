/** Which places get a mark, how big, and which are hidden under a greater one. */
import type { Place } from '../document/briefing';
import type { Projector } from '../projection/projector';
import { patternOf } from './strokes';
import type { Mark } from './picture';
import { boxGrid } from './labels/boxGrid';
import { around } from './boxes';
import type { Prepared, PreparedPlace } from './prepare';

/** Below this zoom a supporting place has a mark only where a link begins or ends. */
const SUPPORTING_FROM = 4;

const ramp = (zoom: number, low: number, high: number): number => low + (high - low) * Math.max(0, Math.min(1, (zoom - 2) / 4));

/** Radius in pixels: 5.2 at zoom 2 to 8 at zoom 6; regions and supporting places are smaller. */
export function radiusOf(place: Place, zoom: number, raised: boolean): number {
  const raise = raised ? 1.3 : 0;
  if (place.rank === 'supporting') return ramp(zoom, 3.2, 4) + raise;
  return (place.precision === 'region' ? ramp(zoom, 4.6, 7) : ramp(zoom, 5.2, 8)) + raise;
}

export type MarkOptions = { shown: ReadonlySet<string>; select: string | null; touched: ReadonlySet<string> | null; scale: number };

/** Marks in drawing order: supporting first, the lead and the selected one last. */
export function marksOf(prepared: Prepared, view: Projector, options: MarkOptions): Mark[] {
  const weight = ({ id }: Mark) =>
    id === options.select ? 3 : id === prepared.lead ? 2 : prepared.mains.has(id) ? 1 : 0;
  const marks = prepared.places
    .filter(({ place }) => options.shown.has(place.id) && hasMark(place, prepared, view, options))
    .flatMap((prepared_) => markOf(prepared_, prepared, view, options) ?? [])
    .sort((a, b) => weight(a) - weight(b));
  return uncovered(marks, prepared, view);
}

/** Without the supporting marks that lie under a greater one drawn later. */
function uncovered(marks: readonly Mark[], { mains }: Prepared, { size }: Projector): Mark[] {
  const later = boxGrid<Mark>(size);
  const kept: Mark[] = [];
  for (const mark of [...marks].reverse()) {
    if (mains.has(mark.id) || !later.some(around(mark.at, mark.r), (over) => covers(over, mark))) kept.push(mark);
    later.add(around(mark.at, reachOf(mark)), mark);
  }
  return kept.reverse();
}

function hasMark(place: Place, prepared: Prepared, view: Projector, { select }: MarkOptions): boolean {
  if (place.rank === 'main' || place.id === select) return true;
  return view.camera.zoom >= SUPPORTING_FROM || prepared.ends.has(place.id);
}

function markOf({ place, vector, ink, symbol }: PreparedPlace, prepared: Prepared, view: Projector, options: MarkOptions): Mark | null {
  const at = view.project(vector);
  if (!at.seen || at.x < -20 || at.y < -20 || at.x > view.size.width + 20 || at.y > view.size.height + 20) return null;
  const ring = place.id === options.select || (options.select === null && place.id === prepared.lead);
  return {
    id: place.id,
    at: { x: at.x, y: at.y },
    r: radiusOf(place, view.camera.zoom, ring) * options.scale,
    symbol,
    ink,
    hollow: patternOf(place.status) === 'dashed',
    ring,
    faded: options.touched !== null && !options.touched.has(place.id),
  };
}

/** A supporting mark inside a greater one's ring would be a smudge: it waits until one zooms in. Main places always show. */
function covers(over: Mark, under: Mark): boolean {
  if (under.r >= over.r) return false;
  return Math.hypot(over.at.x - under.at.x, over.at.y - under.at.y) < reachOf(over) + under.r * 0.5;
}

/** How far a mark reaches with its ring, in pixels. */
export const reachOf = (mark: Pick<Mark, 'r' | 'ring'>): number => mark.r + (mark.ring ? 6 : 1);
