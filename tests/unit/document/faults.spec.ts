import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { LIMITS } from '@/geo/document/limits';
import type { Fault } from '@/geo/document/messages';
import { parseDocument, type Stage } from '@/geo/document/parse';
import { briefing, collection, feature, link, place, point } from './make';

/** What provokes a fault, where it is found, and in which stage; `null`: it is a warning, and the document opens. */
type Case = { input: () => unknown; path: string; stage: Stage | null; says: RegExp };

const refused = (stage: Stage, path: string, says: RegExp, input: () => unknown): Case => ({ input, path, stage, says });
const warned = (path: string, says: RegExp, input: () => unknown): Case => ({ input, path, stage: null, says });

const line = (...coordinates: number[][]) => ({ type: 'LineString', coordinates });
const area = (...rings: number[][][]) => ({ type: 'Polygon', coordinates: rings });
const grouped = (...geometries: unknown[]) => ({ type: 'GeometryCollection', geometries });
const nested = (depth: number): unknown => (depth === 0 ? point(1, 1) : grouped(nested(depth - 1), point(2, 2)));
const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const claim = (more: object) => ({ id: 'c', text: 'They met.', by: 'KCNA', ...more });
const inPlace = (more: Record<string, unknown>) => () => briefing({}, [place('c', more)]);
const C = '/features/2/properties';

const ccw = [[0, 0], [1, 0], [1, 1], [0, 0]];

const CASES: Record<Fault['code'], Case> = {
  'bytes-limit': refused('bytes', '', /64 MB/, () => new Uint8Array(LIMITS.bytes + 1)),
  'not-utf8': refused('text', '', /not UTF-8/, () => new Uint8Array([0x7b, 0xff, 0x7d])),
  'not-utf8-but-utf16': refused('text', '', /UTF-16/, () => new Uint8Array([0xff, 0xfe, 0x7b, 0])),
  'json-syntax': refused('json', '/features', /a comma or \]/, () => '{"type": "FeatureCollection", "features": [{} {}]}'),
  'duplicate-member': refused('json', '/type', /“type” is written twice/, () => '{"type": "Point", "type": "Point"}'),
  'member-limit': refused('structure', '', /5,000 members/, () => JSON.stringify(Object.fromEntries(Array.from({ length: LIMITS.members + 1 }, (_, i) => [i, 0])))),
  'value-limit': refused('structure', '', /8,000,000 values/, () => `[${'0,'.repeat(LIMITS.values)}0]`),
  'depth-limit': refused('structure', '/0'.repeat(LIMITS.depth), /64 deep/, () => deep(1000)),
  'not-json': refused('structure', '/seconds', /the number NaN/, () => ({ type: 'Point', seconds: NaN })),
  'link-limit': refused('structure', '/features', /10,001 links/, () => `{"type": "FeatureCollection", "briefing": {}, "features": [${'{"properties":{"kind":"link"}},'.repeat(LIMITS.links)}{"properties":{"kind":"link"}}]}`),
  'feature-limit': refused('structure', '/features', /250,001 features/, () => `{"type": "FeatureCollection", "features": [${'0,'.repeat(LIMITS.features)}0]}`),
  'root-type': refused('geojson', '', /holds an array/, () => '[]'),
  'type-missing': refused('geojson', '/type', /The "type" is nothing/, () => ({})),
  'type-unknown': refused('geojson', '/type', /Did you mean “Polygon”/, () => ({ type: 'Poligon', coordinates: [] })),
  'member-missing': refused('geojson', '/features', /needs the member "features"/, () => ({ type: 'FeatureCollection' })),
  'member-type': refused('geojson', '/features', /found 5/, () => ({ type: 'FeatureCollection', features: 5 })),
  'member-forbidden': refused('geojson', '/coordinates', /must not have the member "coordinates"/, () => ({ ...collection(), coordinates: [] })),
  'feature-id': refused('geojson', '/id', /this one is true/, () => feature(null, { id: true })),
  bbox: refused('geojson', '/bbox', /west, south, east, north/, () => ({ ...collection(), bbox: [1, 2, 3] })),
  crs: refused('geojson', '/crs', /“EPSG:3857”/, () => ({ ...collection(), crs: { type: 'name', properties: { name: 'EPSG:3857' } } })),
  'position-limit': refused('geojson', `/coordinates/${LIMITS.positions}`, /2,000,000 positions/, () => ({ type: 'MultiPoint', coordinates: Array.from({ length: LIMITS.positions + 1 }, () => [0, 0]) })),
  'position-shape': refused('geojson', '/coordinates', /an array of 1/, () => ({ type: 'Point', coordinates: [1] })),
  'position-number': refused('geojson', '/coordinates/1', /the text “2”/, () => ({ type: 'Point', coordinates: [1, '2'] })),
  'position-range': refused('geojson', '/coordinates', /are the two swapped/, () => point(39.15, 127.44)),
  'position-off-map': warned('/features/0/geometry', /listed but not drawn/, () => collection(feature(line([170, 0], [190, 0])))),
  'line-short': refused('geojson', '/coordinates', /two or more/, () => line([0, 0])),
  'ring-short': refused('geojson', '/coordinates/0', /four or more/, () => area([[0, 0], [1, 0], [0, 0]])),
  'ring-open': refused('geojson', '/coordinates/0', /ends where it began/, () => area([[0, 0], [1, 0], [1, 1], [0, 1]])),
  'collection-nested': refused('geojson', '/geometries/0', /one place for each member/, () => grouped(grouped(point(1, 1)), point(2, 2))),
  'collection-depth': refused('geojson', `/geometry${'/geometries/0'.repeat(LIMITS.collections)}`, /nested more than 8/, () => feature(nested(LIMITS.collections + 1))),
  winding: warned('/coordinates/0', /right-hand rule/, () => area([...ccw].reverse())),
  precision: warned('/coordinates', /seven decimal places/, () => point(1.123456789, 2)),
  'collection-single': warned('/geometry', /single member/, () => feature(grouped(point(1, 1)))),
  'collection-inner': warned('/geometry/geometries/0', /inside another/, () => feature(nested(2))),
  'briefing-root': refused('briefing', '/type', /“Feature”/, () => ({ ...feature(null), briefing: {} })),
  'format-version': refused('briefing', '/briefing/format', /format 2/, () => briefing({ format: 2 })),
  'unknown-member': refused('briefing', `${C}/rol`, /Did you mean “role”/, inPlace({ rol: 'Hosts the talks.' })),
  'text-empty': refused('briefing', `${C}/role`, /is empty/, inPlace({ role: '' })),
  'id-missing': refused('briefing', '/features/2/id', /has an "id"/, () => briefing({}, [{ ...place('c'), id: undefined }])),
  'link-geometry': refused('briefing', '/features/2/geometry', /LineString/, () => briefing({}, [link('c', {}, point(1, 1))])),
  'link-gap': warned('/features/2/geometry/coordinates/1', /drawn across the gap/, () => briefing({}, [link('c', {}, { type: 'MultiLineString', coordinates: [[[1, 1], [2, 2]], [[4, 4], [5, 5]]] })])),
  'center-missing': refused('briefing', '/briefing/view/center', /needs a "center"/, () => briefing({ view: { zoom: 4 } })),
  'text-long': refused('briefing', `${C}/brief`, /120 characters/, inPlace({ brief: 'x'.repeat(121) })),
  'too-many': refused('briefing', `${C}/claims`, /more than 1,000 entries/, inPlace({ claims: Array.from({ length: 10_000 }, (_, i) => claim({ id: `c${i}` })) })),
  'out-of-range': refused('briefing', '/features/2/properties/weight', /at most 8/, () => briefing({}, [link('c', { weight: 9 })])),
  'not-one-of': refused('briefing', `${C}/status`, /"occurred", "ongoing", .* or "claimed"\. Did you mean “planned”/, inPlace({ status: 'planed' })),
  malformed: refused('briefing', `${C}/layer`, /an id is 1 to 64/, inPlace({ layer: 'No Spaces' })),
  'text-characters': refused('briefing', `${C}/role`, /U\+202E/, inPlace({ role: 'Hosts \u202Eslaed' })),
  'time-zone': refused('briefing', `${C}/timeZone`, /“Asia\/Wonsan”/, inPlace({ timeZone: 'Asia/Wonsan' })),
  language: refused('briefing', '/briefing/language', /“english language”/, () => briefing({ language: 'english language' })),
  'id-duplicate': refused('references', '/features/2/id', /“a” is used twice among features/, () => briefing({}, [place('a')])),
  'reference-missing': refused('references', `${C}/layer`, /no layer with the id “diplomcy”.*“diplomacy”/, () =>
    briefing({ layers: [{ id: 'diplomacy', title: 'Diplomacy' }] }, [place('c', { layer: 'diplomcy' })])),
  'reference-to-link': refused('references', '/features/3/properties/to', /“l” is a link/, () => briefing({}, [link('l'), link('m', { to: 'l' })])),
  'likelihood-mixed': refused('references', `${C}/claims/1/likelihood`, /two rows/, inPlace({
    claims: [claim({ likelihood: 'likely' }), claim({ id: 'd', likelihood: 'probable' })],
  })),
  date: refused('dates', `${C}/when`, /“2025-02-30”/, inPlace({ when: '2025-02-30' })),
  'date-limit': refused('dates', `/features/${LIMITS.rareDates + 2}/properties/when`, /5,000 different dates/, () =>
    briefing({}, Array.from({ length: LIMITS.rareDates + 1 }, (_, i) => place(`r${i}`, { when: `${1000 + (i % 9000)}-01/..` })))),
  'window-reversed': refused('dates', '/briefing/view/window', /ends \(“2025-06”\) before it begins \(“2025-07-11”\)/, () => briefing({ view: { window: ['2025-07-11', '2025-06'] } })),
  'plain-id': warned('/features/0/id', /changed to letters/, () => collection(feature(point(1, 1), { id: 'Ärger!' }))),
  'plain-text-long': warned('/properties/name', /and cut/, () => feature(null, { properties: { name: 'x'.repeat(1_000_000) } })),
  'plain-text-characters': warned('/properties/title', /taken out/, () => feature(null, { properties: { title: 'a\u202Eb' } })),
  'plain-date': warned('/features/0/properties/date', /2 dates are in no form that is read, the first of them: “11\/07\/2025”/, () =>
    collection(...['11/07/2025', 'soon'].map((date) => feature(null, { properties: { date } })))),
  'plain-date-clock': warned('/features/0/properties/date', /^A time of day was left out, and the day kept/, () =>
    collection(feature(null, { properties: { date: '2025-07-11 09:30 KST' } }))),
  'plain-date-group': warned('/features/0/properties/date', /^2 date-time groups .* a year of two digits as one from 1950 to 2049/, () =>
    collection(feature(point(1, 2), { properties: { date: '121030ZJUL25' } }), feature(point(1, 2), { properties: { date_start: '12 1030A JUL 25', date_end: '2025-07-13' } }))),
  'plain-date-local': warned('/features/0/properties/date', /^A date-time group has J or no letter for a zone/, () => collection(feature(point(1, 2), { properties: { date: '121030JUL25' } }))),
  'plain-date-cut': warned(`/features/${LIMITS.rareDates - 500}/properties/date`, /shortened to the day/, () =>
    collection(...Array.from({ length: LIMITS.rareDates }, (_, i) => feature(null, { properties: { date: `${1000 + i}-01-01T10:00:00Z` } })))),
  'plain-layers': warned('', /more than 50 groups/, () => collection(...Array.from({ length: 60 }, (_, i) => feature(null, { properties: { category: `Group ${i}` } })))),
  'plain-sources': warned('', /more than 2,000 pages/, () =>
    collection(...Array.from({ length: 2_001 }, (_, i) => feature(null, { properties: { description: 'Shelled', source: `https://example.org/${i}` } })))),
  'data-ignored': warned('/features/1/properties/population', /^3 values .* not read: “population” and “source”\.$/, () =>
    collection(...[{ name: 'A' }, { name: 'B', population: { men: 5 }, source: ['x'] }, { population: { men: 6 }, source: '' }].map((properties) => feature(null, { properties })))),
  'more-issues': refused('geojson', '', /And 50 more/, () => collection(...Array.from({ length: LIMITS.issues + 50 }, () => 5))),
};

for (const [code, { input, path, stage, says }] of Object.entries(CASES)) {
  test(`${code} is found and said${stage ? '' : ', and the document opens'}`, () => {
    const parsed = parseDocument(input());
    const issues = parsed.document === null ? parsed.issues : parsed.warnings;
    const found = issues.find((issue) => issue.code === code);
    expect(found, JSON.stringify(issues.slice(0, 5))).toBeDefined();
    expect(found?.path).toBe(path);
    expect(found?.message).toMatch(says);
    expect(parsed.document === null ? parsed.stage : null).toBe(stage);
  });
}

/** What people write for JSON, and what they are told. */
const SLIPS: [what: string, text: string, says: RegExp][] = [
  ['a comma too many in an object', '{"a": 1,\n}', /something more after the comma, or no comma, found “}”/],
  ['a comma too many in an array', '{"a": [1, 2, ]}', /something more after the comma, or no comma, found “\]/],
  ['no value at all', '{"a": }', /expected a value, found “}”/],
  ['a text over two lines', '{"a": "one\ntwo"}', /the double quote that ends the text/],
  ['a name that does not end', '{"a: 1\n}', /the double quote that ends the text/],
  ['a path of Windows', '{"a": "C:\\Users"}', /two backslashes/],
  ['a tab in a text', '{"a": "one\ttwo"}', /a tab written as \\t/],
  ['quotation marks of a word processor', '{"a": “b”}', /straight double quotes/],
  ['single quotes', "{'a': 1}", /straight double quotes/],
  ['a comment', '{\n// mine\n"a": 1}', /no comments/],
];

for (const [what, text, says] of SLIPS) {
  test(`JSON: ${what} is named with its line`, () => {
    const parsed = parseDocument(text);
    expect(parsed.document === null && parsed.issues[0]).toMatchObject({ code: 'json-syntax', message: expect.stringMatching(says), line: expect.any(Number) });
  });
}

test('letters that changed places are a likely slip', () => {
  const parsed = parseDocument(briefing({}, [place('c', { roel: 'Hosts the talks.' })]));
  expect(parsed.document === null && parsed.issues[0]?.message).toMatch(/Did you mean “role”/);
});

test('every fault that has a sentence is provoked here', () => {
  const source = readFileSync('geo/document/messages.ts', 'utf8');
  const codes = [...source.matchAll(/case '([a-z0-9-]+)':/g)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(50);
  expect(Object.keys(CASES).sort()).toEqual(codes.sort());
});
