import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { briefingSchemaJson } from '@/geo/document/jsonSchema';
import { parseDocument } from '@/geo/document/parse';
import { briefing, link, place } from './make';

type Node = { properties?: Record<string, Node>; required?: string[]; $ref?: string; $defs?: Record<string, Node>; [key: string]: unknown };
const schema = briefingSchemaJson() as Node;

test('the schema says what it is and where it is served', () => {
  expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: '/schema/briefing-1.json', type: 'object' });
  expect(schema.required).toEqual(['type', 'briefing', 'features']);
});

test('it knows the members of the briefing, and leaves room for a writer’s own', () => {
  const member = schema.properties!.briefing!;
  expect(Object.keys(member.properties!)).toEqual(expect.arrayContaining(['format', 'title', 'layers', 'sources', 'scenes', 'view']));
  expect(member).toMatchObject({ required: ['format', 'title'], additionalProperties: false, patternProperties: { '^x-': {} } });
});

test('places and links differ in their properties alone, where their kind tells an editor which is meant', () => {
  const items = schema.properties!.features!.items as Node;
  const feature = schema.$defs![items.$ref!.replace('#/$defs/', '')]!;
  const kinds = (feature.properties!.properties!.anyOf as Node[]).map(({ properties }) => properties!.kind!.const);
  expect(kinds).toEqual(['place', 'link']);
});

test('every reference in it leads somewhere', () => {
  const refs = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!);
  expect(refs.length).toBeGreaterThan(5);
  for (const ref of new Set(refs)) {
    const found = ref.split('/').slice(1).reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], schema);
    expect(found, ref).toBeDefined();
  }
});

test('it takes and refuses what the parser does', () => {
  const held = z.fromJSONSchema(briefingSchemaJson());
  const at = (coordinates: unknown, type = 'Point') => ({ ...place('c'), geometry: { type, coordinates } });
  const documents: [takes: boolean, document: unknown][] = [
    [true, briefing()],
    [true, { $schema: 'http://127.0.0.1:3000/schema/briefing-1.json', ...briefing() }],
    [true, briefing({ 'x-desk': 1 }, [place('c', { 'x-a': { b: 1 }, names: { ko: '원산', 'x-old': 5 } })])],
    [true, briefing({}, [at([]), { ...at([], 'LineString'), id: 'd' }, { ...at([], 'Polygon'), id: 'e' }])],
    [true, briefing({}, [link('l', {}, { type: 'LineString', coordinates: [] })])],
    [true, briefing({}, [at([1, 2, 3]), place('d', { anchor: [1, 2, 3] })])],
    [false, briefing({}, [at([1, 2, 3, 4])])],
    [false, briefing({}, [place('c', { anchor: [1, 2, 3, 4] })])],
    [false, briefing({}, [place('c', { names: { '1': 'One' } })])],
    [false, briefing({}, [place('c', { names: { ko: 5 } })])],
    [false, briefing({}, [at([[0, 0]], 'LineString')])],
  ];
  for (const [takes, document] of documents) {
    expect([parseDocument(document).document !== null, held.safeParse(document).success], JSON.stringify(document)).toEqual([takes, takes]);
  }
});
