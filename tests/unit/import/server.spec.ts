import { expect, test } from '@playwright/test';
import type { BriefingDocument } from '@/geo/document/briefing';
import { add, create, groundJson, readByServer } from '@/components/import/server';

const usual = globalThis.fetch;
test.afterEach(() => { globalThis.fetch = usual; });

test('an answer that is none of ours is told by its number, not by what broke on it', async () => {
  globalThis.fetch = async () => new Response('<html>413 Request Entity Too Large</html>', { status: 413 });
  await expect(readByServer(new File(['x'], 'a.kmz'))).rejects.toThrow('The server refused the file (413).');
  await expect(groundJson()).rejects.toThrow('(413 from /ground)');
});

const EMPTY: BriefingDocument = { type: 'FeatureCollection', briefing: { format: 1, title: 'T' }, features: [] };

test('where the answer to a save is lost, nobody is told that nothing was saved', async () => {
  globalThis.fetch = async (_, init) => (init?.method ? Promise.reject(new TypeError('network')) : new Response(JSON.stringify(EMPTY), { headers: { etag: '"a"' } }));
  for (const saving of [create(EMPTY), add('a', (there) => there, EMPTY)]) await expect(saving).rejects.toThrow('Look whether it was saved before you try again.');
  await expect(readByServer(new File(['x'], 'a.kmz'))).rejects.toThrow('Nothing was saved');
});

test('what was added is taken back to the text that was there, and only from the version that it made', async () => {
  const before = JSON.stringify(EMPTY, null, 3);
  const asked: [body: unknown, version: string | null][] = [];
  let status = 200;
  globalThis.fetch = async (_, init) => {
    if (!init?.method) return new Response(before, { headers: { etag: '"a"' } });
    asked.push([init.body, new Headers(init.headers).get('if-match')]);
    return new Response('{}', { status, headers: { etag: '"b"' } });
  };
  const [, undo] = await add('a', (there) => there, EMPTY);
  expect(await undo!()).toEqual({ tell: 'undone' });
  expect(asked.map(([, version]) => version)).toEqual(['"a"', '"b"']);
  expect(asked[1]![0]).toBe(before);
  status = 412;
  expect(await undo!()).toMatchObject({ tell: 'failed', message: expect.stringContaining('saved again since') });
  const [refused, none] = await add('a', (there) => there, EMPTY);
  expect([refused, none]).toEqual([{ tell: 'conflict' }, undefined]);
});
