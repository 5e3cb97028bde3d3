import { expect, test } from '@playwright/test';
import type { StyleSpecification } from 'maplibre-gl';
import { opacitiesOf, unpainted } from '@/geo/style/unpainted';

const style = {
  version: 8,
  sources: {},
  layers: [
    { id: 'sea', type: 'background', paint: { 'background-color': '#abc' } },
    { id: 'relief', type: 'raster', source: 'r', paint: { 'raster-opacity': ['interpolate', ['linear'], ['zoom'], 4, 1, 9, 0.3] } },
    { id: 'edges', type: 'line', source: 'v', 'source-layer': 'e', paint: { 'line-opacity': 0.8, 'line-width': 2 } },
    { id: 'graded', type: 'fill', source: 'v', 'source-layer': 'g', paint: { 'fill-opacity': ['get', 'share'] } },
    { id: 'names', type: 'symbol', source: 'v', 'source-layer': 'n' },
    { id: 'hills', type: 'hillshade', source: 'h' },
  ],
} as unknown as StyleSpecification;

const paintOf = (of: StyleSpecification, id: string): unknown => of.layers.find((layer) => layer.id === id)?.paint;

test('an unpainted style shows nothing and keeps everything else', () => {
  const clear = unpainted(style);
  expect(paintOf(clear, 'sea')).toEqual({ 'background-color': '#abc', 'background-opacity': 0 });
  expect(paintOf(clear, 'relief')).toEqual({ 'raster-opacity': 0 });
  expect(paintOf(clear, 'edges')).toEqual({ 'line-opacity': 0, 'line-width': 2 });
  expect(paintOf(clear, 'names')).toEqual({ 'text-opacity': 0, 'icon-opacity': 0 });
  expect(clear.transition).toEqual({ duration: 0, delay: 0 });
  expect(clear.layers.map(({ id }) => id)).toEqual(style.layers.map(({ id }) => id));
});

test('an opacity that follows a feature stays: to change it, tiles would be read anew', () => {
  expect(paintOf(unpainted(style), 'graded')).toEqual({ 'fill-opacity': ['get', 'share'] });
  expect(opacitiesOf(style).map(({ layer }) => layer)).not.toContain('graded');
});

test('the opacities that bring the paint back are those of the style', () => {
  expect(opacitiesOf(style)).toContainEqual({ layer: 'edges', property: 'line-opacity', value: 0.8 });
  expect(opacitiesOf(style)).toContainEqual({ layer: 'names', property: 'text-opacity', value: undefined });
});
