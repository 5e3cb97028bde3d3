import { expect, test } from '@playwright/test';
import { briefingOf, withPlace, type BriefingDocument, type Place } from '@/geo/document/briefing';
import { splitDense, type DensePoint } from '@/geo/document/dense';
import { dayText, EVER } from '@/geo/time/day';
import { countInTime, countsOf, extentsOf } from '@/geo/time/events';
import { briefing, good, link, place } from './make';

const MANY = 2_001;
const layers = [{ id: 'ports', title: 'Ports' }, { id: 'strikes', title: 'Strikes' }];
const strikes = (count: number, more: (i: number) => Record<string, unknown> = () => ({})): unknown[] =>
  Array.from({ length: count }, (_, i) => place(`s${i}`, { layer: 'strikes', ...more(i) }));

const documentOf = (features: unknown[], member: Record<string, unknown> = {}): BriefingDocument => good(briefing({ layers, ...member }, features));
const idsIn = (document: BriefingDocument): unknown[] => document.features.map(({ id }) => id);

const pointsIn = (document: BriefingDocument, layer = 'strikes'): readonly DensePoint[] => splitDense(document).pointsOf(layer) ?? [];

test('a layer of two thousand places stays whole', () => {
  const document = documentOf(strikes(MANY - 1));
  const split = splitDense(document);
  expect(split.slim).toBe(document);
  expect(split.dense).toEqual({});
  expect(split.pointsOf('strikes')).toBeNull();
});

test('a bigger layer leaves the page, and its points say id, name and days', () => {
  const document = documentOf(strikes(MANY, (i) => (i === 1 ? { when: '1970-01-02/1970-01-04' } : i === 2 ? { when: '1970-01-02/..' } : {})));
  const { slim, dense, pointsOf } = splitDense(document);
  expect(idsIn(slim)).toEqual(['a', 'b']);
  expect(dense).toEqual({ strikes: { left: MANY, crowd: [[1, 3, 1], [1, EVER, 1]], outermost: { rank: 'main', positions: [[127.44, 39.15]] } } });
  expect(pointsOf('ports')).toBeNull();
  expect(pointsOf('constructor')).toBeNull();
  const points = pointsIn(document);
  expect(points).toHaveLength(MANY);
  expect(points.slice(0, 3).map(({ properties }) => properties)).toEqual([
    { id: 's0', name: 'Place s0' }, { id: 's1', name: 'Place s1', t0: 1, t1: 3 }, { id: 's2', name: 'Place s2', t0: 1, t1: EVER },
  ]);
  expect(points[0]!.geometry).toEqual({ type: 'Point', coordinates: [127.44, 39.15] });
});

test('what a big layer says of ages long ago is when it was, not an open end', () => {
  const { slim, dense } = splitDense(documentOf(strikes(MANY, (i) => ({ when: i === 1 ? 'Y999999999999/..' : i === 2 ? '../Y-999999999999' : 'Y-66000000' }))));
  const extents = extentsOf(briefingOf(slim, new Map(Object.entries(dense))));
  const said = extents.map(({ earliest, latest }) => [earliest, latest].map((day) => (Number.isFinite(day) ? dayText(day) : day)));
  expect(said).toEqual([[-Infinity, 'Y-999999999999'], ['Y-66000000', 'Y-66000000'], ['Y999999999999', Infinity]]);
});

test('what only its claims date is in a window by these, as in a layer that is not big', () => {
  const claim = (id: string, when?: string) => ({ id, text: 'Hit.', by: 'KCNA', ...(when ? { when } : {}) });
  const document = documentOf(strikes(MANY, (i) => ({
    ...(i < 2 ? { claims: [claim(`a${i}`, '[1970-01-04, 1970-01-05]'), claim(`b${i}`), claim(`c${i}`, '1970-01-02/1970-01-03')] } : {}),
    ...(i === 1 ? { when: '1970-01-09' } : {}),
  })));
  expect(splitDense(document).dense.strikes?.crowd).toEqual([[1, 4, 1], [8, 8, 1]]);
  expect(pointsIn(document).slice(0, 3).map(({ properties: { t0, t1 } }) => [t0, t1])).toEqual([[1, 4], [8, 8], [undefined, undefined]]);
});

test('what a link, a scene or the opening names stays in the page', () => {
  const document = documentOf([...strikes(MANY), link('l', { from: 's5', to: 'a' })], {
    view: { select: 's6' }, scenes: [{ id: 'x', title: 'X', view: { fit: ['s7'] } }],
  });
  const { slim, dense } = splitDense(document);
  expect(idsIn(slim)).toEqual(['a', 'b', 's5', 's6', 's7', 'l']);
  expect(dense.strikes?.left).toBe(MANY - 3);
  expect(pointsIn(document).map(({ properties }) => properties.id)).not.toContain('s5');
  expect(briefingOf(slim, new Map(Object.entries(dense))).links[0]!.course).toHaveLength(2);
});

const outline = (vertices: number) => ({ type: 'LineString', coordinates: Array.from({ length: vertices }, (_, i) => [i / vertices, 1]) });

test('footprints stay while they are few, and become points after that', () => {
  const shaped = (id: string, vertices: number) => ({ ...place(id, { layer: 'strikes' }), geometry: outline(vertices) });
  const document = documentOf([shaped('small', 10), shaped('huge', 60_000), ...strikes(MANY)]);
  expect(idsIn(splitDense(document).slim)).toEqual(['a', 'b', 'small']);
  expect(pointsIn(document)[0]!.properties.id).toBe('huge');
});

test('counts stay true of the whole document', () => {
  const document = documentOf([...strikes(MANY), link('l', { layer: 'strikes', from: 's5', to: 'a' })]);
  const { slim, dense } = splitDense(document);
  const seen = (of: ReturnType<typeof briefingOf>) => of.layers.map(({ id, count }) => [id, count]);
  expect(seen(briefingOf(slim, new Map(Object.entries(dense))))).toEqual(seen(briefingOf(document)));
  expect(briefingOf(slim, new Map(Object.entries(dense))).layers.map(({ dense: big }) => big)).toEqual([false, true]);
});

test('a plain file’s one layer can be big too', () => {
  const features = Array.from({ length: MANY }, (_, i) => ({ type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [0, i / 100] } }));
  const { slim, dense } = splitDense(good({ type: 'FeatureCollection', features }));
  expect(slim.features).toEqual([]);
  expect(dense).toEqual({ places: { left: MANY, crowd: [], outermost: { rank: 'main', positions: [[0, 0], [0, (MANY - 1) / 100]] } } });
});

test('a crowd counts its features by days, and by months where the days are too many to tell apart', () => {
  const day = (i: number) => new Date(i * 86_400_000).toISOString().slice(0, 10);
  const few = splitDense(documentOf(strikes(MANY, (i) => ({ when: day(i % 10) })))).dense.strikes!.crowd;
  expect(few).toHaveLength(10);
  expect(few[0]).toEqual([0, 0, Math.ceil(MANY / 10)]);
  const many = splitDense(documentOf(strikes(MANY + 1_000, (i) => ({ when: day(i) })))).dense.strikes!.crowd;
  expect(many.length).toBeLessThan(120);
  expect(many.reduce((sum, [, , count]) => sum + count, 0)).toBe(MANY + 1_000);
});

test('many layers of middling size do not all stay in the page: the largest leave', () => {
  const many = ['a', 'b', 'c', 'd'].map((id, i) => ({ id, title: id, count: [1_900, 900, 1_800, 1_200][i]! }));
  const document = good(briefing({ layers: many.map(({ id, title }) => ({ id, title })) },
    many.flatMap(({ id, count }) => Array.from({ length: count }, (_, i) => place(`${id}${i}`, { layer: id })))));
  const { slim, dense } = splitDense(document);
  expect(Object.keys(dense)).toEqual(['a']);
  expect(slim.features.length).toBeLessThanOrEqual(4_000);
});

test('a crowd says where it is, by its main places, so that an opening can frame it', () => {
  const scattered = (rank?: string) => documentOf(Array.from({ length: MANY }, (_, i) => ({
    ...place(`s${i}`, { layer: 'strikes', ...(rank ? { rank } : {}) }), geometry: { type: 'Point', coordinates: [165 + (i % 100) / 10, 10 + Math.floor(i / 100) / 10] },
  })));
  const { rank, positions } = splitDense(scattered()).dense.strikes!.outermost;
  expect(rank).toBe('main');
  expect(positions.length).toBeGreaterThan(3);
  expect(positions.length).toBeLessThanOrEqual(16);
  expect(splitDense(scattered('supporting')).dense.strikes!.outermost.rank).toBe('supporting');
});

test('of a big layer, too, it is known how many places a window of time leaves: undated ones always', () => {
  const { slim, dense } = splitDense(documentOf(strikes(MANY, (i) => (i < 10 ? { when: '2024-05' } : i < 30 ? { when: '2025-07-12/..' } : {}))));
  const crowded = briefingOf(slim, new Map(Object.entries(dense)));
  expect(countInTime(crowded, null, 'strikes')).toBe(MANY);
  expect(countInTime(crowded, ['2025-07-01', '2025-07-31'], 'strikes')).toBe(MANY - 10);
  expect(countInTime(crowded, ['2024-05-31', '2024-06-30'], 'strikes')).toBe(MANY - 20);
  expect(countInTime(crowded, ['2024-05-31', '2024-06-30'], 'ports')).toBe(2);
});

test('a place of a big layer whose card is open is counted once, whether the window of time leaves it or not', () => {
  const document = documentOf(strikes(MANY, () => ({ when: '2024-05-05' })));
  const { slim, dense } = splitDense(document);
  const crowded = briefingOf(slim, new Map(Object.entries(dense)));
  const opened = withPlace(crowded, briefingOf(document).byId.get('s7') as Place);
  for (const [from, to, left] of [['2024-05-01', '2024-05-31', MANY], ['2025-01-01', '2025-01-31', 0]] as const) {
    for (const one of [crowded, opened]) {
      expect(countInTime(one, [from, to], 'strikes')).toBe(left);
      expect(countsOf(one, [from, to], [])).toEqual({ shown: left + 2, all: MANY + 2 });
    }
  }
});
