/** A style that loads and places all that it says and paints none of it. */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';

/** What says how much of a layer is seen. Hillshades and sky have nothing like it, and stay. */
const OPACITIES: Partial<Record<LayerSpecification['type'], readonly string[]>> = {
  background: ['background-opacity'], raster: ['raster-opacity'], heatmap: ['heatmap-opacity'], 'fill-extrusion': ['fill-extrusion-opacity'],
  fill: ['fill-opacity'], line: ['line-opacity'], circle: ['circle-opacity', 'circle-stroke-opacity'], symbol: ['text-opacity', 'icon-opacity'],
};
/** Types whose opacity may follow a feature. */
const BY_FEATURE: ReadonlySet<LayerSpecification['type']> = new Set(['fill', 'line', 'circle', 'symbol']);

export type Opacity = { layer: string; property: string; value: unknown };

/**
 * The opacities of a style that can be changed on the map without its tiles being read anew: none that may follow a feature.
 * `value` is undefined where the style leaves it to MapLibre.
 */
export function opacitiesOf({ layers }: StyleSpecification): Opacity[] {
  return layers.flatMap(({ id: layer, type, paint = {} }) => (OPACITIES[type] ?? [])
    .map((property) => ({ layer, property, value: (paint as Record<string, unknown>)[property] }))
    .filter(({ value }) => value === undefined || typeof value === 'number' || !BY_FEATURE.has(type)));
}

/** The style with those opacities at 0: MapLibre leaves out what has none, and a frame costs next to nothing. They come back at once. */
export function unpainted(style: StyleSpecification): StyleSpecification {
  const clear = new Map<string, Record<string, 0>>();
  for (const { layer, property } of opacitiesOf(style)) clear.set(layer, { ...clear.get(layer), [property]: 0 });
  return { ...style, transition: { duration: 0, delay: 0 }, layers: style.layers.map((layer) => ({ ...layer, paint: { ...layer.paint, ...clear.get(layer.id) } }) as LayerSpecification) };
}
