/** The two routes that save, asked as this server's page and as others ask. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { notePeer } from '@/geo/http/peer';

const output = path.resolve('tests', '.output');
mkdirSync(output, { recursive: true });

/** Made anew for each run of these tests: a worker may come back to them after it has cleared up. */
let folder: string;

/** The server's one store, which other tests in this process must not find in this test's folder. */
const server = globalThis as { sandtableStore?: unknown };

test.beforeAll(() => {
  folder = mkdtempSync(path.join(output, 'routes-'));
  delete server.sandtableStore;
  process.env.BRIEFINGS_DIR = folder;
});
test.afterAll(() => {
  delete server.sandtableStore;
  delete process.env.BRIEFINGS_DIR;
  rmSync(folder, { recursive: true });
});

const HOST = '127.0.0.1:3000';

const AT_THIS_MACHINE = { remoteAddress: '127.0.0.1', localAddress: '127.0.0.1' };

function requestOf(method: string, body: unknown, more: Record<string, string> = {}, socket = AT_THIS_MACHINE): Request {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers: Record<string, string> = {
    host: HOST, origin: `http://${HOST}`, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)), ...more,
  };
  notePeer({ headers, socket });
  return new Request(`http://${HOST}/`, { method, body: text, headers });
}

async function post(body: unknown, headers: Record<string, string> = {}, socket = AT_THIS_MACHINE): Promise<Response> {
  const { POST } = await import('@/app/api/briefings/route');
  return POST(requestOf('POST', body, headers, socket), { params: Promise.resolve({}) });
}

async function put(id: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const { PUT } = await import('@/app/api/briefings/[id]/route');
  return PUT(requestOf('PUT', body, headers), { params: Promise.resolve({ id }) });
}

const titled = (title: string) => ({ type: 'FeatureCollection', briefing: { format: 1, title }, features: [] });

test('a folder that takes no file is named, and not the terminal', async () => {
  const file = path.join(folder, 'no-folder');
  writeFileSync(file, '');
  delete server.sandtableStore;
  process.env.BRIEFINGS_DIR = file;
  const answer = await post(titled('Nowhere'));
  expect(answer.status).toBe(507);
  expect(await answer.json()).toMatchObject({ error: expect.stringMatching(/what is named as the folder is a file .*Nothing was saved/) });
  delete server.sandtableStore;
  process.env.BRIEFINGS_DIR = folder;
  rmSync(file);
});

test('a briefing is made, then changed by who has its newest version', async () => {
  const made = await post(titled('By route'));
  expect(made.status).toBe(201);
  expect(made.headers.get('location')).toBe('/api/briefings/by-route');
  const etag = made.headers.get('etag')!;
  expect((await put('by-route', titled('Changed'))).status).toBe(428);
  expect((await put('by-route', titled('Changed'), { 'if-match': '*' })).status).toBe(400);
  expect((await put('by-route', titled('Changed'), { 'if-match': etag })).status).toBe(200);
  const late = await put('by-route', titled('Late'), { 'if-match': etag });
  expect(late.status).toBe(412);
  expect((await late.json()).error).toMatch(/meantime/);
  expect(readFileSync(path.join(folder, 'by-route.geojson'), 'utf8')).toContain('Changed');
  expect((await put('nowhere', titled('x'), { 'if-match': etag })).status).toBe(404);
});

test('what does not read is refused with its issues, and nothing is stored', async () => {
  const before = readdirSync(folder);
  const answer = await post({ type: 'FeatureCollection', briefing: { format: 1 }, features: [] });
  expect(answer.status).toBe(422);
  expect((await answer.json()).issues).toMatchObject([{ path: '/briefing/title' }]);
  expect((await post('{')).status).toBe(400);
  expect(readdirSync(folder)).toEqual(before);
});

test('other sites and other machines save nothing', async () => {
  expect((await post(titled('x'), { origin: 'https://example.com' })).status).toBe(403);
  process.env.ALLOWED_HOSTS = '192.0.2.7:3000';
  const elsewhere = { host: '192.0.2.7:3000', origin: 'http://192.0.2.7:3000' };
  expect((await post(titled('x'), elsewhere)).status).toBe(403);
  delete process.env.ALLOWED_HOSTS;
  expect((await post(titled('x'), elsewhere)).status).toBe(421);
  const claimingToBeHere = await post(titled('x'), {}, { remoteAddress: '192.0.2.9', localAddress: '192.0.2.7' });
  expect(claimingToBeHere.status).toBe(403);
  expect((await claimingToBeHere.json()).error).toMatch(/machine that serves them/);
});
