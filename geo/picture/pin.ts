/** The pin of a place that a search found beside the dossier. */
import { vectorOf, type Projector } from '../projection/projector';
import type { Box } from './picture';
import { textWidth } from './labels/measure';

export type Pin = { title: string; at: [lng: number, lat: number] };

/**
 * What a pin and its name take up (`components/search/FoundPin` draws them: 13 px letters 32 px above the place, at scale 1), with
 * the dot of the town that it stands on, which would be named a second time. Nothing where none is in sight.
 */
export function pinBox(pin: Pin | null | undefined, view: Projector, scale: number): Box[] {
  if (!pin) return [];
  const { x, y, seen } = view.project(vectorOf(...pin.at));
  const half = scale * 5 + textWidth(pin.title, 'sans-bold', 13 * scale) / 2;
  return seen ? [[x - half, y - 46 * scale, x + half, y + 6 * scale]] : [];
}
