/** Saving: whole or not at all, never over somebody else's work, never outside of the folder. */
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { accepted, type Accepted } from '@/geo/store/accept';
import { diskStore } from '@/geo/store/disk';
import { diskFiles, type Files } from '@/geo/store/files';
import { stemOf } from '@/geo/store/names';
import { ID } from '@/geo/store/port';

let folder: string;

test.beforeEach(() => {
  const output = path.join('tests', '.output');
  mkdirSync(output, { recursive: true });
  folder = mkdtempSync(path.join(output, 'save-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

const written = (title: string, more: object = {}) => ({ type: 'FeatureCollection', briefing: { format: 1, title, ...more }, features: [] });

function good(value: unknown): Accepted {
  const read = accepted(value);
  if ('issues' in read) throw new Error(read.issues[0]!.message);
  return read;
}

const fileOf = (id: string): string => path.join(folder, `${id}.geojson`);
const revisionsOf = (id: string): string[] => readdirSync(path.join(folder, '.revisions', id)).sort();

class Killed extends Error {}

/** A disk whose program is killed at its nth step: that write is torn, and nothing after it happens. */
function dyingAt(step: number): Files {
  let n = 0;
  const alive = async <T>(work: () => Promise<T>, torn?: () => void): Promise<T> => {
    n += 1;
    if (n === step) torn?.();
    if (n >= step) throw new Killed();
    return work();
  };
  return {
    look: diskFiles.look,
    put: (file, bytes, mode) => alive(() => diskFiles.put(file, bytes, mode), () => writeFileSync(file, bytes.subarray(0, bytes.length / 2))),
    replace: (from, to) => alive(() => diskFiles.replace(from, to)),
    claim: (from, to) => alive(() => diskFiles.claim(from, to)),
    settle: (at) => alive(() => diskFiles.settle(at)),
    remove: (file) => alive(() => diskFiles.remove(file)),
  };
}

test('a new briefing is a file that reads, under an id made from its title', async () => {
  const store = diskStore(folder);
  const { id, etag } = await store.create(good(written('Zwei Häfen: Wŏnsan & Rajin')));
  expect(id).toBe('zwei-hafen-wonsan-rajin');
  expect(await store.read(id)).toMatchObject({ state: 'good', good: { etag, document: { briefing: { title: 'Zwei Häfen: Wŏnsan & Rajin' } } } });
  expect((await store.create(good(written('Zwei Häfen: Wŏnsan & Rajin')))).id).toBe('zwei-hafen-wonsan-rajin-2');
  expect(await store.ids()).toEqual(['zwei-hafen-wonsan-rajin', 'zwei-hafen-wonsan-rajin-2']);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('many who save one title at once get an id each', async () => {
  const store = diskStore(folder);
  const made = await Promise.all(Array.from({ length: 12 }, () => store.create(good(written('Same')))));
  expect(new Set(made.map(({ id }) => id)).size).toBe(12);
});

test('a disk on which a file has one name only takes new briefings too', async () => {
  const { link } = fs;
  fs.link = () => Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' }));
  syncBuiltinESMExports();
  try {
    const store = diskStore(folder);
    const made = await Promise.all(Array.from({ length: 5 }, () => store.create(good(written('Stick')))));
    expect(made.map(({ id }) => id).sort()).toEqual(['stick', 'stick-2', 'stick-3', 'stick-4', 'stick-5']);
    for (const { id } of made) expect(readFileSync(fileOf(id), 'utf8')).toBe(good(written('Stick')).text);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  } finally {
    fs.link = link;
    syncBuiltinESMExports();
  }
});

test('no title is a path, a device or a hidden file', () => {
  for (const title of ['../../etc/passwd', '/etc/passwd', '..', '.hidden', 'a/../b', 'C:\\x', 'con', 'NUL', 'com1', '원산', '-'.repeat(99), 'x'.repeat(200), 'a\u0000b']) {
    expect(stemOf(title), title).toMatch(ID);
  }
  expect(stemOf('con')).not.toBe('con');
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 10_000 }), (title, n) => ID.test(stemOf(title)) && ID.test(`${stemOf(title)}-${n}`)));
});

test('what is sent is what is kept: members of the writer’s own, numbers, texts', async () => {
  const value = { ...written('Kept', { 'x-desk': { shift: [1, 2.5e-7, 'ü'] } }), foreign: [[1, 2], [{}]] };
  const { text } = good(value);
  expect(JSON.parse(text)).toEqual(value);
  fc.assert(fc.property(fc.jsonValue(), (own) => {
    const whole = { ...written('Any'), own };
    expect(JSON.parse(good(whole).text)).toEqual(JSON.parse(JSON.stringify(whole)));
  }), { numRuns: 200 });
});

test('plain GeoJSON is kept as the briefing that it reads as; what does not read is not kept', () => {
  const plain = { type: 'Feature', properties: { name: 'Sinuiju' }, geometry: { type: 'Point', coordinates: [124.4, 40.1] } };
  expect(JSON.parse(good(plain).text)).toMatchObject({ briefing: { format: 1 }, features: [{ properties: { kind: 'place', name: 'Sinuiju' } }] });
  expect(accepted(written(''))).toMatchObject({ issues: [{ path: '/briefing/title' }] });
  expect(accepted([])).toHaveProperty('issues');
});

test('a change replaces the version that it says, and that one is kept', async () => {
  const store = diskStore(folder);
  const { id, etag } = await store.create(good(written('First')));
  const first = readFileSync(fileOf(id), 'utf8');
  const saved = await store.replace(id, good(written('Second')), etag);
  expect(saved).toMatchObject({ state: 'saved' });
  expect(await store.read(id)).toMatchObject({ state: 'good', good: { document: { briefing: { title: 'Second' } } } });
  expect(revisionsOf(id)).toHaveLength(1);
  expect(readFileSync(path.join(folder, '.revisions', id, revisionsOf(id)[0]!), 'utf8')).toBe(first);
  expect(readFileSync(path.join(folder, '.revisions', '.gitignore'), 'utf8')).toBe('*\n');
  expect(await store.ids()).toEqual([id]);
});

test('who may read and write a briefing stays as it was, for its revisions too', async () => {
  const store = diskStore(folder);
  const made = await store.create(good(written('First')));
  const { id } = made;
  let { etag } = made;
  for (const mode of [0o600, 0o664]) {
    chmodSync(fileOf(id), mode);
    const saved = await store.replace(id, good(written(`Mode ${mode}`)), etag);
    etag = (saved as { etag: string }).etag;
    const files = [fileOf(id), path.join(folder, '.revisions', id, revisionsOf(id).at(-1)!)];
    expect(files.map((file) => statSync(file).mode & 0o777), saved.state).toEqual([mode, mode]);
  }
});

test('a change of a briefing that is a link goes to the file behind it', async () => {
  const elsewhere = path.join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(path.join(elsewhere, 'shared.json'), good(written('First')).text);
  symlinkSync(path.join('elsewhere', 'shared.json'), fileOf('linked'));
  const store = diskStore(folder);
  const first = await store.read('linked');
  expect(await store.replace('linked', good(written('Second')), first!.good!.etag)).toMatchObject({ state: 'saved' });
  expect(lstatSync(fileOf('linked')).isSymbolicLink()).toBe(true);
  expect(readFileSync(path.join(elsewhere, 'shared.json'), 'utf8')).toContain('Second');
  expect(readdirSync(elsewhere)).toEqual(['shared.json']);
});

test('who comes too late changes nothing', async () => {
  const store = diskStore(folder);
  const { id, etag } = await store.create(good(written('First')));
  const answers = await Promise.all(['A', 'B', 'C'].map((title) => store.replace(id, good(written(title)), etag)));
  expect(answers.map(({ state }) => state)).toEqual(['saved', 'conflict', 'conflict']);
  expect(readFileSync(fileOf(id), 'utf8')).toContain('"A"');
  writeFileSync(fileOf(id), JSON.stringify(written('By hand')));
  const late = await store.replace(id, good(written('D')), (answers[0] as { etag: string }).etag);
  expect(late.state).toBe('conflict');
  expect(readFileSync(fileOf(id), 'utf8')).toContain('By hand');
});

test('there is nothing to replace where nothing is', async () => {
  const store = diskStore(folder);
  expect(await store.replace('gone', good(written('x')), '"x"')).toEqual({ state: 'missing' });
  mkdirSync(fileOf('folder'));
  expect(await store.replace('folder', good(written('x')), '"x"')).toEqual({ state: 'missing' });
  expect(await store.replace('../x', good(written('x')), '"x"')).toEqual({ state: 'missing' });
});

test('saving the same again makes no revision', async () => {
  const store = diskStore(folder);
  const { id, etag } = await store.create(good(written('Same')));
  expect(await store.replace(id, good(written('Same')), etag)).toEqual({ state: 'saved', etag });
  expect(existsSync(path.join(folder, '.revisions'))).toBe(false);
});

test('twenty revisions are kept, the newest ones', async () => {
  const store = diskStore(folder);
  const made = await store.create(good(written('n 0')));
  const { id } = made;
  let { etag } = made;
  for (let n = 1; n <= 24; n += 1) {
    const saved = await store.replace(id, good(written(`n ${n}`)), etag);
    if (saved.state === 'saved') etag = saved.etag;
    await new Promise((later) => setTimeout(later, 2));
  }
  const kept = revisionsOf(id).map((name) => readFileSync(path.join(folder, '.revisions', id, name), 'utf8'));
  expect(kept).toHaveLength(20);
  expect(kept.map((text) => Number(/n (\d+)/.exec(text)![1]))).toEqual(Array.from({ length: 20 }, (_, i) => i + 4));
});

test('killed at any step of a change, the briefing is whole: the old one or the new one', async () => {
  const [before, after] = [good(written('Before')), good(written('After', { bottomLine: 'x'.repeat(900) }))];
  let died = 0;
  for (let step = 1; ; step += 1) {
    const { id, etag } = await diskStore(folder).create(before);
    const outcome = await diskStore(folder, dyingAt(step)).replace(id, after, etag).catch((error: unknown) => error);
    const found = readFileSync(fileOf(id), 'utf8');
    expect([before.text, after.text], `step ${step}`).toContain(found);
    const reading = await diskStore(folder).read(id);
    expect(reading?.state, `step ${step}`).toBe('good');
    if (!(outcome instanceof Killed)) {
      expect(found).toBe(after.text);
      break;
    }
    died += 1;
  }
  expect(died).toBeGreaterThanOrEqual(6);
});

test('killed at any step of a creation, there is a whole briefing or none', async () => {
  const made = good(written('Made', { bottomLine: 'x'.repeat(900) }));
  for (let step = 1; step <= 4; step += 1) {
    await diskStore(folder, dyingAt(step)).create(made).catch(() => undefined);
    for (const id of await diskStore(folder).ids()) expect(readFileSync(fileOf(id), 'utf8')).toBe(made.text);
  }
});

test('what a killed writer left is taken away, an hour later', async () => {
  const [old, fresh] = ['.a.geojson.0123456789ab.tmp', '.b.geojson.0123456789ab.tmp'].map((name) => path.join(folder, name)) as [string, string];
  for (const file of [old, fresh]) writeFileSync(file, '{');
  const hours = Date.now() / 1000 - 7_200;
  utimesSync(old, hours, hours);
  await diskStore(folder).create(good(written('New')));
  expect([old, fresh].map((file) => existsSync(file))).toEqual([false, true]);
});
