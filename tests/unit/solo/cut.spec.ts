/** Which tiles a file takes along. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { briefingOf, type Briefing } from '@/geo/document/briefing';
import { parseDocument } from '@/geo/document/parse';
import { cutOf, isInside, reliefOf, tilesOf, zoomsOf } from '@/geo/solo/cut';
import { fontsFor } from '@/geo/solo/fonts';

function read(bytes: Uint8Array): Briefing {
  const { document } = parseDocument(bytes);
  if (!document) throw new Error('The document does not parse.');
  return briefingOf(document);
}

const briefing = read(readFileSync('briefings/lavrov-in-wonsan.geojson'));
const cut = cutOf(briefing);

/** The tile of Web Mercator in which a place lies. */
function tileAt([lng, lat]: readonly number[], z: number) {
  const phi = (lat! * Math.PI) / 180;
  return { z, x: Math.floor((lng! / 360 + 0.5) * 2 ** z), y: Math.floor((0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * 2 ** z) };
}

test('the whole world is there, and nowhere ends', () => {
  const tiles = tilesOf(cut);
  for (let z = 0; z <= cut.world; z += 1) expect(tiles.filter((tile) => tile.z === z)).toHaveLength(4 ** z);
  expect(zoomsOf(cut).slice(0, cut.world + 1)).toEqual(Array.from({ length: cut.world + 1 }, (_, z) => z));
});

test('every place has its tiles down to where its card looks, and some to roam in', () => {
  for (const [id, deepest] of [['wonsan', 8], ['kursk', 8], ['kharkiv', 8], ['kuala-lumpur', 8], ['tumen-bridge', 11]] as const) {
    const place = briefing.byId.get(id);
    if (place?.kind !== 'place' || !place.at) throw new Error(`${id} is no place.`);
    for (let z = 0; z <= deepest; z += 1) expect(isInside(cut, tileAt(place.at, z)), `${id} at zoom ${z}`).toBe(true);
  }
});

test('each tile is named once, within its zoom, and inside the cut', () => {
  const tiles = tilesOf(cut);
  expect(new Set(tiles.map(({ z, x, y }) => `${z}/${x}/${y}`)).size).toBe(tiles.length);
  expect(tiles.every((tile) => isInside(cut, tile) && tile.x >= 0 && tile.y >= 0 && tile.x < 2 ** tile.z && tile.y < 2 ** tile.z)).toBe(true);
  expect(isInside(cut, { z: 9, x: 0, y: 0 })).toBe(false);
  expect(reliefOf(cut).every(({ z }) => z <= 4)).toBe(true);
});

test('a thousand places over the world stay a file that one can send', () => {
  const features = Array.from({ length: 1000 }, (_, i) => ({
    type: 'Feature', id: `p${i}`, properties: { name: `Place ${i}` },
    geometry: { type: 'Point', coordinates: [((i * 137.5) % 360) - 180, ((i * 61.8) % 160) - 80] },
  }));
  const many = cutOf(read(new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))));
  expect(tilesOf(many).length).toBeLessThanOrEqual(2_400);
});

test('a font of another script comes along only where the text needs it', () => {
  const files = ['source-sans-3-latin-400.woff2', 'noto-sans-kr-400.woff2', 'noto-sans-jp-400.woff2', 'noto-sans-sc-400.woff2', 'noto-sans-arabic-400.woff2'];
  expect(fontsFor('Wonsan, Вонсан', files)).toEqual(['source-sans-3-latin-400.woff2']);
  expect(fontsFor('원산', files)).toEqual(['source-sans-3-latin-400.woff2', 'noto-sans-kr-400.woff2']);
  expect(fontsFor('元山', files)).toEqual(['source-sans-3-latin-400.woff2', 'noto-sans-jp-400.woff2']);
});

test('a place at the antimeridian has tiles on both sides of it', () => {
  const at = (lng: number): [number, number] => [lng, -16.8];
  const feature = (lng: number) => ({ type: 'Feature' as const, id: 'taveuni', geometry: { type: 'Point' as const, coordinates: at(lng) }, properties: { kind: 'place' as const, name: 'Taveuni' } });
  for (const lng of [179.98, -179.98, 180, -180]) {
    const fiji = cutOf(briefingOf({ type: 'FeatureCollection', briefing: { format: 1, title: 'Fiji' }, features: [feature(lng)] }));
    for (const side of [179.9, -179.9]) for (let z = 5; z <= 8; z += 1) expect(isInside(fiji, tileAt(at(side), z)), `${lng}: ${side} at zoom ${z}`).toBe(true);
    for (const { z, x } of tilesOf(fiji)) expect(x >= 0 && x < 2 ** z).toBe(true);
  }
});
