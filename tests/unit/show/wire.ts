/** The real routes on a real socket, as much of a server as they need. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import * as shows from '@/app/api/shows/route';
import * as show from '@/app/api/shows/[code]/route';
import * as desk from '@/app/api/shows/[code]/desk/route';
import * as events from '@/app/api/shows/[code]/events/route';
import * as stage from '@/app/api/shows/[code]/stage/route';
import { notePeer } from '@/geo/http/peer';
import type { Route } from '@/geo/http/route';

type Module = Partial<Record<'GET' | 'HEAD' | 'POST' | 'DELETE', unknown>>;
const MODULES: Record<string, Module> = { '': show, desk, events, stage };

function routeFor(path: string, method: string): [Route<{ code: string }>, code: string] | null {
  const [, code = '', end = ''] = /^\/api\/shows(?:\/([^/]+)(?:\/(\w+))?)?$/.exec(path.split('?')[0]!) ?? [];
  const found: Module | undefined = code === '' ? shows : MODULES[end];
  const handler = found?.[method as 'GET'] ?? (method === 'HEAD' ? found?.GET : undefined);
  return handler ? [handler as Route<{ code: string }>, decodeURIComponent(code)] : null;
}

function requestOf(from: IncomingMessage, signal: AbortSignal): Request {
  const body = ['GET', 'HEAD', 'DELETE'].includes(from.method ?? '') ? undefined : Readable.toWeb(from) as ReadableStream<Uint8Array>;
  const headers = new Headers(Object.entries(from.headers).map(([name, value]): [string, string] => [name, String(value)]));
  return new Request(`http://${from.headers.host}${from.url}`, { method: from.method, headers, body, signal, duplex: 'half' } as RequestInit);
}

async function answer(from: IncomingMessage, to: ServerResponse): Promise<void> {
  const closed = new AbortController();
  to.on('close', () => closed.abort());
  const found = routeFor(from.url ?? '', from.method ?? '');
  if (!found) return void to.writeHead(405).end();
  const response = await found[0](requestOf(from, closed.signal), { params: Promise.resolve({ code: found[1] }) });
  to.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body) return void to.end();
  // Cancels the body when the line is cut, as Next.js does: the request's signal may be gone with its Request, which Node collects.
  pipeline(Readable.fromWeb(response.body as import('node:stream/web').ReadableStream), to, () => to.destroy());
}

type Opened = { code: string; secret: string };

export type Wire = { origin: string; request: typeof fetch; /** Closed with it: all wires of a process share the rooms that there may be. */ rooms: Opened[]; cut(): void; close(): Promise<void> };

/** `request` says where it comes from, as a browser does; `cut` breaks every connection. */
export async function openWire(): Promise<Wire> {
  const server = createServer((from, to) => {
    notePeer(from);
    void answer(from, to);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const request: typeof fetch = (url, init) => fetch(url, { ...init, headers: { origin, ...(init?.headers as Record<string, string>) } });
  const rooms: Opened[] = [];
  return {
    origin, request, rooms,
    cut: () => server.closeAllConnections(),
    close: async () => {
      for (const { code, secret } of rooms) await request(`${origin}/api/shows/${code}`, { method: 'DELETE', headers: { 'x-show-secret': secret } });
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export async function openRoom({ origin, request, rooms }: Wire, briefing = 'lavrov-in-wonsan'): Promise<Opened> {
  const response = await request(`${origin}/api/shows`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ briefing }) });
  const opened = await response.json() as Opened;
  rooms.push(opened);
  return opened;
}
