import { expect, test } from '@playwright/test';
import { json } from '@/geo/http/route';
import { bare, write } from '@/geo/http/write';

const HOST = '127.0.0.1:3000';
const MOST = 64;
const echo = write<unknown>(MOST, async (_, __, body) => json({ body }));

type Sent = { headers?: Record<string, string | null>; body?: BodyInit | null; length?: number };

/** A request as this server's own page makes it, but for what is said; null leaves a header out. */
function requestOf({ headers = {}, body = '{"a":1}', length }: Sent): Request {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body).byteLength : 0;
  const all: Record<string, string | null> = {
    host: HOST, origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', 'content-length': String(length ?? bytes), ...headers,
  };
  const kept = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  return new Request(`http://${HOST}/`, { method: 'POST', headers: kept, body, duplex: 'half' } as RequestInit);
}

const ask = (sent: Sent = {}): Promise<Response> => echo(requestOf(sent), { params: Promise.resolve({}) });
const statusOf = async (sent: Sent): Promise<number> => (await ask(sent)).status;

/** A body that comes in pieces, and the count of those that were taken. */
function inPieces(pieces: number, size: number): { body: ReadableStream<Uint8Array>; taken: () => number } {
  let given = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 1;
      if (given > pieces) controller.close();
      else controller.enqueue(new Uint8Array(size).fill(0x20));
    },
  }, { highWaterMark: 0 });
  return { body, taken: () => given };
}

test('a page of this server may write JSON', async () => {
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ body: { a: 1 } });
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('one sign of where it comes from is enough, none is not', async () => {
  expect(await statusOf({ headers: { 'sec-fetch-site': null } })).toBe(200);
  expect(await statusOf({ headers: { origin: null } })).toBe(200);
  expect(await statusOf({ headers: { origin: null, 'sec-fetch-site': null } })).toBe(403);
});

test('another name of this machine is refused before anything else is looked at', async () => {
  expect(await statusOf({ headers: { host: 'rebound.example', origin: 'http://rebound.example', 'content-type': null } })).toBe(421);
});

test('another site’s page is refused, whatever it sends', async () => {
  for (const origin of ['http://evil.example', 'null', `http://${HOST}.evil.example`, 'http://127.0.0.1:3001', 'http://127.0.0.1']) {
    expect(await statusOf({ headers: { origin } }), origin).toBe(403);
  }
  for (const site of ['cross-site', 'same-site', 'none']) expect(await statusOf({ headers: { 'sec-fetch-site': site, 'content-type': 'text/plain' } }), site).toBe(403);
});

test('only JSON', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) expect(await statusOf({ headers: { 'content-type': type } }), type).toBe(415);
  expect(await statusOf({ headers: { 'content-type': 'Application/JSON; charset=utf-8' } })).toBe(200);
  expect(await statusOf({ body: '{"a":' })).toBe(400);
  expect(await statusOf({ body: '' })).toBe(400);
  const invalid = new Uint8Array([0x22, 0xff, 0x22]);
  expect(await statusOf({ body: invalid, length: 3 })).toBe(400);
});

test('the length is said, is not too much, and is true', async () => {
  expect(await statusOf({ headers: { 'content-length': null } })).toBe(411);
  expect(await statusOf({ headers: { 'content-length': '-1' } })).toBe(411);
  expect(await statusOf({ body: '0'.padStart(MOST + 1) })).toBe(413);
  expect(await statusOf({ body: '0'.padStart(MOST) })).toBe(200);
  expect(await statusOf({ body: '{"a":1}', length: 8 })).toBe(400);
  expect(await statusOf({ body: '{"a":1}', length: 6 })).toBe(400);
});

test('a body without end is left as soon as it is longer than it said', async () => {
  const { body, taken } = inPieces(1_000_000, 16);
  expect(await statusOf({ body, length: 32 })).toBe(400);
  expect(taken()).toBeLessThan(6);
});

test('what is too long by its own word is not read at all', async () => {
  const { body, taken } = inPieces(10, 16);
  expect(await statusOf({ body, length: MOST + 1 })).toBe(413);
  expect(taken()).toBe(0);
});

test('a route without a body checks where the request comes from, too', async () => {
  const remove = bare<unknown>(async () => new Response(null, { status: 204 }));
  const status = async (headers: Record<string, string>) =>
    (await remove(new Request(`http://${HOST}/`, { method: 'DELETE', headers: { host: HOST, ...headers } }), { params: Promise.resolve({}) })).status;
  expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(204);
  expect(await status({ origin: 'http://evil.example' })).toBe(403);
  expect(await status({})).toBe(403);
});
