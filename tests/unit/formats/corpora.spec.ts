/** Files from strangers, with the verdicts of their index. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { rowsOf } from '@/geo/formats/table/rows';
import { textOf } from '@/geo/formats/text';
import { allPositions, corpus, needCorpora, opened } from './make';

const TOGEOJSON = 'togeojson/test/data';
const WITHOUT_GEOMETRY = ['nogeomplacemark.kml', 'empty_trk.gpx', 'trek_no_rtept.gpx'];

test.beforeEach(needCorpora);

for (const [extension, count] of [['kml', 24], ['gpx', 18], ['tcx', 3]] as const) {
  test(`${count} ${extension.toUpperCase()} files open`, async () => {
    const files = corpus(TOGEOJSON, extension);
    for (const file of files) {
      const { briefing } = await opened(readFileSync(file), path.basename(file));
      expect(allPositions(briefing).filter((position) => !position.every(Number.isFinite)), file).toEqual([]);
      if (WITHOUT_GEOMETRY.includes(path.basename(file))) expect(allPositions(briefing), file).toEqual([]);
    }
    console.log(`${TOGEOJSON}: ${files.length} ${extension} files ran`);
    expect(files.length).toBe(count);
  });
}

/** Numbers that stand in a file where positions stand, taken by plain text search. */
const NUMBERS = {
  kml: (text: string) => [...text.matchAll(/<(?:\w+:)?coordinates>([^<]*)</g)].flatMap(([, inner]) => inner!.trim().split(/\s+/).filter(Boolean).map((tuple) => tuple.split(',').slice(0, 2).map(Number)))
    .concat([...text.matchAll(/<gx:coord>([^<]*)</g)].map(([, inner]) => inner!.trim().split(/\s+/).slice(0, 2).map(Number))),
  gpx: (text: string) => [...text.matchAll(/<(?:wpt|rtept|trkpt)\s[^>]*>/g)].map(([tag]) => ['lon', 'lat'].map((name) => Number(new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)`).exec(tag)![1]))),
  tcx: (text: string) => [...text.matchAll(/<LatitudeDegrees>([^<]*)<\/LatitudeDegrees>\s*<LongitudeDegrees>([^<]*)</g)].map(([, lat, lng]) => [Number(lng), Number(lat)]),
};

const sorted = (positions: readonly number[][]): string[] => positions.map((position) => position.slice(0, 2).join()).sort();

test('no point moves, and none is lost', async () => {
  let files = 0;
  for (const extension of ['kml', 'gpx', 'tcx'] as const) {
    for (const file of corpus(TOGEOJSON, extension)) {
      const text = readFileSync(file, 'utf8');
      const { briefing, notes } = await opened(text, path.basename(file));
      const closings = notes.filter(({ code }) => code === 'ring-closed').length;
      const [read, there] = [sorted(allPositions(briefing)), sorted(NUMBERS[extension](text))];
      expect(read.length, file).toBe(there.length + closings);
      expect([...new Set(read)], file).toEqual([...new Set(there)]);
      files += 1;
    }
  }
  console.log(`${files} files compared`);
  expect(files).toBe(45);
});

test('csv-spectrum: 12 of 12 parse to the JSON beside them', () => {
  const files = corpus('csv-spectrum/csvs', 'csv');
  for (const file of files) {
    const [heading, ...rows] = rowsOf(textOf(readFileSync(file)));
    const objects = rows.map(({ cells }) => Object.fromEntries(heading!.cells.map((name, i) => [name, cells[i]])));
    const wanted = JSON.parse(readFileSync(path.join(path.dirname(file), '..', 'json', `${path.basename(file, '.csv')}.json`), 'utf8')) as unknown;
    const list = Array.isArray(wanted) ? wanted : [wanted];
    // Its JSON has another telephone number than its table: the headings have to do.
    if (path.basename(file) === 'location_coordinates.csv') expect(objects.map((row) => Object.keys(row)), file).toEqual(list.map((row) => Object.keys(row as object)));
    else expect(objects, file).toEqual(list);
  }
  console.log(`csv-spectrum: ${files.length} files ran`);
  expect(files.length).toBe(12);
});
