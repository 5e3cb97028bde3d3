/** The basemap's layers: a typed palette and a function. The dossier speaks first; the basemap whispers. */
import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { LabelLanguage } from '../view/view';
import type { Palette } from './palette';
import { fontFaces, SANS, SERIF_ITALIC } from './fonts';
import { DOT } from './images';
import { TOWNS_FROM } from './names';

const VECTOR = 'basemap';
const RELIEF = 'relief';

type Stops = [number, number][];
const byZoom = (stops: Stops): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;

/** Up to here the relief hides what lies below it. */
const RELIEF_ALONE = 4.5;

/** A thing's name in the language asked for, else the one that all have. */
const nameIn = (language: LabelLanguage): ExpressionSpecification => ['coalesce', ['get', `name_${language}`], ['get', 'name']];

function sources(palette: Palette, origin: string, version: string): Record<string, SourceSpecification> {
  return {
    [VECTOR]: { type: 'vector', tiles: [`${origin}/tiles/{z}/{x}/{y}?v=${version}`], minzoom: 0, maxzoom: 11 },
    ...(palette.name === 'print' ? {} : {
      [RELIEF]: { type: 'raster', tiles: [`${origin}/relief/${palette.name}/{z}/{x}/{y}?v=${version}`], tileSize: 512, minzoom: 0, maxzoom: 4 },
    }),
  };
}

/** Its lines are hairlines: joins are mitred, for round ones are not seen, and their corners cost time without a graphics card. */
function ground(p: Palette): LayerSpecification[] {
  const relief: LayerSpecification[] = p.name === 'print' ? [] : [
    // Past zoom 5 its source has no more detail: it fades, and the vector coast below it stays crisp.
    { id: 'relief', type: 'raster', source: RELIEF,
      paint: { 'raster-fade-duration': 0, 'raster-resampling': 'linear', 'raster-opacity': byZoom([[RELIEF_ALONE, 1], [6.5, 0.5], [9, 0.35]]) } },
  ];
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': p.seaNear } },
    // Not painted where it would not be seen: without a graphics card it is a sixth of a frame.
    { id: 'land-flat', type: 'fill', source: VECTOR, 'source-layer': 'land', filter: ['!=', ['get', 'part'], 'coast'], minzoom: p.name === 'print' ? 0 : RELIEF_ALONE, paint: { 'fill-color': p.land, 'fill-antialias': false } },
    ...relief,
    { id: 'lakes', type: 'fill', source: VECTOR, 'source-layer': 'lake', paint: { 'fill-color': p.seaNear } },
    { id: 'rivers', type: 'line', source: VECTOR, 'source-layer': 'river', minzoom: 2.5,
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': p.river, 'line-width': byZoom([[2, 0.35], [6, 0.9], [10, 1.6]]) } },
    { id: 'coast', type: 'line', source: VECTOR, 'source-layer': 'land', filter: ['!=', ['get', 'part'], 'area'],
      paint: { 'line-color': p.coast, 'line-width': byZoom([[1, 0.4], [6, 0.7], [10, 1]]) } },
  ];
}

function boundaries(p: Palette): LayerSpecification[] {
  return [
    { id: 'admin1', type: 'line', source: VECTOR, 'source-layer': 'admin1', minzoom: 4.6,
      paint: { 'line-color': p.border, 'line-width': 0.6, 'line-dasharray': [4, 3], 'line-opacity': 0.8 } },
    { id: 'borders', type: 'line', source: VECTOR, 'source-layer': 'border',
      filter: ['all', ['!=', ['get', 'disputed'], true], ['!=', ['get', 'maritime'], true]],
      paint: { 'line-color': p.border, 'line-width': byZoom([[1, 0.5], [4, 0.75], [6, 1], [10, 1.4]]) } },
    { id: 'borders-disputed', type: 'line', source: VECTOR, 'source-layer': 'border', filter: ['==', ['get', 'disputed'], true],
      paint: { 'line-color': p.disputed, 'line-width': byZoom([[1, 0.7], [6, 1.1], [10, 1.5]]), 'line-dasharray': [3, 2.5] } },
  ];
}

/** Great countries in greater letters. */
const bySize = ['interpolate', ['linear'], ['zoom'],
  1, ['step', ['get', 'rank'], 11, 2, 9.5, 4, 8.5], 3, ['step', ['get', 'rank'], 14, 2, 12, 4, 10.5], 6, ['step', ['get', 'rank'], 18, 2, 15.5, 4, 13.5],
] as unknown as ExpressionSpecification;

function labels(p: Palette, language: LabelLanguage): LayerSpecification[] {
  const name = nameIn(language);
  const halo = { 'text-halo-color': p.land, 'text-halo-width': 1.1 };
  return [
    { id: 'disputed-names', type: 'symbol', source: VECTOR, 'source-layer': 'border', minzoom: 5.5,
      filter: ['all', ['==', ['get', 'disputed'], true], ['has', 'name']],
      layout: { 'symbol-placement': 'line', 'text-field': ['get', 'name'], 'text-font': SANS, 'text-size': 10.5, 'symbol-spacing': 420 },
      paint: { 'text-color': p.disputed, ...halo } },
    { id: 'river-names', type: 'symbol', source: VECTOR, 'source-layer': 'river', minzoom: 6, filter: ['has', 'name'],
      layout: { 'symbol-placement': 'line', 'text-field': ['get', 'name'], 'text-font': SERIF_ITALIC, 'text-size': 11, 'symbol-spacing': 380 },
      paint: { 'text-color': p.seaLabel, ...halo } },
    { id: 'places', type: 'symbol', source: VECTOR, 'source-layer': 'place', minzoom: TOWNS_FROM,
      layout: {
        'text-field': name, 'text-font': SANS, 'text-size': byZoom([[4, 10.5], [8, 13]]),
        'icon-image': `${DOT}${p.countryLabel}`, 'text-variable-anchor': ['left', 'right'], 'text-radial-offset': 0.55, 'text-justify': 'auto', 'symbol-sort-key': ['-', 0, ['coalesce', ['get', 'pop'], 0]], 'text-padding': 4,
      },
      paint: { 'text-color': p.countryLabel, ...halo } },
    { id: 'seas', type: 'symbol', source: VECTOR, 'source-layer': 'sea', maxzoom: 8,
      layout: {
        'text-field': name, 'text-font': SERIF_ITALIC, 'text-size': byZoom([[1, 11], [3, 13], [6, 17]]), 'text-letter-spacing': 0.06,
        'text-max-width': 7, 'text-padding': 6,
      },
      paint: { 'text-color': p.seaLabel, 'text-halo-color': p.seaNear, 'text-halo-width': 0.6 } },
    { id: 'countries', type: 'symbol', source: VECTOR, 'source-layer': 'country', maxzoom: 8,
      layout: {
        'text-field': name, 'text-font': SANS, 'text-transform': 'uppercase', 'text-letter-spacing': 0.2,
        'text-size': bySize, 'text-max-width': 7, 'text-padding': 6,
        'symbol-sort-key': ['coalesce', ['get', 'rank'], 9],
      },
      paint: { 'text-color': p.countryLabel, ...halo } },
  ];
}

/**
 * @param origin of this server, e.g. http://127.0.0.1:3000 (URLs in a style must be absolute)
 * @param language of names
 * @param version of the tiles, so that caches never mix two builds
 */
export function basemapStyle(palette: Palette, origin: string, version: string, language: LabelLanguage): StyleSpecification {
  return {
    version: 8,
    'font-faces': fontFaces(origin),
    sources: sources(palette, origin, version),
    layers: [...ground(palette), ...boundaries(palette), ...labels(palette, language)],
  } as StyleSpecification;
}
