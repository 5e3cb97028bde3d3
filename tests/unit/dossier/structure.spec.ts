import { expect, test } from '@playwright/test';
import { BriefingMember, LinkProperties, PlaceProperties } from '@/geo/document/schema';
import { claims, dossier, evidence } from './dossier';

const MAIN = ['wonsan', 'kursk', 'kharkiv', 'kuala-lumpur', 'tumen-bridge'];

const { briefing, features } = dossier();
const featureIds = features.map(({ id }) => String(id));
const places = features.flatMap(({ id, geometry, properties }) => (properties.kind === 'place' ? [{ id: String(id), geometry, ...properties }] : []));
const links = features.flatMap(({ id, geometry, properties }) => (properties.kind === 'link' ? [{ id: String(id), geometry, ...properties }] : []));
const scenes = briefing.scenes ?? [];

test('the document has the shape of format 1', () => {
  expect(BriefingMember.safeParse(briefing).error?.issues ?? []).toEqual([]);
  for (const { id, properties } of features) {
    const schema = properties.kind === 'place' ? PlaceProperties : LinkProperties;
    expect(schema.safeParse(properties).error?.issues ?? [], String(id)).toEqual([]);
  }
});

test('ids are unique', () => {
  const claimIds = claims().map(({ claim }) => claim.id);
  for (const ids of [featureIds, claimIds, scenes.map(({ id }) => id), (briefing.sources ?? []).map(({ id }) => id)]) {
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  }
});

test('every reference leads somewhere', () => {
  const layers = (briefing.layers ?? []).map(({ id }) => id);
  const sources = (briefing.sources ?? []).map(({ id }) => id);
  const views = [briefing.view ?? {}, ...scenes.map(({ view }) => view)];
  expect(views.flatMap(({ fit = [], select }) => [...fit, ...(select ? [select] : [])]).filter((id) => !featureIds.includes(id))).toEqual([]);
  expect(views.flatMap(({ hide = [] }) => hide).filter((id) => !layers.includes(id))).toEqual([]);
  expect(features.map(({ properties }) => properties.layer).filter((id) => !id || !layers.includes(id))).toEqual([]);
  const placeIds = places.map(({ id }) => id);
  expect(links.flatMap(({ from, to }) => [from, to]).filter((id) => !placeIds.includes(id))).toEqual([]);
  const cited = [...evidence().map(({ source }) => source), ...places.flatMap(({ positionSource }) => positionSource ?? [])];
  expect(cited.filter((id) => !sources.includes(id))).toEqual([]);
});

test('five main places stand in three layers, the host first', () => {
  const main = places.filter(({ rank }) => rank === 'main');
  expect(main.map(({ id }) => id)).toEqual(MAIN);
  expect(new Set(main.map(({ layer }) => layer)).size).toBeGreaterThanOrEqual(3);
});

test('every place and link says its role in one sentence, and a place in a few words', () => {
  for (const { id, role } of [...places, ...links]) {
    expect(role, id).toMatch(/^[A-Z].*\.$/);
    expect((role ?? '').replace(/U\.S\./g, 'US').match(/[.!?](\s|$)/g), id).toHaveLength(1);
  }
  for (const { id, brief = '' } of places) {
    expect(brief.length, id).toBeGreaterThan(0);
    expect(brief.length, id).toBeLessThanOrEqual(60);
  }
});

test('every place has its names in Korean, Russian, Ukrainian, Japanese, Chinese and Malay', () => {
  const script: Record<string, RegExp> = {
    ko: /^[\p{Script=Hangul}\s]+$/u, ru: /^[\p{Script=Cyrillic}\s-]+$/u, uk: /^[\p{Script=Cyrillic}\s-]+$/u,
    ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u, zh: /^\p{Script=Han}+$/u, ms: /^[\p{Script=Latin}\s-]+$/u,
  };
  for (const { id, names = {} } of places) {
    for (const [tag, expected] of Object.entries(script)) expect(names[tag], `${id} ${tag}`).toMatch(expected);
    expect(Object.values(names).filter((name) => /[ыёэъ]/i.test(name) && name === names.uk), `${id} uk`).toEqual([]);
  }
});

test('a place without a known position says so, and every other names the source of its position', () => {
  for (const { id, geometry, approximate, positionSource, note } of places) {
    if (positionSource === 'editor') expect(approximate, id).toBe(true);
    if (geometry) expect(positionSource, id).toBeTruthy();
    if (!geometry || approximate) expect(note, id).toBeTruthy();
  }
  const bridge = places.find(({ id }) => id === 'tumen-bridge');
  expect([bridge?.approximate, bridge?.status, bridge?.when]).toEqual([true, 'proposed', undefined]);
});

test('regions are outlines with the mark at their city', () => {
  for (const id of ['kursk', 'kharkiv']) {
    const region = places.find((place) => place.id === id);
    const geometry = region?.geometry;
    if (geometry?.type !== 'Polygon' || !region?.anchor) throw new Error(`${id} is not an area with an anchor`);
    const [ring = []] = geometry.coordinates;
    expect(ring.length, id).toBeLessThanOrEqual(401);
    expect(ring.at(-1), id).toEqual(ring[0]);
    expect(signedArea(ring), `${id} runs counter-clockwise`).toBeGreaterThan(0);
    expect(holds(ring, region.anchor), `${id} holds its mark`).toBe(true);
    expect(ring.flat().every((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6), id).toBe(true);
  }
});

test('a link begins and ends at its places, or in the open where a place has no position', () => {
  const at = new Map(places.map(({ id, geometry, anchor }) => [id, anchor ?? (geometry?.type === 'Point' ? geometry.coordinates : null)]));
  for (const { id, from, to, geometry } of links) {
    if (geometry?.type !== 'LineString') throw new Error(`${id} has no course`);
    if (id === 'tumen-crossing') continue;
    if (at.get(from)) expect(geometry.coordinates[0], `${id} from`).toEqual(at.get(from));
    if (at.get(to)) expect(geometry.coordinates.at(-1), `${id} to`).toEqual(at.get(to));
  }
});

test('eight to ten scenes have a title, words to show, words to say and a time', () => {
  expect(scenes.length).toBeGreaterThanOrEqual(8);
  expect(scenes.length).toBeLessThanOrEqual(10);
  for (const { id, title, caption, notes, seconds, view } of scenes) {
    expect([title, caption, notes].every((text) => text && text.trim() !== ''), id).toBe(true);
    expect(seconds, id).toBeGreaterThan(0);
    expect(view.fit?.length ?? 0, id).toBeGreaterThan(0);
  }
  for (const id of MAIN) expect(scenes.some(({ view }) => view.fit?.includes(id)), id).toBe(true);
});

test('a scene does not hide what it selects', () => {
  for (const { id, view } of scenes) {
    const chosen = features.find((feature) => feature.id === view.select);
    if (chosen) expect(view.hide ?? [], id).not.toContain(chosen.properties.layer);
  }
});

function signedArea(ring: readonly (readonly number[])[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0);
}

function holds(ring: readonly (readonly number[])[], [px, py]: readonly number[]): boolean {
  const [x, y] = [px ?? 0, py ?? 0];
  let inside = false;
  for (let i = 1; i < ring.length; i += 1) {
    const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [ring[i - 1] ?? [], ring[i] ?? []];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
