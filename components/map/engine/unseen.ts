/** Of a map that loads before anybody sees it: its frames then cost next to nothing, where without a graphics card they cost as much as its tiles. */
import type { Map as GlMap, StyleSpecification } from 'maplibre-gl';
import { opacitiesOf } from '@/geo/style/unpainted';

/** The ratio of frames that nobody sees. */
export const COARSE = 0.125;

/** Paints what was loaded unpainted. */
export function paint(map: GlMap, style: StyleSpecification): void {
  for (const { layer, property, value } of opacitiesOf(style)) {
    map.setPaintProperty(layer, property as 'fill-opacity', value as number | undefined, { validate: false });
  }
}
