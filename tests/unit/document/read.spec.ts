import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { briefingOf, type Link, type Place } from '@/geo/document/briefing';
import { briefing, good, link, place } from './make';

const read = (member: Record<string, unknown> = {}, features: unknown[] = []) => briefingOf(good(briefing(member, features)));
const placeOf = (id: string, from: ReturnType<typeof read>): Place => from.byId.get(id) as Place;
const linkOf = (id: string, from: ReturnType<typeof read>): Link => from.byId.get(id) as Link;
const square = (west: number, south: number, size: number) => ({
  type: 'Polygon', coordinates: [[[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]],
});

test('a place has every default', () => {
  expect(placeOf('a', read())).toEqual({
    kind: 'place', id: 'a', layer: 'places', name: 'Place a', names: [], role: null, brief: null, status: 'occurred', statusSaid: null, when: null, event: null,
    timeZone: null, claims: [], questions: [], data: [], note: null, rank: 'main', precision: 'settlement', approximate: false,
    at: [127.44, 39.15], footprint: null, positionSource: null,
  });
});

test('a link has every default, and joins its places where it has no line', () => {
  const found = linkOf('l', read({}, [{ ...place('c'), geometry: { type: 'Point', coordinates: [1, 2, 300] } }, link('l', { to: 'c' })]));
  expect(found).toMatchObject({ kind: 'link', direction: 'forward', weight: 4.4, flow: null, label: null, basis: null });
  expect(found.course).toEqual([[127.44, 39.15], [1, 2]]);
});

test('what is only planned or claimed is drawn lighter', () => {
  const weightOf = (status: string): number => linkOf('l', read({}, [link('l', { status })])).weight;
  expect(weightOf('ongoing')).toBe(weightOf('occurred'));
  for (const status of ['planned', 'proposed', 'claimed']) expect(weightOf(status)).toBeLessThan(weightOf('occurred'));
});

test('a link with an end that stands nowhere has no course', () => {
  expect(linkOf('l', read({}, [{ ...place('c'), geometry: null }, link('l', { to: 'c' })])).course).toEqual([]);
});

test('an area is a footprint, and its mark stands inside', () => {
  const found = placeOf('c', read({}, [{ ...place('c'), geometry: square(10, 10, 4) }]));
  expect(found.footprint).toEqual(square(10, 10, 4));
  expect(found.at).toEqual([12, 12]);
  expect(found.precision).toBe('region');
  expect(placeOf('c', read({}, [{ ...place('c', { anchor: [11, 11] }), geometry: square(10, 10, 4) }])).at).toEqual([11, 11]);
});

test('across the antimeridian a mark stands inside too', () => {
  const ring = [[178, 0], [-178, 0], [-178, 4], [178, 4], [178, 0]];
  const [lng, lat] = placeOf('c', read({}, [{ ...place('c'), geometry: { type: 'Polygon', coordinates: [ring] } }])).at!;
  expect(Math.abs(lng!)).toBeCloseTo(180, 6);
  expect(lat).toBeCloseTo(2, 6);
});

test('layers keep their order, take their signs in turn, and count', () => {
  const layers = [{ id: 'x', title: 'X' }, { id: 'y', title: 'Y', symbol: 'cross', color: '#112233' }];
  expect(read({ layers }, [place('c', { layer: 'y' })]).layers).toEqual([
    { id: 'x', title: 'X', color: null, index: 0, symbol: 'circle', count: 2, dense: false, crowd: [], outermost: null },
    { id: 'y', title: 'Y', color: '#112233', index: 1, symbol: 'cross', count: 1, dense: false, crowd: [], outermost: null },
  ]);
});

test('the map opens on the briefing’s view, else on its first scene', () => {
  const scenes = [{ id: 's', title: 'S', view: { fit: ['a'] } }];
  expect(read({ scenes }).view).toEqual({ fit: ['a'] });
  expect(read({ scenes, view: { fit: ['b'] } }).view).toEqual({ fit: ['b'] });
  expect(read().view).toEqual({});
});

test('the default briefing has its five places, each with a role and a claim', () => {
  const { byId, links } = briefingOf(good(readFileSync('briefings/lavrov-in-wonsan.geojson')));
  for (const id of ['wonsan', 'kursk', 'kharkiv', 'kuala-lumpur', 'tumen-bridge']) {
    expect(byId.get(id), id).toMatchObject({ kind: 'place', rank: 'main', role: expect.any(String) });
    expect(byId.get(id)!.claims.length, id).toBeGreaterThan(0);
  }
  for (const { id, course } of links) expect(course.length, id).toBeGreaterThan(1);
});
