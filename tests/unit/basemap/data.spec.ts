import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { dataFile } from '@/geo/basemap/files';
import { readRelief, tilesVersion } from '@/geo/basemap/tiles';

const sums = JSON.parse(readFileSync(dataFile('checksums.json'), 'utf8')) as Record<string, string>;

test('the data are the ones that the build made', () => {
  const files = readdirSync(dataFile('')).filter((name) => name !== 'checksums.json');
  const found = files.map((name) => [name, createHash('sha256').update(readFileSync(dataFile(name))).digest('hex')]);
  expect(Object.fromEntries(found)).toEqual(sums);
});

test('the version is short enough for an address', () => {
  expect(tilesVersion()).toMatch(/^[0-9a-f]{10}$/);
});

for (const palette of ['paper', 'night'] as const) {
  test(`relief for ${palette} covers the world to zoom 4, as WebP`, async () => {
    for (const [z, x, y] of [[0, 0, 0], [4, 13, 6], [4, 0, 15]] as const) {
      const tile = Buffer.from((await readRelief(palette, z, x, y))!);
      expect(tile.toString('latin1', 0, 4) + tile.toString('latin1', 8, 12)).toBe('RIFFWEBP');
    }
    expect(await readRelief(palette, 5, 0, 0)).toBeNull();
  });
}
