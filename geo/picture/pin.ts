/** The pin of a place that a search found beside the dossier. */
import { vectorOf, type Projector } from '../projection/projector';
import type { Box } from './picture';
import { textWidth } from './labels/measure';

export type Pin = { title: string; at: [lng: number, lat: number] };

/** Above the place, in pixels at scale 1, and their size. */
export const PIN_NAME = { up: 32, size: 13 };

/** What a pin and its name take up, and the dot of a town that it stands on, which would be named a second time. */
export function pinBoxes({ title, at }: Pin, view: Projector, scale: number): Box[] {
  const { x, y, seen } = view.project(vectorOf(...at));
  const half = scale * 5 + textWidth(title, 'sans-bold', PIN_NAME.size * scale) / 2;
  const up = (by: number): number => y - by * scale;
  return seen ? [[x - half, up(PIN_NAME.up + 14), x + half, up(PIN_NAME.up - 6)], [x - 10 * scale, up(PIN_NAME.up - 6), x + 10 * scale, up(-6)]] : [];
}
