/** Files from strangers. They are not in the repository: SANDTABLE_CORPORA names their folder, else ../shared/corpora. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { parseDocument, type Parsed } from '@/geo/document/parse';

const root = process.env.SANDTABLE_CORPORA ?? path.resolve('..', 'shared', 'corpora');

function filesIn(folder: string): string[] {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.geojson')).map((name) => path.join(root, folder, name)).sort();
}

const WARNINGS = new Set(['winding', 'precision', 'collection-single', 'collection-inner']);

function outcome(parsed: Parsed): 'open' | 'warned' | 'refused' {
  if (parsed.document === null) return 'refused';
  return parsed.warnings.some(({ code }) => WARNINGS.has(code)) ? 'warned' : 'open';
}

/** How many files of a folder come out which way. */
function tallyOf(folder: string): Record<string, number> {
  const tally: Record<string, number> = { open: 0, warned: 0, refused: 0 };
  for (const file of filesIn(folder)) tally[outcome(parseDocument(readFileSync(file)))]! += 1;
  console.log(`${folder}: ${filesIn(folder).length} files ran: ${JSON.stringify(tally)}`);
  return tally;
}

const positionsOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return typeof value[0] === 'number' ? [value] : value.flatMap(positionsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([key]) => key !== 'properties' && key !== 'bbox').flatMap(([, inner]) => positionsOf(inner));
};

test.beforeEach(() => {
  if (!existsSync(root)) console.log(`SKIPPED, 0 files ran: no corpora at ${root}; set SANDTABLE_CORPORA`);
  test.skip(!existsSync(root), 'the corpora are not on this machine');
});

test('geojsonhint: the good files open', () => {
  const { open, warned, refused } = tallyOf('geojsonhint/test/data/good');
  expect(open! + warned!).toBe(18);
  expect(refused).toBe(0);
});

test('geojsonhint: of the bad files 40 are refused and 4 open with a warning', () => {
  expect(tallyOf('geojsonhint/test/data/bad')).toEqual({ open: 0, warned: 4, refused: 40 });
});

test('check-geojson: the good files open', () => {
  const { open, warned, refused } = tallyOf('check-geojson/test/fixture/good');
  expect(open! + warned!).toBe(17);
  expect(refused).toBe(0);
});

test('check-geojson: the bad files are refused', () => {
  expect(tallyOf('check-geojson/test/fixture/bad')).toEqual({ open: 0, warned: 0, refused: 42 });
});

test('geojson-fixtures: every type of geometry opens', () => {
  const { open, warned, refused } = tallyOf('geojson-fixtures/data');
  expect(open! + warned!).toBe(16);
  expect(refused).toBe(0);
});

test('no point moves', () => {
  const folders = ['geojsonhint/test/data/good', 'check-geojson/test/fixture/good', 'geojson-fixtures/data'];
  for (const file of folders.flatMap(filesIn)) {
    const text = readFileSync(file, 'utf8');
    const parsed = parseDocument(text);
    const offMap = parsed.document !== null && parsed.warnings.some(({ code }) => code === 'position-off-map');
    // Shapes past the globe are listed without their geometry, and the warning says so.
    expect(positionsOf(parsed.document?.features), file).toEqual(offMap ? [] : positionsOf(JSON.parse(text)));
  }
});

test('every refusal says where and what, in a sentence', () => {
  const folders = ['geojsonhint/test/data/bad', 'check-geojson/test/fixture/bad'];
  for (const file of folders.flatMap(filesIn)) {
    const parsed = parseDocument(readFileSync(file));
    for (const { message, line } of parsed.document === null ? parsed.issues : parsed.warnings) {
      expect(message, file).toMatch(/^[A-Z“\d].*[.?]$/s);
      expect(line ?? 1, file).toBeGreaterThan(0);
    }
  }
});
