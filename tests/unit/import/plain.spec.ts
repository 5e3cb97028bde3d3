/** “Add to this one” where the open file is plain GeoJSON of somebody's own: it becomes a briefing and says all it said. */
import { expect, test } from '@playwright/test';
import { add } from '@/components/import/server';
import type { BriefingDocument } from '@/geo/document/briefing';
import { parseDocument } from '@/geo/document/parse';
import { addTo } from '@/geo/import/addTo';
import { accepted } from '@/geo/store/accept';
import { opened } from '../formats/make';

type Written = { features: { id: string; geometry: unknown; properties: Record<string, unknown> }[] } & Record<string, unknown>;

const towns = {
  type: 'FeatureCollection', name: 'Towns', generator: 'Survey 3', bbox: [124, 40, 125, 41],
  features: [
    { type: 'Feature', id: 'A1', 'marker-color': '#c00', geometry: { type: 'Point', coordinates: [124.4, 40.1] }, properties: { name: 'Sinuiju', population: 359_341, description: 'On the Yalu.', source: { census: 2008 } } },
    { type: 'Feature', id: 'ferry', geometry: { type: 'LineString', coordinates: [[170, 0], [190, 0]] }, properties: { name: 'Ferry' } },
    { type: 'Feature', id: 'plain', geometry: null, properties: null },
  ],
};

/** What the server is asked to save after a one-row table was added to `file`. */
async function saved(file: unknown): Promise<Written> {
  const { briefing: coming } = await opened('name,lat,lng\nRajin,42.25,130.3\n', 'one.csv');
  const real = globalThis.fetch;
  let sent = '';
  globalThis.fetch = async (_, init) => {
    if (init?.method !== 'PUT') return new Response(JSON.stringify(file), { headers: { etag: '"1"' } });
    sent = String(init.body);
    return new Response('{}');
  };
  try {
    const [told] = await add('towns', (there) => addTo(there, coming), coming);
    expect(told).toEqual({ tell: 'added', places: 1, links: 0 });
  } finally {
    globalThis.fetch = real;
  }
  return JSON.parse(sent) as Written;
}

test('a plain file keeps every attribute, its ids and its own members when a place is added to it', async () => {
  const now = await saved(towns);
  expect(now.features.map(({ properties }) => properties.name)).toEqual(['Sinuiju', 'Ferry', 'Place 3', 'Rajin']);
  expect(now.features[0]).toMatchObject({
    id: 'a1', 'marker-color': '#c00',
    properties: { 'x-id': 'A1', 'x-properties': { description: 'On the Yalu.', source: { census: 2008 } }, data: [{ name: 'population', value: 359_341 }] },
  });
  expect(now).toMatchObject({ name: 'Towns', generator: 'Survey 3' });
});

test('a bare geometry keeps what its file says beside it', async () => {
  const survey = { generator: 'Survey 3', surveyed: '2025-07-11' };
  const point = { type: 'Point', coordinates: [1, 2] };
  for (const file of [{ ...survey, ...point }, { ...survey, type: 'GeometryCollection', geometries: [point] }]) {
    const now = await saved(file);
    expect(now).toMatchObject({ ...survey, type: 'FeatureCollection' });
    expect(now.features.map(({ geometry }) => geometry)).toEqual([point, { type: 'Point', coordinates: [130.3, 42.25] }]);
  }
});

test('the bounds of a plain file are not kept: what is added may lie outside of them', async () => {
  expect(await saved(towns)).not.toHaveProperty('bbox');
});

test('a shape past the globe, which cannot be drawn, is kept too', async () => {
  expect((await saved(towns)).features[1]!.properties['x-geometry']).toEqual(towns.features[1]!.geometry);
});

test('a plain feature that says no more than its name is written without ado', async () => {
  const now = await saved({ type: 'Feature', id: 'rajin', properties: { name: 'Rajin port' }, geometry: { type: 'Point', coordinates: [1, 2] } });
  expect(now.features[0]).toEqual({
    type: 'Feature', id: 'rajin', geometry: { type: 'Point', coordinates: [1, 2] }, properties: { kind: 'place', name: 'Rajin port' },
  });
});

test('what is kept can be stored, and is not read: it goes into no page and no other file', async () => {
  const now = await saved(towns);
  const parsed = parseDocument(now);
  expect(parsed.document).not.toBeNull();
  expect(JSON.stringify(parsed.document)).not.toContain('census');
});

test('plain GeoJSON that is stored as a briefing keeps its attributes', () => {
  const kept = accepted(towns);
  if ('issues' in kept) throw new Error('refused');
  expect((JSON.parse(kept.text) as Written).features[0]!.properties['x-properties']).toMatchObject({ source: { census: 2008 } });
  expect(JSON.stringify(kept.document)).not.toContain('census');
});

test('a briefing is joined word for word', async () => {
  const there: BriefingDocument & Record<string, unknown> = { type: 'FeatureCollection', briefing: { format: 1, title: 'T' }, features: [], 'x-desk': { a: 1 } };
  expect(await saved(there)).toMatchObject({ 'x-desk': { a: 1 } });
});
