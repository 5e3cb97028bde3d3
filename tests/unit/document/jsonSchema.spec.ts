import { expect, test } from '@playwright/test';
import { briefingSchemaJson } from '@/geo/document/jsonSchema';

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

test('every reference in it leads somewhere', () => {
  const refs = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!);
  expect(refs.length).toBeGreaterThan(5);
  for (const ref of new Set(refs)) {
    const found = ref.split('/').slice(1).reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], schema);
    expect(found, ref).toBeDefined();
  }
});
