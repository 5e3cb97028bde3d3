import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parseDocument } from '@/geo/document/parse';
import { collection, feature, good, point } from './make';

const named = (properties: unknown, id?: unknown) => feature(point(1, 1), { properties, ...(id === undefined ? {} : { id }) });
const namesOf = (...features: unknown[]): string[] => good(collection(...features)).features.map(({ properties }) => properties.name);
const idsOf = (...features: unknown[]): unknown[] => good(collection(...features)).features.map(({ id }) => id);

test('a name is taken from where programs write it', () => {
  expect(namesOf(
    named({ name: 'Sinuiju' }), named({ title: ' Rajin  port ' }), named({ NAME: 'Wŏnsan' }), named({ name: 7 }),
    named({ name: '', label: 'Depot' }), named({ population: 5 }), named(null), named({ name: { en: 'x' } }),
  )).toEqual(['Sinuiju', 'Rajin port', 'Wŏnsan', '7', 'Depot', 'Place 6', 'Place 7', 'Place 8']);
});

test('ids of the right form stay with their features; others are made from id or name', () => {
  expect(idsOf(named({ name: 'b' }), named(null, 'b'), named({ name: 'Kharkiv Óblast’' }), named(null, 12), named(null), named({ name: '원산' }), named(null, 'b')))
    .toEqual(['b-2', 'b', 'kharkiv-oblast', '12', 'place', 'place-2', 'b-3']);
});

test('the root may be a collection, a feature, a geometry or a collection of geometries', () => {
  const two = { type: 'GeometryCollection', geometries: [point(1, 1), point(2, 2)] };
  for (const [root, count] of [[collection(named(null), named(null)), 2], [named(null), 1], [point(1, 1), 1], [two, 2], [collection(), 0]] as const) {
    expect(good(root).features).toHaveLength(count);
  }
});

test('dates and groups come from where programs write them; a date that is none is left out', () => {
  const { briefing, features } = good(collection(
    named({ name: 'A', when: '2025-07', layer: 'Ports' }), named({ name: 'B', year: 2024, type: 'Roads' }), named({ name: 'C', time: 1_700_000 }),
  ));
  expect(briefing.layers).toEqual([{ id: 'ports', title: 'Ports' }, { id: 'roads', title: 'Roads' }, { id: 'places', title: 'Places' }]);
  expect(features.map(({ properties }) => [properties.layer, properties.when])).toEqual([['ports', '2025-07'], ['roads', '2024'], ['places', undefined]]);
});

test('a description whose source the file names is that source’s claim, with the page where it stands; without one it is the role', () => {
  const { features, briefing } = good(collection(
    named({ name: 'Bakhmut', description: 'A bridge was hit.', source: 'Reuters', url: 'https://www.reuters.com/world/1/?utm=x' }),
    named({ name: 'Izium', description: 'A depot burnt.', sources: 'https://t.me/a/1, https://www.bbc.com/news/2; https://t.me/a/1' }),
    named({ name: 'Lyman', description: 'A village.' }), named({ name: 'Vovchansk', source: 'Reuters' }), named({ name: 'Kupiansk', description: 'A museum.', url: 'https://museum.example' }),
  ));
  expect(features.map(({ properties: { kind: _, name: __, ...said } }) => said)).toEqual([
    { claims: [{ id: 'bakhmut-claim', text: 'A bridge was hit.', by: 'Reuters', evidence: [{ source: 'reuters-com' }] }] },
    { claims: [{ id: 'izium-claim', text: 'A depot burnt.', by: 't.me, bbc.com', evidence: [{ source: 't-me' }, { source: 'bbc-com' }] }] },
    { role: 'A village.' }, { data: [{ name: 'source', value: 'Reuters' }] }, { role: 'A museum.', data: [{ name: 'url', value: 'https://museum.example' }] },
  ]);
  expect(briefing.sources).toEqual([
    { id: 'reuters-com', title: 'reuters.com/world/1', url: 'https://www.reuters.com/world/1/?utm=x' },
    { id: 't-me', title: 't.me/a/1', url: 'https://t.me/a/1' }, { id: 'bbc-com', title: 'bbc.com/news/2', url: 'https://www.bbc.com/news/2' },
  ]);
});

test('a date in milliseconds or seconds since 1970, as programs count them, is the day or the moment that it is; other numbers are none', () => {
  const dates = (...list: unknown[]) => good(collection(...list.map(named))).features.map(({ properties }) => properties.when);
  expect(dates({ EventDate: 1_752_192_000_000 }, { date: 1_752_226_200_000 }, { date: -86_400_000_000 }, { date: '1752192000000' }, { date: 17_521_920 }))
    .toEqual(['2025-07-11', '2025-07-11T09:30:00Z', '1967-04-07', '2025-07-11', undefined]);
  expect(dates({ start_date: 1_752_192_000_000, end_date: 1_752_364_800_000 })).toEqual(['2025-07-11/2025-07-13']);
  expect(dates({ time: '1752226200' }, { time: 175_222_620 }, { time: '1752226200.5' }, { time: 17_522_262_000_000 })).toEqual(['2025-07-11T09:30:00Z', undefined, undefined, undefined]);
});

test('a date whose ends stand in two members is an interval; from and to are that only where they are dates', () => {
  const dates = (...list: unknown[]) => good(collection(...list.map(named))).features.map(({ properties }) => properties.when);
  expect(dates(
    { start_date: '1945-08-15', end_date: '1950' }, { year: 2020, date_start: '2020-01-01 00:00:00', date_end: '2020-01-03 00:00:00' }, { startDate: 2024, endDate: 2024 },
    { start_date: '1920', end_date: '' }, { from: '11 July 2025', to: '13 July 2025' }, { from: 'Vladivostok', to: '2025' }, { start: 5000, end: 7000 },
    { date: '2024', start_date: '2025', end_date: '2026' }, { year: 2024, start_date: null, end_date: null },
  )).toEqual(['1945-08-15/1950', '2020-01-01/2020-01-03', '2024', '1920/', '2025-07-11/2025-07-13', undefined, undefined, '2024', '2024']);
  expect(parseDocument(collection(named({ name: 'A', date_start: '2025-07', date_end: '2025-08' })))).toMatchObject({ warnings: [] });
});

test('a year, a month and perhaps a day in members of their own are one date, as far as they are known', () => {
  const dates = (...list: unknown[]) => good(collection(...list.map(named))).features.map(({ properties }) => properties.when);
  expect(dates(
    { year: 2025, month: 7, day: 11 }, { Year: '2025', Month: 'July', Day: '11' }, { iyear: 2025, imonth: 7, iday: 0 }, { year: 2025, month: 7 }, { year: 2025, month: 0 },
  )).toEqual(['2025-07-11', '2025-07-11', '2025-07', '2025-07', '2025']);
  // A whole date goes before its parts, and beside a day a "time" is a clock; a year or a day without a month stays what it was.
  expect(dates({ year: 2025, month: 7, day: 11, date: '2024-06-01' }, { year: 2025, month: 7, day: 11, time: '09:30' }, { year: 2025 }, { day: '2025-07-11', year: 2025 }))
    .toEqual(['2024-06-01', '2025-07-11', '2025', '2025-07-11']);
  expect(parseDocument(collection(named({ name: 'A', year: 2025, month: 7, day: 11 })))).toMatchObject({ warnings: [] });
});

test('the file’s own name is the title', () => {
  expect(good({ ...collection(), name: 'Ports of call' }).briefing).toEqual({ format: 1, title: 'Ports of call' });
  expect(good(named({ name: 'Sinuiju' })).briefing.title).toBe('Places');
});

test('noise of arithmetic beyond the edge of the globe is taken off; what is truly beyond is said with all its digits', () => {
  const { features } = good(collection(
    feature(point(180.00000000000014, -90.00000000000001)),
    feature({ type: 'Polygon', coordinates: [[[179, 0], [180.00000000000014, 0], [180, 1], [179, 0]]] }),
  ));
  expect(features.map(({ geometry }) => geometry)).toEqual([point(180, -90), { type: 'Polygon', coordinates: [[[179, 0], [180, 0], [180, 1], [179, 0]]] }]);
  const parsed = parseDocument(point(180.00000001, 0));
  expect(parsed.document === null && parsed.issues[0]!.message).toContain('Longitude 180.00000001, latitude 0 is not on the globe');
});

test('a shape past the globe is listed without its geometry', () => {
  const far = { type: 'LineString', coordinates: [[170, 0], [190, 0]] };
  expect(good(collection(feature(far, { properties: { name: 'Ferry' } }))).features[0]).toMatchObject({ geometry: null, properties: { name: 'Ferry' } });
});

test('a briefing is held to more: there such a shape is refused', () => {
  const far = { type: 'LineString', coordinates: [[170, 0], [190, 0]] };
  const parsed = parseDocument({ ...collection({ ...feature(far), id: 'a', properties: { kind: 'place', name: 'A' } }), briefing: { format: 1, title: 'T' } });
  expect(parsed.document === null && parsed.issues[0]!.code).toBe('position-range');
});

test('ids are unique and of the format’s form, whatever the ids and names', () => {
  const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom('a', 'a-2', 'A', 'place', 'constructor', '__proto__', ''), fc.integer());
  const items = fc.array(fc.record({ id: words, name: words }, { requiredKeys: [] }), { maxLength: 30 });
  fc.assert(fc.property(items, (list) => {
    const ids = idsOf(...list.map(({ id, name }) => named({ name }, id)));
    expect(new Set(ids).size).toBe(list.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
  }));
});

test('a hundred thousand places of one name open', () => {
  const features = Array.from({ length: 100_000 }, () => named({ name: 'Depot' }));
  const { features: places } = good({ type: 'FeatureCollection', features });
  expect(new Set(places.map(({ id }) => id)).size).toBe(100_000);
});
