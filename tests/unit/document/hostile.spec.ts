import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { briefingOf } from '@/geo/document/briefing';
import { parseDocument } from '@/geo/document/parse';
import { briefing, collection, feature, good, place, point } from './make';

/** Reads it and gives the codes of what is wrong. */
const codesOf = (input: unknown): string[] => {
  const parsed = parseDocument(input);
  return parsed.document === null ? [...new Set(parsed.issues.map(({ code }) => code))] : [];
};

test('members named like parts of JavaScript are only names', () => {
  const text = '{"type":"Feature","geometry":null,"properties":{"__proto__":{"name":"no"},"constructor":"x","hasOwnProperty":1,"toString":null}}';
  expect(good(text).features[0]!.properties).toEqual({ kind: 'place', name: 'Place 1', data: [{ name: 'constructor', value: 'x' }, { name: 'hasOwnProperty', value: 1 }] });
  const inBriefing = JSON.stringify(briefing({}, [place('c')])).replace('"name":"Place c"', '"name":"Place c","__proto__":{"role":"x"},"constructor":1');
  expect(codesOf(inBriefing)).toEqual(['unknown-member']);
  expect(codesOf('{"type":"FeatureCollection","features":[],"__proto__":{"briefing":{"format":9}}}')).toEqual([]);
  expect(({} as Record<string, unknown>).name).toBeUndefined();
});

test('references to names of JavaScript are missing, not found', () => {
  expect(codesOf(briefing({ view: { select: 'constructor', hide: ['tostring'] } }))).toEqual(['reference-missing']);
});

test('depth, endless or long, is refused', () => {
  expect(codesOf(`{"type":"Feature","properties":${'{"a":'.repeat(1000)}1${'}'.repeat(1000)},"geometry":null}`)).toEqual(['depth-limit']);
  expect(codesOf('['.repeat(1_000_000))).toEqual(['depth-limit']);
  const circle: Record<string, unknown> = { type: 'Feature', geometry: null };
  circle.properties = circle;
  expect(codesOf(circle)).toEqual(['depth-limit']);
});

test('numbers that JSON cannot hold are refused', () => {
  expect(codesOf({ type: 'Point', coordinates: [NaN, 0] })).toEqual(['not-json']);
  expect(codesOf('{"type":"Point","coordinates":[1e999,0]}')).toEqual(['position-number']);
  expect(codesOf('{"type":"Point","coordinates":[NaN,0]}')).toEqual(['json-syntax']);
  expect(codesOf(JSON.stringify(briefing({ view: { pitch: 5 } })).replace('"pitch":5', '"pitch":-1e999'))).toEqual(['member-type']);
});

test('a text of a megabyte is refused or cut, and its issue stays a sentence', () => {
  const long = 'W'.repeat(1_000_000);
  const parsed = parseDocument(briefing({}, [place('c', { name: long, status: long, [long]: 1, layer: long })]));
  const issues = parsed.document === null ? parsed.issues : [];
  expect(issues.map(({ code }) => code).sort()).toEqual(['malformed', 'not-one-of', 'text-long', 'unknown-member']);
  for (const { message } of issues) expect(message.length).toBeLessThan(500);
  expect(good(feature(null, { properties: { name: long } })).features[0]!.properties.name).toBe(`${'W'.repeat(199)}…`);
});

test('scripts and addresses of scripts are text, or refused where an address belongs', () => {
  const script = '<img src=x onerror=alert(1)>';
  expect(good(briefing({ title: script }, [place('c', { name: script })])).briefing.title).toBe(script);
  expect(codesOf(briefing({ sources: [{ id: 's', title: 'S', url: 'javascript:alert(1)' }] }))).toEqual(['malformed']);
});

test('unseen characters never reach a message', () => {
  const parsed = parseDocument(briefing({}, [place('c', { ['\u202Elayer\u0007']: 1, status: '\u202Edetrucco', timeZone: '\u2066X' })]));
  for (const { message } of parsed.document === null ? parsed.issues : []) expect(message).not.toMatch(/[\p{Cc}\u202E\u2066]/u);
  expect(codesOf(briefing({ author: 'A\uD800' }))).toEqual(['text-characters']);
  expect(codesOf(briefing({ author: 'می‌خواهم 👩‍🚀' }))).toEqual([]);
});

test('a list far too long is refused for its length, not read to its end', () => {
  const claims = Array.from({ length: 1_000_000 }, () => 0);
  expect(codesOf(briefing({}, [place('c', { claims })]))).toEqual(['too-many']);
});

test('values that break when they are looked at are refused', () => {
  const trap = { get type(): string { throw new Error('no'); } };
  expect(codesOf(trap)).toEqual(['not-json']);
  expect(codesOf(collection(trap))).toEqual(['not-json']);
  expect(codesOf({ toJSON: () => undefined })).toEqual(['not-json']);
  expect(codesOf(undefined)).toEqual(['root-type']);
  expect(codesOf(() => 1)).toEqual(['not-json']);
  expect(codesOf(new Date(0))).toEqual(['root-type']);
});

test('any value at all gives a document or issues, never an error', () => {
  fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true, withNullPrototype: true }), (value) => {
    const parsed = parseDocument(value);
    expect(parsed.document !== null || parsed.issues.length > 0).toBe(true);
  }), { numRuns: 300 });
});

const mutated = fc.record({
  at: fc.nat(), value: fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>('', [], {}, null, 1e308, -0, 'x-a', [[[]]], '2025/..')),
});

/** The document with one value, somewhere, replaced. */
function replaced(value: unknown, { at, value: other }: { at: number; value: unknown }): unknown {
  const places: [holder: Record<string, unknown>, key: string][] = [];
  const copy = structuredClone(value);
  const walk = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return;
    for (const key of Object.keys(inner)) {
      places.push([inner as Record<string, unknown>, key]);
      walk((inner as Record<string, unknown>)[key]);
    }
  };
  walk(copy);
  const [holder, key] = places[at % places.length]!;
  holder[key] = other;
  return copy;
}

const whole = briefing({
  handling: 'TLP:CLEAR', layers: [{ id: 'l', title: 'L' }], sources: [{ id: 's', title: 'S', published: '2025' }],
  view: { center: [0, 0], zoom: 2 }, scenes: [{ id: 'x', title: 'X', view: { fit: ['a'], window: ['2025', '2026'] } }],
}, [place('c', { layer: 'l', names: { ko: '원산' }, claims: [{ id: 'k', text: 'T', by: 'B', evidence: [{ source: 's', credibility: 3 }] }] })]);

test('a good briefing with anything anywhere in it is read or refused with a place that exists', () => {
  fc.assert(fc.property(mutated, (change) => {
    const parsed = parseDocument(JSON.stringify(replaced(whole, change)));
    if (parsed.document !== null) briefingOf(parsed.document);
    else for (const { path, message } of parsed.issues) expect(`${path}${message}`).toMatch(/^(\/[^]*)?[A-Z“\d][^]*[.?]$/);
  }), { numRuns: 500 });
});

test('what was read is read again as the same', () => {
  const again = (input: unknown): void => {
    const parsed = parseDocument(input);
    if (parsed.document !== null) expect(good(JSON.stringify(parsed.document))).toEqual(parsed.document);
  };
  again(whole);
  again(collection(feature(point(1, 1), { id: 'Ä', properties: { name: 'a\u202Eb' } }), feature(null)));
  fc.assert(fc.property(mutated, (change) => again(JSON.stringify(replaced(whole, change)))), { numRuns: 300 });
});
