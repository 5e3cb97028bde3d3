import { expect, test } from '@playwright/test';
import type { ExportJob } from '@/components/export/job';
import { htmlFile } from '@/components/solo/file';
import { partsOf } from '@/components/solo/parts';
import { pack } from '@/geo/solo/pack';

const document = { type: 'FeatureCollection', briefing: { format: 1, title: 'T' }, features: [] };
const cut = { world: 4, boxes: [] };
const usual = globalThis.fetch;
test.afterEach(() => { globalThis.fetch = usual; });

test('after a part has failed no other is asked for, and nothing tells of progress', async () => {
  const asked: string[] = [];
  globalThis.fetch = async (from) => {
    const address = String(from);
    asked.push(address);
    if (address.includes('/zoom-1')) return Response.json({ error: 'The briefing was changed.' }, { status: 409 });
    // The others take longer, and go well.
    await new Promise((later) => setTimeout(later, 20));
    return address.endsWith('/solo') ? Response.json({ etag: '"1"', document, cut }) : new Response(pack(new Map()));
  };
  const told: string[] = [];
  const job = { id: 'a', basemap: { version: '1', style: null }, signal: new AbortController().signal, progress: (_done: number, _total: number, what: string) => told.push(what) };
  await expect(partsOf(job as unknown as ExportJob, [])).rejects.toThrow('the map at zoom 1: The briefing was changed.');
  const before = [asked.length, told.length];
  await new Promise((later) => setTimeout(later, 100));
  expect([asked.length, told.length]).toEqual(before);
});

test('a file that fails says on what and why in one sentence, after which another can stand', async () => {
  const job = { id: 'a', basemap: { version: '1', style: null }, signal: new AbortController().signal, progress: () => undefined } as unknown as ExportJob;
  const failureWhere = async (answer: typeof fetch): Promise<string> => {
    globalThis.fetch = answer;
    return htmlFile(job).then(() => 'made', (error: Error) => error.message);
  };
  expect(await failureWhere(async () => new Response('', { status: 404 }))).toBe(
    'The HTML file failed on its program: the server has no /solo/app.js. It is made when Sandtable is started with npm start.');
  expect(await failureWhere(async () => { throw new TypeError('Failed to fetch'); })).toBe(
    'The HTML file failed on its program: the server does not answer. See that it runs, and try again.');
});
