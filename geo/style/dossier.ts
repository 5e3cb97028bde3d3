/** The dossier's own layers in the MapLibre style: footprints, big layers, and the obstacles that keep basemap labels away. */
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Briefing, BriefingLayer, Place } from '../document/briefing';
import { unwrapped } from '../document/read/plane';
import { areaPaint, dotRadius, shapesIn, type Shape } from '../picture/ground/areas';
import { CLUSTER_EDGE, CLUSTER_OPACITY, CLUSTER_RADII, CLUSTERS, COUNT_SIZE, POINT_EDGE, POINT_RADII } from '../picture/ground/dense';
import { patternOf, type Pattern } from '../picture/strokes';
import { EVER } from '../time/day';
import { rangeOf } from '../time/edtf';
import type { View } from '../view/view';
import { CLEAR_IMAGE } from './images';
import { denseClustersId, densePointsId, denseSourceId, FOOTPRINTS, isClustered, OBSTACLES } from './names';
import type { Palette } from './palette';

/** Names of the style's global state: what a View changes from moment to moment, without a new style. */
const STATE = { select: 'select', areas: 'areas', from: 'windowFrom', to: 'windowTo' } as const;

export const colorOf = (layer: BriefingLayer | undefined, palette: Palette): string =>
  layer?.color ?? palette.series[(layer?.index ?? 0) % palette.series.length] ?? palette.ink;

/** What an area is looked up by: no key of this form is any object's own, such as `constructor`. */
const keyOf = ({ id }: Place): string => `#${id}`;

/**
 * Features of areas and lines, reduced to what the paint needs: an immutable subset without the document's own keys.
 * Across the antimeridian they run on beyond ±180°: MapLibre would take the jump back for a way round the world.
 */
function footprintData(places: Place[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: places.flatMap((place) =>
      place.footprint
        ? [{ type: 'Feature' as const, properties: { id: place.id, key: keyOf(place), layer: place.layer, pattern: patternOf(place.status) }, geometry: unwrapped(place.footprint) }]
        : []),
  };
}

const dataOf = new WeakMap<Briefing, FeatureCollection>();
const footprintsOf = (briefing: Briefing): FeatureCollection => {
  const known = dataOf.get(briefing) ?? footprintData(briefing.places);
  dataOf.set(briefing, known);
  return known;
};

/** Footprints that are painted alike, but for being selected. */
type Alike = { layer: string; pattern: Pattern; shape: Shape };

function alikes(briefing: Briefing): Alike[] {
  const found = new Map<string, Alike>();
  for (const { footprint, layer, status } of briefing.places) {
    if (!footprint) continue;
    const pattern = patternOf(status);
    for (const shape of shapesIn(footprint)) found.set(`${layer}-${pattern}-${shape}`, { layer, pattern, shape });
  }
  return [...found.values()];
}

/** The style spec's geometry types. */
const GEOMETRY_TYPE: Record<Shape, string> = { area: 'Polygon', line: 'LineString', dots: 'Point' };

/**
 * A style layer for each sort of footprint, with its paint as constants: MapLibre then draws it with the programs that it has for
 * the basemap. Paint by feature would need four more, and each is built in the frame that first shows a footprint.
 */
function footprintLayers(briefing: Briefing, palette: Palette): LayerSpecification[] {
  // Looked up, not searched for: each footprint is asked, at each step of a window of time.
  const shown: ExpressionSpecification = ['has', ['get', 'key'], ['object', ['global-state', STATE.areas], ['literal', {}]]];
  const sorts = alikes(briefing).flatMap((alike) => [false, true].map((selected) => {
    const filter: ExpressionSpecification = ['all', shown,
      ['==', ['get', 'layer'], alike.layer], ['==', ['get', 'pattern'], alike.pattern],
      ['==', ['geometry-type'], GEOMETRY_TYPE[alike.shape]],
      [selected ? '==' : '!=', ['get', 'id'], ['global-state', STATE.select]]];
    const name = [FOOTPRINTS, alike.layer, alike.pattern, ...(selected ? ['selected'] : [])].join('-');
    const paint = areaPaint({ ...alike, selected });
    return { ...alike, selected, paint, filter, name, color: colorOf(briefing.layers.find(({ id }) => id === alike.layer), palette) };
  }));
  return [
    ...sorts.filter(({ shape }) => shape === 'area').map(({ name, filter, color, paint }): LayerSpecification => ({
      id: `${name}-area`, type: 'fill', source: FOOTPRINTS, filter,
      paint: { 'fill-color': color, 'fill-opacity': paint.opacity },
    })),
    ...sorts.filter(({ shape }) => shape !== 'dots').map(({ name, filter, color, pattern, shape, paint }): LayerSpecification => ({
      id: `${name}-${shape === 'area' ? 'edge' : 'line'}`, type: 'line', source: FOOTPRINTS, filter,
      layout: { 'line-cap': pattern === 'dotted' ? 'round' : 'butt', 'line-join': 'round' },
      paint: { 'line-color': color, 'line-width': paint.width, ...(paint.dash.length > 0 ? { 'line-dasharray': [...paint.dash] } : {}) },
    })),
    ...sorts.filter(({ shape }) => shape === 'dots').map(({ name, filter, color, selected, paint }): LayerSpecification => ({
      id: `${name}-dots`, type: 'circle', source: FOOTPRINTS, filter,
      paint: { 'circle-color': color, 'circle-radius': dotRadius(selected) + paint.width / 2 },
    })),
  ];
}

const inWindow: ExpressionSpecification = ['any',
  ['!', ['has', 't0']],
  ['all', ['<=', ['get', 't0'], ['global-state', STATE.to]], ['>=', ['get', 't1'], ['global-state', STATE.from]]],
];

function denseLayers(layer: BriefingLayer, palette: Palette): LayerSpecification[] {
  const source = denseSourceId(layer.id);
  const color = colorOf(layer, palette);
  const size: ExpressionSpecification = ['interpolate', ['linear'], ['log10', ['get', 'point_count']], ...CLUSTER_RADII.flat()];
  return [
    { id: densePointsId(layer.id), type: 'circle', source, filter: ['all', ['!', ['has', 'point_count']], inWindow],
      paint: { 'circle-color': color, 'circle-radius': ['interpolate', ['linear'], ['zoom'], ...POINT_RADII.flat()],
        'circle-stroke-color': palette.halo, 'circle-stroke-width': POINT_EDGE } },
    { id: denseClustersId(layer.id), type: 'circle', source, filter: ['has', 'point_count'],
      paint: { 'circle-color': color, 'circle-opacity': CLUSTER_OPACITY, 'circle-radius': size, 'circle-stroke-color': palette.halo, 'circle-stroke-width': CLUSTER_EDGE } },
    { id: `dense-${layer.id}-counts`, type: 'symbol', source, filter: ['has', 'point_count'],
      layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-font': ['Source Sans SemiBold'], 'text-size': COUNT_SIZE, 'text-allow-overlap': true },
      paint: { 'text-color': palette.halo } },
  ];
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

export type DossierStyle = { sources: Record<string, SourceSpecification>; layers: LayerSpecification[] };

/**
 * @param timed whether a window of time is set
 * @param layerUrl absolute URL of a big layer's points
 */
export function dossierStyle(
  briefing: Briefing, hide: readonly string[], timed: boolean, palette: Palette, layerUrl: (layer: string) => string,
): DossierStyle {
  const dense = briefing.layers.filter((layer) => layer.dense && !hide.includes(layer.id));
  return {
    sources: {
      [FOOTPRINTS]: { type: 'geojson', data: footprintsOf(briefing) },
      [OBSTACLES]: { type: 'geojson', data: EMPTY },
      ...Object.fromEntries(dense.map((layer): [string, SourceSpecification] => [denseSourceId(layer.id), {
        type: 'geojson', data: layerUrl(layer.id), cluster: isClustered(layer, timed),
        clusterRadius: CLUSTERS.radius, clusterMaxZoom: CLUSTERS.maxZoom,
      }])),
    },
    layers: [
      ...footprintLayers(briefing, palette),
      ...dense.flatMap((layer) => denseLayers(layer, palette)),
      // Last, so that MapLibre places it first: basemap labels then give way to it.
      { id: OBSTACLES, type: 'symbol', source: OBSTACLES,
        layout: { 'icon-image': CLEAR_IMAGE, 'icon-size': ['get', 'size'], 'icon-allow-overlap': true, 'icon-padding': 0 },
        // Never drawn, only placed: without this MapLibre builds a shader, while the page opens, for what cannot be seen.
        paint: { 'icon-opacity': 0, 'icon-opacity-transition': { duration: 0 } } },
    ],
  };
}

/**
 * What the View changes from moment to moment, as the style's global state.
 * @param shown ids of the features that the view shows
 */
export function dossierState(briefing: Briefing, { select, window }: Pick<View, 'select' | 'window'>, shown: ReadonlySet<string>): Record<string, { default: unknown }> {
  const from = window ? rangeOf(window[0])?.earliest : undefined;
  const to = window ? rangeOf(window[1])?.latest : undefined;
  return {
    [STATE.select]: { default: select ?? '' },
    [STATE.areas]: { default: Object.fromEntries(briefing.places.filter(({ id, footprint }) => footprint && shown.has(id)).map((place) => [keyOf(place), true])) },
    [STATE.from]: { default: Math.max(-EVER, from ?? -EVER) },
    [STATE.to]: { default: Math.min(EVER, to ?? EVER) },
  };
}
