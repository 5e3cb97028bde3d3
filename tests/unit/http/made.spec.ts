import { expect, test } from '@playwright/test';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildIn, tagOfMade } from '@/geo/http/made';

test('the build that runs is told by its id, as a tag can hold it; without one it is a developer’s', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'made-'));
  expect(buildIn(folder)).toBe('dev');
  mkdirSync(path.join(folder, '.next'));
  for (const [id, told] of [['Wx7_-a', 'Wx7_-a'], ['"odd" id\n', 'oddid']]) {
    writeFileSync(path.join(folder, '.next', 'BUILD_ID'), id!);
    expect(buildIn(folder)).toBe(told);
  }
});

test('what is made of a document has a tag that names document, build and parts', () => {
  const build = buildIn(process.cwd());
  expect(tagOfMade('"doc"')).toBe(`"doc-${build}"`);
  expect(tagOfMade('"doc"', 'csv', 'places')).toBe(`"doc-${build}-csv-places"`);
});
