import { expect, test } from '@playwright/test';
import type { Geometry, Position } from 'geojson';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';
import { areasOf } from '@/geo/picture/ground/areas';
import { groundPaths, type Ground } from '@/geo/picture/ground/ground';
import { projector } from '@/geo/projection/projector';

const RING: Position[] = [[34, 51], [38, 51], [38, 52], [34, 52], [34, 51]];
const HOLE: Position[] = [[35, 51.4], [35, 51.6], [37, 51.6], [37, 51.4], [35, 51.4]];
const EMPTY: Ground = { land: [], lakes: [], borders: [], disputed: [] };

const withArea = (geometry: Geometry, status = 'occurred') => briefingOf({
  type: 'FeatureCollection',
  briefing: { format: 1, title: 'A region', layers: [{ id: 'a', title: 'A' }] },
  features: [{ type: 'Feature', id: 'region', geometry, properties: { kind: 'place', layer: 'a', name: 'Region', status } }],
} as BriefingDocument);

const SHOWN = new Set(['region']);
const pathsOf = (geometry: Geometry, center: [number, number] = [36, 51], shown = SHOWN) =>
  groundPaths(EMPTY, projector({ center, zoom: 3, bearing: 0, pitch: 0 }, { width: 972, height: 562 }), { areas: areasOf(withArea(geometry), shown, null), dense: [] }).areas;

test('a region is drawn as what it encloses, whichever way its rings run', () => {
  const [as, reversed] = [[RING, HOLE], [[...RING].reverse(), [...HOLE].reverse()]].map((coordinates) => pathsOf({ type: 'Polygon', coordinates }));
  expect(as).toHaveLength(1);
  expect(as![0]!.path.length).toBeGreaterThan(30);
  // The rest of the world would run along the edge of the map.
  expect(as![0]!.path.length).toBeLessThan(200);
  expect(reversed![0]!.path).toHaveLength(as![0]!.path.length);
  expect(pathsOf({ type: 'MultiPolygon', coordinates: [[[...RING].reverse()]] })[0]!.path.length).toBeLessThan(200);
});

test('a hole is a hole, whichever way its ring runs', () => {
  const edgesOf = (coordinates: Position[][]) => pathsOf({ type: 'Polygon', coordinates })[0]!.path;
  expect(edgesOf([RING, [...HOLE].reverse()])).toBe(edgesOf([RING, HOLE]));
  expect(edgesOf([[...RING].reverse(), HOLE])).toBe(edgesOf([RING, HOLE]));
});

test('on the far side of the globe, or hidden, it is not drawn', () => {
  expect(pathsOf({ type: 'Polygon', coordinates: [RING] }, [-144, -51])).toEqual([]);
  expect(pathsOf({ type: 'Polygon', coordinates: [RING] }, [36, 51], new Set())).toEqual([]);
});

test('a collection gives its areas, its lines and its points, and of several points each is a dot', () => {
  const geometry: Geometry = { type: 'GeometryCollection', geometries: [{ type: 'Polygon', coordinates: [RING] }, { type: 'LineString', coordinates: RING.slice(0, 3) }, { type: 'Point', coordinates: [36, 51] }] };
  expect(pathsOf(geometry).map(({ closed, width, opacity }) => [closed, width, opacity])).toEqual([[true, 0.8, 0.14], [false, 2, 0.14], [true, 0.8, 1]]);
  const dots = pathsOf({ type: 'MultiPoint', coordinates: [[36, 51], [38, 52], [-144, -51]] });
  expect(dots).toHaveLength(1);
  // One on the far side of the globe is out of sight.
  expect(dots[0]!.path.match(/M/g)).toHaveLength(2);
});

test('the selected one is stronger and lies over the others', () => {
  const region = { kind: 'place', layer: 'a' };
  const briefing = briefingOf({
    type: 'FeatureCollection', briefing: { format: 1, title: 'Two', layers: [{ id: 'a', title: 'A' }] },
    features: ['one', 'two'].map((id) => ({ type: 'Feature', id, geometry: { type: 'Polygon', coordinates: [RING] }, properties: { ...region, name: id } })),
  } as BriefingDocument);
  expect(areasOf(briefing, new Set(['one', 'two']), 'one').map(({ id, selected }) => [id, selected])).toEqual([['two', false], ['one', true]]);
});
