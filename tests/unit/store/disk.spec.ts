import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { diskStore } from '@/geo/store/disk';
import { diskFiles } from '@/geo/store/files';
import type { BriefingStore, Stored } from '@/geo/store/port';
import { pageOf, pointsText } from '@/geo/store/page';

let folder: string;
let store: BriefingStore;
/** Seconds; each writing is given a later time, as files on a coarse clock would not have. */
let clock = 1_700_000_000;

test.beforeEach(() => {
  const output = path.join('tests', '.output');
  mkdirSync(output, { recursive: true });
  folder = mkdtempSync(path.join(output, 'store-'));
  store = diskStore(folder);
});
test.afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  clock += 1;
  utimesSync(file, clock, clock);
}

const titled = (title: string): string => JSON.stringify({ type: 'FeatureCollection', briefing: { format: 1, title }, features: [] });

async function goodOf(id: string): Promise<Stored> {
  const reading = await store.read(id);
  if (reading?.state !== 'good') throw new Error(`${id} is not good`);
  return reading.good;
}

test('what is in the folder is there, in order, and nothing else', async () => {
  for (const name of ['b.geojson', 'a.geojson', 'notes.txt', 'No Id.geojson', '.hidden.geojson']) write(name, titled(name));
  expect(await store.ids()).toEqual(['a', 'b']);
});

test('a folder that is not there has no briefings', async () => {
  expect(await diskStore(path.join(folder, 'none')).ids()).toEqual([]);
});

test('an id is never a path', async () => {
  write('a.geojson', titled('A'));
  for (const id of ['../a', 'a/../a', '..', '', 'A', 'a\0', 'a.geojson']) expect(await store.read(id), id).toBeNull();
  expect(await store.read('gone')).toBeNull();
});

test('a file that did not change is not read again', async () => {
  write('a.geojson', titled('A'));
  expect(await store.read('a')).toBe(await store.read('a'));
});

test('a changed file is read again, with another tag', async () => {
  write('a.geojson', titled('Before'));
  const before = await goodOf('a');
  write('a.geojson', titled('After.'));
  const after = await goodOf('a');
  expect(after.document.briefing.title).toBe('After.');
  expect(after.etag).not.toBe(before.etag);
  expect(after.etag).toMatch(/^"[\w-]+"$/);
});

test('a file written again with the same content is the same version', async () => {
  write('a.geojson', titled('Same'));
  const before = await goodOf('a');
  write('a.geojson', titled('Same'));
  expect(await goodOf('a')).toBe(before);
});

test('a byte order mark is no part of the text', async () => {
  write('a.geojson', `\uFEFF${titled('A')}`);
  expect((await goodOf('a')).text).toBe(titled('A'));
});

test('a file changed to one of the same size and time of writing is read again', async () => {
  const file = path.join(folder, 'a.geojson');
  for (const title of ['Before', 'After.']) {
    writeFileSync(file, titled(title));
    utimesSync(file, clock, clock);
    expect((await goodOf('a')).document.briefing.title).toBe(title);
  }
});

test('a file that changes twice within one tick of a coarse clock is read again', async () => {
  const changedMs = Date.now();
  store = diskStore(folder, { ...diskFiles, look: async (file) => ({ ...(await diskFiles.look(file))!, writtenMs: changedMs, changedMs }) });
  for (const title of ['Before', 'After.', '']) {
    write('a.geojson', titled(title));
    const reading = await store.read('a');
    expect(reading?.good?.document.briefing.title).toBe(title || 'After.');
    expect(await store.read('a')).toEqual(reading);
  }
});

test('a file that the disk does not give is broken, and hides no other', async () => {
  symlinkSync('loop.geojson', path.join(folder, 'loop.geojson'));
  write('a.geojson', titled('A'));
  expect(await store.read('loop')).toMatchObject({ state: 'broken', good: null, issues: [{ code: 'file-unreadable', message: expect.stringContaining('ELOOP') }] });
  expect(await store.read('a')).toMatchObject({ state: 'good' });
});

test('a file larger than may be is not even read, and the last good version stays', async () => {
  write('a.geojson', titled('Good'));
  const good = await goodOf('a');
  truncateSync(path.join(folder, 'a.geojson'), 3 * 2 ** 30);
  expect(await store.read('a')).toMatchObject({ state: 'broken', issues: [{ code: 'bytes-limit' }] });
  expect((await store.read('a'))?.good).toBe(good);
});

test('a broken file keeps the last good version beside its issues', async () => {
  write('a.geojson', titled('Good'));
  const good = await goodOf('a');
  write('a.geojson', titled('Good').slice(0, -1));
  const broken = await store.read('a');
  expect(broken).toMatchObject({ state: 'broken', issues: [{ code: 'json-syntax' }] });
  expect(broken?.good).toBe(good);
  write('a.geojson', titled('Better'));
  expect((await goodOf('a')).document.briefing.title).toBe('Better');
});

test('a file that never was good has issues and no version', async () => {
  write('a.geojson', '[]');
  expect(await store.read('a')).toMatchObject({ state: 'broken', good: null, issues: [{ code: 'root-type' }] });
  expect(await store.ids()).toEqual(['a']);
});

test('a file that is taken away is gone, and does not come back as its old self', async () => {
  write('a.geojson', titled('A'));
  await goodOf('a');
  rmSync(path.join(folder, 'a.geojson'));
  expect(await store.read('a')).toBeNull();
  write('a.geojson', '[]');
  expect(await store.read('a')).toMatchObject({ state: 'broken', good: null });
});

test('a folder that is named like a briefing is none', async () => {
  mkdirSync(path.join(folder, 'a.geojson'));
  expect(await store.read('a')).toBeNull();
});

test('many who ask at once get one reading', async () => {
  write('a.geojson', titled('A'));
  const readings = await Promise.all(Array.from({ length: 10 }, () => store.read('a')));
  expect(new Set(readings).size).toBe(1);
});

test('a big layer’s points are given apart from the page', async () => {
  const features = Array.from({ length: 3_000 }, (_, i) => ({ type: 'Feature', properties: { name: `P${i}` }, geometry: { type: 'Point', coordinates: [0, i / 100] } }));
  write('big.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
  const stored = await goodOf('big');
  expect(pageOf(stored)).toBe(pageOf(stored));
  expect(pageOf(stored).dense).toMatchObject({ places: { left: 3_000 } });
  expect((JSON.parse(pointsText(stored, 'places')!) as { features: unknown[] }).features).toHaveLength(3_000);
  expect(pointsText(stored, 'other')).toBeNull();
});
