import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';
import { parseDocument } from '@/geo/document/parse';
import { addTo } from '@/geo/import/addTo';
import { strictest } from '@/geo/document/handling';
import { openingView } from '@/geo/view/open';

const point = (lng: number, lat: number) => ({ type: 'Point' as const, coordinates: [lng, lat] });

function read(value: unknown): BriefingDocument {
  const parsed = parseDocument(value);
  if (parsed.document === null) throw new Error(parsed.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return parsed.document;
}

const dossier = (): BriefingDocument => read(readFileSync('briefings/lavrov-in-wonsan.geojson'));

const plain = (...names: string[]): BriefingDocument => read({
  type: 'FeatureCollection', briefing: { format: 1, title: 'A list' },
  features: names.map((name, i) => ({ type: 'Feature', id: name, properties: { kind: 'place', name }, geometry: point(i, i) })),
});

test('places without layers come into a layer of their own, called after their file', () => {
  const joined = read(addTo(plain('a', 'b'), plain('c')));
  expect(joined.briefing.layers?.map(({ title }) => title)).toEqual(['Places', 'A list']);
  const { byId, layers } = briefingOf(joined);
  expect(byId.get('a')!.layer).toBe(layers[0]!.id);
  expect(byId.get('c')!.layer).toBe(layers[1]!.id);
});

test('an id that is taken gets a number, and all that names it follows', () => {
  const joined = read(addTo(dossier(), dossier()));
  const [first, second] = [dossier().features.length, joined.features.length];
  expect(second).toBe(2 * first);
  expect(joined.features.slice(0, first)).toEqual(dossier().features);
  const copy = briefingOf(joined);
  for (const link of copy.links.slice(copy.links.length / 2)) {
    expect([copy.byId.get(link.from)!.kind, link.from, link.to]).toEqual(['place', expect.stringMatching(/-\d+$/), expect.stringMatching(/-\d+$/)]);
  }
});

test('a source that both have is one source', () => {
  const joined = addTo(dossier(), dossier());
  expect(joined.briefing.sources).toEqual(dossier().briefing.sources);
  const other = dossier();
  other.briefing.sources![0]!.title = 'Another title';
  expect(read(addTo(dossier(), other)).briefing.sources).toHaveLength(dossier().briefing.sources!.length + 1);
});

test('a scene that comes shows its own layers and hides those that were there', () => {
  const joined = read(addTo(dossier(), dossier()));
  const scenes = joined.briefing.scenes!;
  const before = dossier().briefing.scenes!.length;
  expect(scenes.slice(0, before)).toEqual(dossier().briefing.scenes);
  for (const { view } of scenes.slice(before)) {
    for (const { id } of dossier().briefing.layers!) expect(view.hide).toContain(id);
    for (const id of view.fit ?? []) expect(dossier().features.some((feature) => feature.id === id)).toBe(false);
  }
});

test('members of the writer’s own stay', () => {
  const there = { ...plain('a'), 'x-desk': 7 } as BriefingDocument;
  expect(addTo(there, plain('b'))).toHaveProperty('x-desk', 7);
});

test('the joined marking is never weaker than either', () => {
  expect(strictest('TLP:CLEAR', 'TLP:RED')).toBe('TLP:RED');
  expect(strictest('TLP:AMBER+STRICT', 'TLP:AMBER')).toBe('TLP:AMBER+STRICT');
  expect(strictest(undefined, 'TLP:GREEN')).toBe('TLP:GREEN');
  expect(strictest({ text: 'Firm only', color: '#123456' }, 'TLP:RED')).toEqual({ text: 'Firm only / TLP:RED', color: '#123456' });
});

const words = ['likely', 'probable', 'remote', 'very unlikely', undefined] as const;
const id = fc.constantFrom('a', 'b', 'c', 'a-2', 'places', 'x');

const written = fc.record({
  ids: fc.uniqueArray(id, { minLength: 1, maxLength: 6 }),
  layers: fc.uniqueArray(id, { maxLength: 3 }),
  row: fc.constantFrom(0, 1),
  word: fc.constantFrom(...words),
  scene: fc.boolean(),
}).map(({ ids, layers, word, scene }) => read({
  type: 'FeatureCollection',
  briefing: {
    format: 1, title: 'Any', ...(layers.length > 0 ? { layers: layers.map((layer) => ({ id: layer, title: layer })) } : {}),
    ...(scene ? { scenes: [{ id: 's', title: 'S', view: { fit: [ids[0]], select: ids[0], hide: layers.slice(0, 1) } }] } : {}),
  },
  features: [
    ...ids.map((name, i) => ({
      type: 'Feature', id: name, geometry: i % 2 ? null : point(i, -i),
      properties: { kind: 'place', name, ...(layers[0] ? { layer: layers.at(-1) } : {}), claims: [{ id: `claim-${name}`, text: 't', by: 'b', ...(word ? { likelihood: word } : {}) }] },
    })),
    { type: 'Feature', id: 'link', geometry: null, properties: { kind: 'link', name: 'L', from: ids[0], to: ids.at(-1) } },
  ],
}));

test('whatever is joined reads; nothing that was there is another, nothing that came is missing', () => {
  fc.assert(fc.property(written, written, written, (a, b, c) => {
    const joined = read(addTo(addTo(a, b), c));
    expect(joined.features.slice(0, a.features.length)).toEqual(a.features);
    expect(joined.features.map(({ geometry }) => geometry)).toEqual([...a.features, ...b.features, ...c.features].map(({ geometry }) => geometry));
    expect(joined.features.map(({ properties }) => properties.name)).toEqual([...a.features, ...b.features, ...c.features].map(({ properties }) => properties.name));
    expect(new Set(joined.briefing.layers!.map(({ title }) => title)).size).toBe(joined.briefing.layers!.length);
  }), { numRuns: 60 });
});

test('a document without scenes goes on opening at all that it has when scenes come', () => {
  const joined = read(addTo(plain('a', 'b'), dossier()));
  expect(joined.briefing.scenes).toHaveLength(dossier().briefing.scenes!.length);
  const { hide, fit, select } = openingView(briefingOf(joined));
  expect({ hide, fit, select }).toEqual({ hide: [], fit: [], select: null });
  expect(addTo(dossier(), dossier()).briefing.view).toEqual(dossier().briefing.view);
});

test('what is cut to its length keeps its signs whole', () => {
  const flagged = plain('c');
  flagged.briefing.title = `${'x'.repeat(72)}🚢 and more`;
  flagged.briefing.handling = { text: `${'y'.repeat(45)}🚢 only`, color: '#123456' };
  const there = plain('a');
  there.briefing.handling = { text: 'Own mark 10', color: '#654321' };
  const joined = read(addTo(there, flagged));
  expect(joined.briefing.layers![1]!.title).toBe(`${'x'.repeat(72)}…`);
  expect(joined.briefing.handling).toMatchObject({ text: `Own mark 10 / ${'y'.repeat(45)}…` });
});
