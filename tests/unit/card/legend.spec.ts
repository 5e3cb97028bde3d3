import { expect, test } from '@playwright/test';
import type { Geometry } from 'geojson';
import { legendOf } from '@/geo/card/legend';
import { countIn, filtered, listOf } from '@/geo/card/list';
import { dossier } from './support';

const briefing = dossier();
const everything = new Set(briefing.byId.keys());

test('the legend has the lines and marks that are on the map', () => {
  const legend = legendOf(briefing, everything, [], false);
  expect(legend.lines.map(({ pattern, words }) => [pattern, words])).toEqual([['solid', 'occurred'], ['dashed', 'planned']]);
  expect(legend.hollow).toBe('planned, proposed');
  expect(legend.clusters).toBe(false);
});

test('what leaves the map leaves the legend', () => {
  const legend = legendOf(briefing, new Set(['wonsan', 'kuala-lumpur', 'route']), [], false);
  expect(legend.lines.map(({ words }) => words)).toEqual(['occurred']);
  expect(legend.hollow).toBeNull();
  expect(legendOf(briefing, new Set(), [], false).lines).toEqual([]);
});

test('clusters are explained while there are some: of very many places, shown, at any time', () => {
  const of = (count: number) => ({ ...briefing, layers: briefing.layers.map((layer) => ({ ...layer, count, dense: layer.id === 'plans' })) });
  expect(legendOf(of(10_000), everything, [], false).clusters).toBe(true);
  expect(legendOf(of(10_000), everything, ['plans'], false).clusters).toBe(false);
  expect(legendOf(of(10_000), everything, [], true).clusters).toBe(false);
  expect(legendOf(of(9_999), everything, [], false).clusters).toBe(false);
});

test('a place of several points has no line that the legend need explain', () => {
  const scattered = (footprint: Geometry) => {
    const places = briefing.places.map((place) => (place.id === 'wonsan' ? { ...place, footprint, status: 'claimed' as const } : place));
    return legendOf({ ...briefing, places }, new Set(['wonsan']), [], false).lines.map(({ pattern }) => pattern);
  };
  expect(scattered({ type: 'MultiPoint', coordinates: [[0, 0], [1, 1]] })).toEqual([]);
  expect(scattered({ type: 'LineString', coordinates: [[0, 0], [1, 1]] })).toEqual(['dotted']);
});

test('outlines that are all of what has happened need no key', () => {
  const places = briefing.places.map((place) => ({ ...place, footprint: { type: 'LineString' as const, coordinates: [[0, 0], [1, 1]] }, status: 'occurred' as const }));
  expect(legendOf({ ...briefing, places }, new Set(places.map(({ id }) => id)), [], false).lines).toEqual([]);
});

test('the list has every place and link once, in its layer', () => {
  const lists = listOf(briefing);
  expect(lists.map(({ layer }) => layer.id)).toEqual(['visits', 'plans']);
  expect(lists.flatMap(({ main, supporting, links }) => [...main, ...supporting, ...links].map(({ id }) => id)).sort()).toEqual([...everything].sort());
  expect(lists[0]!.supporting.map(({ id }) => id)).toEqual(['china', 'nowhere']);
});

test('the filter finds a place by any of its names, without case or marks', () => {
  const found = (typed: string) => filtered(listOf(briefing), typed).flatMap(({ main }) => main.map(({ id }) => id));
  expect(found('원산')).toEqual(['wonsan']);
  expect(found('вонс')).toEqual(['wonsan']);
  expect(found('KÚALA')).toEqual(['kuala-lumpur']);
  expect(found('  ')).toHaveLength(4);
  expect(filtered(listOf(briefing), 'no such place')).toEqual([]);
});

test('what a typed text finds is counted with its links, which the list shows as well', () => {
  const [link] = briefing.links;
  const found = filtered(listOf(briefing), link!.name);
  expect(found.flatMap(({ links }) => links.map(({ id }) => id))).toContain(link!.id);
  expect(countIn(found)).toBe(found.flatMap(({ main, supporting, links }) => [...main, ...supporting, ...links]).length);
  expect(countIn(listOf(briefing))).toBe(briefing.places.length + briefing.links.length);
});
