import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { StyleSpecification } from 'maplibre-gl';
import { briefingOf } from '@/geo/document/briefing';
import { parseDocument } from '@/geo/document/parse';
import { palettes } from '@/geo/style/palette';
import { standingStyle } from '@/geo/style/style';

const parsed = parseDocument(readFileSync('briefings/lavrov-in-wonsan.geojson'));
const briefing = briefingOf(parsed.document!);
const styleOver = (base: StyleSpecification | null) =>
  standingStyle(briefing, { hide: [], labels: 'en', timed: false }, palettes.paper, { origin: 'http://127.0.0.1:3000', version: 'v', base, layerUrl: (layer) => `/layers/${layer}` });

test('whatever basemap stands below, the map is a globe without hills, since the picture above is drawn for one', () => {
  const other = { version: 8, sources: {}, layers: [{ id: 'ground', type: 'background' }], terrain: { source: 'heights' }, projection: { type: 'mercator' } } as StyleSpecification;
  for (const base of [null, other]) {
    expect(styleOver(base).projection).toEqual({ type: 'globe' });
    expect(styleOver(base)).not.toHaveProperty('terrain');
  }
});

test('another basemap keeps its layers, below the dossier’s', () => {
  const other = { version: 8, sources: { theirs: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } }, layers: [{ id: 'theirs', type: 'fill', source: 'theirs' }] } as StyleSpecification;
  const { layers, sources } = styleOver(other);
  expect(layers[0]).toEqual(other.layers[0]);
  expect(layers.length).toBeGreaterThan(1);
  expect(Object.keys(sources)).toEqual(expect.arrayContaining(['theirs', 'footprints', 'obstacles']));
});
