import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { featureFilter } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import type { Feature, FeatureCollection, Geometry, Polygon, Position } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';
import { parseDocument } from '@/geo/document/parse';
import { palettes } from '@/geo/style/palette';
import { atMoment, standingStyle } from '@/geo/style/style';

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

function styleOf(geometry: Geometry): StyleSpecification {
  const one = briefingOf({
    type: 'FeatureCollection', briefing: { format: 1, title: 'One', layers: [{ id: 'a', title: 'A' }] },
    features: [{ type: 'Feature', id: 'one', geometry, properties: { kind: 'place', layer: 'a', name: 'One' } }],
  } as BriefingDocument);
  return standingStyle(one, { hide: [], labels: 'en', timed: false }, palettes.paper, { origin: 'http://127.0.0.1:3000', version: 'v', base: null, layerUrl: (layer) => `/layers/${layer}` });
}

/** What MapLibre is given of one footprint. */
function given(geometry: Geometry): Geometry {
  const { sources } = styleOf(geometry);
  return ((sources.footprints as { data: FeatureCollection }).data).features[0]!.geometry;
}

test('an area across the antimeridian is that area, not a band round the world, and its hole lies in it', () => {
  const hole: Position[] = [[-178, 62], [178, 62], [178, 64], [-178, 64], [-178, 62]];
  const ring: Position[] = [[170, 60], [-170, 60], [-170, 70], [170, 70], [170, 60]];
  const { coordinates: [outer, inner] } = given({ type: 'Polygon', coordinates: [ring, hole] }) as Polygon;
  expect(outer!.map(([lng]) => lng)).toEqual([170, 190, 190, 170, 170]);
  for (const [lng] of inner!) expect(lng! > 170 && lng! < 190).toBe(true);
  expect(given({ type: 'LineString', coordinates: [[179, 0], [-179, 1]] })).toEqual({ type: 'LineString', coordinates: [[179, 0], [181, 1]] });
});

test('a hole lies in its area, however wide that is and wherever its ring begins', () => {
  fc.assert(fc.property(fc.integer({ min: -180, max: 179 }), fc.integer({ min: 20, max: 359 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(20), (west, width, share, begin) => {
    const lng = (x: number): number => ((((x + 180) % 360) + 360) % 360) - 180;
    const along = Array.from({ length: 9 }, (_, i) => west + (width * i) / 8);
    const corners: Position[] = [...along.map((x): Position => [lng(x), -60]), ...along.toReversed().map((x): Position => [lng(x), 60])];
    const turned = corners.map((_, i) => corners[(i + begin) % corners.length]!);
    const at = west + 1 + share * (width - 8);
    const hole = [[at, 0], [at + 6, 0], [at + 6, 6], [at, 6], [at, 0]].map(([x, y]): Position => [lng(x!), y!]);
    const { coordinates: [outer, inner] } = given({ type: 'Polygon', coordinates: [[...turned, turned[0]!], hole] }) as Polygon;
    const [from, to] = [Math.min(...outer!.map(([x]) => x!)), Math.max(...outer!.map(([x]) => x!))];
    for (const [x] of inner!) expect(x! > from && x! < to).toBe(true);
  }));
});

test('what MapLibre is given jumps nowhere, and lies where the document says', () => {
  const position = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true }));
  fc.assert(fc.property(fc.array(position, { minLength: 2, maxLength: 12 }), (line) => {
    const { coordinates } = given({ type: 'LineString', coordinates: line }) as { type: 'LineString'; coordinates: Position[] };
    coordinates.forEach(([lng, lat], i) => {
      expect(lat).toBe(line[i]![1]);
      const turns = (lng! - line[i]![0]!) / 360;
      expect(Math.abs(turns - Math.round(turns))).toBeLessThan(1e-9);
      if (i > 0) expect(Math.abs(lng! - coordinates[i - 1]![0]!)).toBeLessThanOrEqual(180 + 1e-9);
    });
  }));
});

test('of a place of several points MapLibre draws each, in the colour of its layer', () => {
  const layers = styleOf({ type: 'MultiPoint', coordinates: [[0, 0], [1, 1]] }).layers.filter((layer) => 'source' in layer && layer.source === 'footprints');
  expect(layers.map(({ type }) => type)).toEqual(['circle', 'circle']);
  expect(JSON.stringify(layers[0])).toContain(palettes.paper.series[0]);
  expect(JSON.stringify(layers[0])).toContain('["==",["geometry-type"],"Point"]');
});

test('MapLibre is told which areas are shown, and paints no other', () => {
  const { state, layers, sources } = atMoment(styleOver(null), briefing, { select: null, window: null }, new Set(['kursk', 'wonsan', 'constructor']));
  const globalState = { select: '', areas: state!.areas!.default as object };
  const filters = layers.flatMap((layer) => ('source' in layer && layer.source === 'footprints' && layer.filter ? [featureFilter(layer.filter, layer.id, globalState)] : []));
  const painted = ({ properties }: Pick<Feature, 'properties'>): boolean =>
    filters.some(({ filter }) => filter({ zoom: 3 }, { type: 'Polygon', properties: properties ?? {} }));
  const { data } = sources.footprints as { data: FeatureCollection };
  expect(data.features.filter(painted).map(({ properties }) => properties!.id)).toEqual(['kursk']);
  // Looked up, not searched for.
  expect(Array.isArray(globalState.areas)).toBe(false);
  expect(data.features.filter(painted)[0]!.properties!.key in {}).toBe(false);
});
