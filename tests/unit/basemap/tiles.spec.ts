import { expect, test } from '@playwright/test';
import { readTile } from '@/geo/basemap/tiles';
import { featuresAt, layersIn, namesIn, tileAt } from './support';

test('the whole world at once names its greatest countries and oceans', async () => {
  const seen = await featuresAt(0, 0, 0);
  expect(layersIn(seen)).toEqual(expect.arrayContaining(['border', 'country', 'lake', 'land', 'sea']));
  expect(namesIn(seen, 'country')).toEqual(expect.arrayContaining(['China', 'Russia', 'India']));
  expect(namesIn(seen, 'sea')).toContain('Pacific Ocean');
});

test('Wonsan stands on its coast with its name in Korean and Russian', async () => {
  const seen = await featuresAt(127.4436, 39.1528, 8);
  expect(layersIn(seen)).toEqual(expect.arrayContaining(['land', 'place', 'river']));
  const wonsan = seen.find(({ layer, properties }) => layer === 'place' && properties.name === 'Wonsan');
  expect(wonsan?.properties).toMatchObject({ name_ko: '원산', name_ru: 'Вонсан' });
  expect(wonsan?.properties.pop).toBeGreaterThan(300_000);
});

test('Kursk is there down to zoom 11', async () => {
  expect(namesIn(await featuresAt(36.1874, 51.7373, 11), 'place')).toContain('Kursk');
});

test('the Tumen has its detail: land, and the river as the border between two states', async () => {
  const seen = await featuresAt(130.63, 42.42, 11);
  expect(layersIn(seen)).toEqual(expect.arrayContaining(['border', 'land', 'river']));
  expect(namesIn(seen, 'river')).toContain('Tumen');
});

test('away from the detail the map goes on at zoom 9 to 11 with what zoom 8 knows', async () => {
  const moscow = [37.6156, 55.7522] as const;
  for (const zoom of [9, 10, 11]) {
    const seen = await featuresAt(...moscow, zoom);
    expect(layersIn(seen), `zoom ${zoom}`).toEqual(expect.arrayContaining(['land', 'place']));
    expect(namesIn(seen, 'place'), `zoom ${zoom}`).toContain('Moscow');
  }
});

test('the land around the pole has a coast at the sea, and none where the map ends', async () => {
  const partsAt = async (lat: number) => new Set((await featuresAt(179.99, lat, 6)).filter(({ layer }) => layer === 'land').map(({ properties }) => properties.part));
  expect(await partsAt(-85)).toEqual(new Set(['area']));
  expect(await partsAt(-77.9)).toEqual(new Set(['area', 'coast']));
});

test('names of rivers have all their letters', async () => {
  const seen = await featuresAt(1.6, 43.0, 8);
  expect(namesIn(seen, 'river')).toContain('Ariège');
});

test('a tile cut out of another keeps to its own edges', async () => {
  const seen = await featuresAt(151.2, -33.86, 11);
  expect(seen.length).toBeGreaterThan(0);
  for (const { reach } of seen) expect(reach).toBeLessThanOrEqual(0.5 + 64 / 4096 + 1e-9);
});

test('open sea and zooms without data have no tile', async () => {
  expect(await readTile(...tileAt(-140, -40, 8))).toBeNull();
  expect(await readTile(...tileAt(-140, -40, 10))).toBeNull();
  expect(await readTile(...tileAt(127.4436, 39.1528, 12))).toBeNull();
});
