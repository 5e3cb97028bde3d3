import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parseDocument } from '@/geo/document/parse';
import { briefing, collection, good, link, place, point } from './make';

const issuesOf = (input: unknown): [code: string, path: string][] => {
  const parsed = parseDocument(input);
  return parsed.document === null ? parsed.issues.map(({ code, path }) => [code, path]) : [];
};

test('the default briefing opens without an issue or a warning', () => {
  const parsed = parseDocument(readFileSync('briefings/lavrov-in-wonsan.geojson'));
  expect(parsed.document === null ? parsed.issues : parsed.warnings).toEqual([]);
  expect(parsed.document?.features.length).toBeGreaterThan(5);
});

test('bytes, text (with or without a byte order mark) and value read the same', () => {
  const value = briefing({ language: 'en' }, [link('l')]);
  const text = JSON.stringify(value);
  const document = good(value);
  for (const input of [text, `\uFEFF${text}`, new TextEncoder().encode(text), Buffer.from(`\uFEFF${text}`)]) expect(good(input)).toEqual(document);
});

test('noise of arithmetic beyond the globe’s edge is the edge, for every position of a briefing', () => {
  const beyond = [180.00000000000014, -90.00000000000001];
  const document = good(briefing({ view: { center: beyond, zoom: 2 }, scenes: [{ id: 's', title: 'S', view: { center: beyond } }] }, [place('c', { anchor: beyond })]));
  const { view, scenes } = document.briefing;
  expect([view?.center, scenes?.[0]?.view.center, (document.features[2]!.properties as { anchor?: unknown }).anchor]).toEqual([[180, -90], [180, -90], [180, -90]]);
  expect(issuesOf(briefing({ view: { center: [180.00001, 0] } }))).toEqual([['out-of-range', '/briefing/view/center/0']]);
});

test('all issues of a stage are told at once, each at its place', () => {
  expect(issuesOf(briefing({ titel: 'x', layers: [{ id: 'a' }] }, [
    place('c', { status: 'done', claims: [{ id: 'x', text: '', by: '\u00a0 \n', evidence: [{ sorce: 'article' }] }] }),
    place('Big City'),
    { ...place('d'), properties: { kind: 'plce' } },
    { ...place('e'), properties: null },
    { ...place('f'), properties: {} },
  ]))).toEqual([
    ['member-missing', '/briefing/layers/0/title'],
    ['unknown-member', '/briefing/titel'],
    ['not-one-of', '/features/2/properties/status'],
    ['text-empty', '/features/2/properties/claims/0/text'],
    ['text-empty', '/features/2/properties/claims/0/by'],
    ['member-missing', '/features/2/properties/claims/0/evidence/0/source'],
    ['unknown-member', '/features/2/properties/claims/0/evidence/0/sorce'],
    ['malformed', '/features/3/id'],
    ['not-one-of', '/features/4/properties/kind'],
    ['member-type', '/features/5/properties'],
    ['member-missing', '/features/6/properties/kind'],
  ]);
});

test('references and dates are told together', () => {
  expect(issuesOf(briefing({ view: { fit: ['gone'] } }, [place('c', { when: 'soon' })]))).toEqual([
    ['reference-missing', '/briefing/view/fit/0'],
    ['date', '/features/2/properties/when'],
  ]);
});

test('an issue says the line of its value', () => {
  const text = JSON.stringify(briefing({}, [place('c', { status: 'done' })]), null, 2);
  const parsed = parseDocument(text);
  const line = text.slice(0, text.indexOf('"done"')).split('\n').length;
  expect(parsed.document === null && parsed.issues[0]).toMatchObject({ path: '/features/2/properties/status', line });
});

test('what is missing is said with what needs it', () => {
  const parsed = parseDocument(briefing({ sources: [{ id: 's' }], scenes: [{ id: 'x', title: 'X' }] }, [link('l', { to: undefined })]));
  expect(parsed.document === null && parsed.issues.map(({ message }) => message)).toEqual([
    'A source needs the member "title". Add it.',
    'A scene needs the member "view". Add it.',
    'A link needs the member "to". Add it.',
  ]);
});

test('a suggestion is a member that may stand at that place', () => {
  const messageOf = (member: object): string => {
    const parsed = parseDocument(briefing(member as Record<string, unknown>));
    return parsed.document === null ? parsed.issues[0]!.message : '';
  };
  expect(messageOf({ scenes: [{ id: 's', title: 'S', view: { selct: 'a' } }] })).toContain('“select”');
  expect(messageOf({ sources: [{ id: 's', title: 'S', publishd: '2025' }] })).toContain('“published”');
  expect(messageOf({ handling: { text: 'Internal', color: '#000000', colour: '#000000' } })).toContain('“color”');
});

test('handling is a TLP mark or one of the author’s own', () => {
  expect(issuesOf(briefing({ handling: 'TLP:AMBER+STRICT' }))).toEqual([]);
  expect(issuesOf(briefing({ handling: { text: 'Internal', color: '#123456' } }))).toEqual([]);
  expect(issuesOf(briefing({ handling: 'TLP:AMBR' }))).toEqual([['not-one-of', '/briefing/handling']]);
  expect(issuesOf(briefing({ handling: { text: 'Internal', color: 'red' } }))).toEqual([['malformed', '/briefing/handling/color']]);
  expect(issuesOf(briefing({ handling: 5 }))).toEqual([['not-one-of', '/briefing/handling']]);
});

test('positions and windows are held to their form', () => {
  expect(issuesOf(briefing({ view: { center: [1] } }))).toEqual([['position-shape', '/briefing/view/center']]);
  expect(issuesOf(briefing({ view: { center: [181, 0] } }))).toEqual([['out-of-range', '/briefing/view/center/0']]);
  expect(issuesOf(briefing({ view: { window: ['2025'] } }))).toEqual([['malformed', '/briefing/view/window']]);
  expect(issuesOf(briefing({ view: { window: ['2025', '2026', '2027'] } }))).toEqual([['malformed', '/briefing/view/window']]);
  expect(issuesOf(briefing({}, [place('c', { anchor: 'here' })]))).toEqual([['position-shape', '/features/2/properties/anchor']]);
});

test('names are by language, and the tag is checked', () => {
  expect(issuesOf(briefing({}, [place('c', { names: { ko: '원산', 'zh-Hant': '元山' } })]))).toEqual([]);
  expect(issuesOf(briefing({}, [place('c', { names: { 'k o': '원산' } })]))).toEqual([['language', '/features/2/properties/names/k o']]);
});

test('members that begin with x- are their writer’s own, anywhere; foreign members of GeoJSON stay outside too', () => {
  const written = briefing({ 'x-desk': { any: 1 }, scenes: [{ id: 's', title: 'S', 'x-todo': 'shorten', view: {} }] }, [place('c', { 'x-gid': 5 })]);
  expect(good({ ...written, name: 'export', generator: 'QGIS' })).toEqual(good(briefing({ scenes: [{ id: 's', title: 'S', view: {} }] }, [place('c')])));
});

test('a link’s way is a line, or null for the shortest', () => {
  const lines = { type: 'MultiLineString', coordinates: [[[170, 0], [180, 0]], [[-180, 0], [-170, 0]]] };
  expect(good(briefing({}, [link('l', {}, lines)])).features[2]!.geometry).toEqual(lines);
  expect(parseDocument(briefing({}, [link('l', {}, lines)]))).toMatchObject({ warnings: [] });
  expect(good(briefing({}, [link('l', {}, { type: 'LineString', coordinates: [] })])).features[2]!.geometry).toBeNull();
});

test('one row of likelihood words is enough for a whole document', () => {
  const claim = (id: string, likelihood: string) => ({ id, text: 'They met.', by: 'KCNA', likelihood });
  expect(issuesOf(briefing({}, [place('c', { claims: [claim('x', 'likely')] }), place('d', { claims: [claim('y', 'remote')] })])))
    .toEqual([['likelihood-mixed', '/features/3/properties/claims/0/likelihood']]);
  expect(issuesOf(briefing({}, [place('c', { claims: [claim('x', 'remote'), claim('y', 'probable')] })]))).toEqual([]);
});

test('the dates of EDTF that people write are read', () => {
  const dates = ['2025', '2025-07', '2025-07-11', '2024-02-29', '2024-23', '2025-06~', '2025?', '2025-07-11/2025-07-13', '../2025-07-10',
    '2025-07-11/..', '2025-07-13T00:00:00Z', '2025-07-11T09:30:00+09:00', '201X', '2025-XX-11', '[2025-07-11,2025-07-12]', '-0044-03-15'];
  for (const when of dates) expect(issuesOf(briefing({}, [place('c', { when })])), when).toEqual([]);
});

test('what is no date is not taken for one', () => {
  const wrong = ['soon', '11.07.2025', '2025-7-11', '2025-13', '2025-00', '2025-07-32', '2023-02-29', '1900-02-29', '2025-07-13/2025-07-11', '2025-07-11 ', '20250711'];
  for (const when of wrong) expect(issuesOf(briefing({}, [place('c', { when })])), when).toEqual([['date', '/features/2/properties/when']]);
});

test('a geometry keeps its heights and loses what is not GeoJSON', () => {
  const geometry = { ...point(1, 2), coordinates: [1, 2, 300], style: 'red' };
  const document = good(collection({ type: 'Feature', properties: null, geometry }));
  expect(document.features[0]!.geometry).toEqual({ type: 'Point', coordinates: [1, 2, 300] });
});
