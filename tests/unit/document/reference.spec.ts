import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { briefingSchemaJson } from '@/geo/document/jsonSchema';
import { LIMITS } from '@/geo/document/limits';
import { parseDocument } from '@/geo/document/parse';
import { Confidence, Likelihood, Precision, Reliability, Status, Symbol } from '@/geo/document/schema';

const page = readFileSync('geo/document/README.md', 'utf8');

type Node = { properties?: Record<string, Node>; $defs?: Record<string, Node>; items?: Node; anyOf?: Node[]; description?: string; $ref?: string };

const GEOJSON = new Set(['type', 'coordinates', 'geometries', 'features', 'geometry', 'properties']);

/** Names of the members of every object in a JSON Schema. */
function membersIn({ properties = {}, $defs = {}, items, anyOf = [] }: Node): string[] {
  const inner = [...Object.values(properties), ...Object.values($defs), ...anyOf, ...(items ? [items] : [])];
  return [...Object.keys(properties), ...inner.flatMap(membersIn)];
}

/** Every member of every object in the published schema, with what is said of it there or where it refers to. */
function describedIn({ properties = {}, $defs = {}, items, anyOf = [] }: Node, defs = $defs): [name: string, description: string | undefined][] {
  const inner = [...Object.values(properties), ...Object.values($defs), ...anyOf, ...(items ? [items] : [])];
  const described = Object.entries(properties).map(([name, { description, $ref = '' }]): [string, string | undefined] => [name, description ?? defs[$ref.replace('#/$defs/', '')]?.description]);
  return [...described, ...inner.flatMap((node) => describedIn(node, defs))];
}

/** A cell of a table without its markup and the limits in brackets. */
const plain = (cell: string): string => cell.replace(/`|\*\*/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/ \([\d,]+(?: each)?\)/g, '').trim();

test('the example of the reference is a good briefing', () => {
  const [, example] = /```json\n([^]*?)```/.exec(page) ?? [];
  const parsed = parseDocument(example);
  expect(parsed.document === null ? parsed.issues : parsed.warnings).toEqual([]);
  expect(parsed.document?.features).toHaveLength(3);
});

test('the reference names every member of the format', () => {
  const members = new Set(membersIn(briefingSchemaJson()));
  for (const geojson of GEOJSON) members.delete(geojson);
  expect(members.size).toBeGreaterThan(50);
  for (const member of members) expect(page.includes(`\`${member}\``) || page.includes(`"${member}"`), member).toBe(true);
});

test('what the schema says of a member stands in the reference, word for word', () => {
  const rows = [...page.matchAll(/^\| (\S+) \| (.*) \|$/gm)].map(([, member = '', words = '']) => [plain(member), plain(words)] as const);
  const described = describedIn(briefingSchemaJson()).filter(([name]) => name !== 'briefing' && !GEOJSON.has(name));
  expect(described.length).toBeGreaterThan(70);
  for (const [name, description = ''] of described) {
    expect(description, name).not.toBe('');
    const said = rows.filter(([member]) => member === name).map(([, words]) => words.toLowerCase());
    expect(said.some((words) => words.startsWith(description.toLowerCase())), `${name}: “${description}” among ${said.join(' / ')}`).toBe(true);
  }
});

test('the reference names every word of the vocabularies and every limit', () => {
  const words = [Status, Precision, Symbol, Reliability, Confidence].flatMap(({ options }): string[] => options);
  for (const word of words) expect(page, word).toContain(`\`${word}\``);
  for (const words of Likelihood.options) expect(page, words).toContain(`| ${words} |`);
  // How many issues an answer lists is no limit of a document.
  const limits = Object.entries({ ...LIMITS, bytes: LIMITS.bytes / 1024 / 1024 }).filter(([name]) => name !== 'issues');
  for (const [name, limit] of limits) {
    expect(page, name).toMatch(new RegExp(`\\| ${limit.toLocaleString('en')}\\b`));
  }
});
