import { createServer, request as ask, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from '@playwright/test';
import { allowedHosts, isAllowedHost } from '@/geo/http/names';
import { addressOf, isHere, notePeer, notePeers } from '@/geo/http/peer';

type Socket = { remoteAddress: string; localAddress: string };

const [LOOPBACK, OWN, OTHER] = ['127.0.0.1', '192.0.2.7', '192.0.2.9'];
const byLoopback: Socket = { remoteAddress: LOOPBACK, localAddress: LOOPBACK };
const byOwnAddress: Socket = { remoteAddress: OWN, localAddress: OWN };
const fromAnother: Socket = { remoteAddress: OTHER, localAddress: OWN };

/** A request as a route sees it. */
function requestOver(socket: Socket, more: Record<string, string> = {}): Request {
  const headers: Record<string, string> = { host: 'localhost:3000', ...more };
  notePeer({ headers, socket });
  return new Request('http://localhost:3000/', { headers });
}

const here = (socket: Socket, headers: Record<string, string> = {}): boolean => isHere(requestOver(socket, headers));
const counted = (socket: Socket, headers: Record<string, string> = {}): string => addressOf(requestOver(socket, headers));

/** Settings of a server that `npm start -- --host <host> --port <port>` started. */
function listeningOn(host: string | undefined, port: string): void {
  if (host === undefined) delete process.env.LISTEN_HOST;
  else process.env.LISTEN_HOST = host;
  process.env.PORT = port;
}
test.beforeEach(() => listeningOn(OWN, '3000'));
test.afterEach(() => {
  for (const name of ['LISTEN_HOST', 'PORT', 'ALLOWED_HOSTS']) delete process.env[name];
});

test.describe('who is at this machine', () => {
  test('is who connects from it, by loopback or by its own address on the network', () => {
    expect(here(byLoopback)).toBe(true);
    expect(here({ remoteAddress: '::1', localAddress: '::1' }, { host: '[::1]:3000' })).toBe(true);
    expect(here({ remoteAddress: '::ffff:127.0.0.1', localAddress: '::ffff:127.0.0.1' })).toBe(true);
    expect(here(byOwnAddress, { host: `${OWN}:3000` })).toBe(true);
    expect(here({ remoteAddress: `::ffff:${OWN}`, localAddress: `::ffff:${OWN}` }, { host: `${OWN}:3000` })).toBe(true);
  });

  test('is not who only says so', () => {
    const claims: Record<string, string>[] = [{}, { 'x-forwarded-for': LOOPBACK }, { forwarded: `for=${LOOPBACK}` }, { 'x-peer': 'here 127.0.0.1' }, { host: `${OWN}:3000` }];
    for (const headers of claims) {
      expect(here(fromAnother, headers), JSON.stringify(headers)).toBe(false);
    }
  });

  test('is nobody where no connection was seen', () => {
    expect(isHere(new Request('http://localhost:3000/', { headers: { host: 'localhost:3000' } }))).toBe(false);
    expect(here({ remoteAddress: '', localAddress: '' })).toBe(false);
  });

  test('is not whom a proxy on this machine lets in, whether it says so or only passes the name on', () => {
    process.env.ALLOWED_HOSTS = 'maps.example';
    for (const name of ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via', 'x-real-ip']) expect(here(byLoopback, { [name]: OTHER }), name).toBe(false);
    expect(here(byLoopback, { host: 'maps.example' })).toBe(false);
  });
});

test.describe('an asker’s address', () => {
  test('is the other end of the connection, whatever the asker claims', () => {
    expect(counted(fromAnother)).toBe(OTHER);
    expect(counted(fromAnother, { 'x-forwarded-for': '10.0.0.1' })).toBe(OTHER);
    expect(counted({ remoteAddress: `::ffff:${OTHER}`, localAddress: `::ffff:${OWN}` })).toBe(OTHER);
  });

  test('behind a proxy on this machine is the one that the proxy saw', () => {
    expect(counted(byLoopback, { 'x-forwarded-for': `10.0.0.1, ${OTHER}` })).toBe(OTHER);
    expect(counted(byLoopback, { via: '1.1 proxy' })).toBe(LOOPBACK);
  });
});

test('the server notes the peer before a handler runs, over anything that a client has sent', async () => {
  notePeers();
  const server = createServer((from, to) => {
    const headers = new Headers(Object.entries(from.headers).map(([name, value]): [string, string] => [name, String(value)]));
    const seen = new Request('http://localhost/', { headers });
    const noted = Object.keys(from.headers).filter((name) => name.startsWith('x-peer-'));
    to.end(JSON.stringify({ isHere: isHere(seen), address: addressOf(seen), noted }));
  });
  await new Promise<void>((done) => server.listen(0, LOOPBACK, done));
  const { port } = server.address() as AddressInfo;
  const answered = (headers: OutgoingHttpHeaders) => new Promise<{ isHere: boolean; address: string; noted: string[] }>((done, failed) => {
    ask({ host: LOOPBACK, port, headers }, (answer) => void answer.toArray().then((parts) => done(JSON.parse(Buffer.concat(parts).toString()) as never))).on('error', failed).end();
  });
  const first = await answered({ host: `localhost:${port}` });
  expect(first).toMatchObject({ isHere: true, address: LOOPBACK });
  expect(await answered({ host: `localhost:${port}`, [first.noted[0]!]: 'away 10.0.0.1' })).toEqual(first);
  await new Promise((done) => server.close(done));
});

test.describe('the names that the server answers to', () => {
  test('are this machine’s alone where it listens to nobody else', () => {
    for (const host of [undefined, 'localhost', LOOPBACK, '127.0.0.2', '::1']) {
      listeningOn(host, '3000');
      expect(allowedHosts(), host).toEqual([]);
      for (const name of ['localhost:3000', '127.0.0.1:3000', '127.0.0.2:3000', '[::1]:3000', 'localhost']) expect(isAllowedHost(name), name).toBe(true);
      for (const name of [`${OWN}:3000`, 'localhost.evil.example', '127.0.0.1.evil.example', '128.0.0.1', null]) expect(isAllowedHost(name), String(name)).toBe(false);
    }
  });

  test('are its addresses on the networks where it listens there', () => {
    const own = Object.values(networkInterfaces()).flatMap((list) => list ?? []).filter(({ internal }) => !internal);
    listeningOn('0.0.0.0', '3000');
    expect(allowedHosts()).toEqual(own.filter(({ family }) => family === 'IPv4').map(({ address }) => `${address}:3000`));
    listeningOn('::', '3000');
    for (const { address, family, ...info } of own) {
      if (family === 'IPv4') expect(isAllowedHost(`${address}:3000`), address).toBe(true);
      else if (!('scopeid' in info && info.scopeid)) expect(isAllowedHost(`[${address}]:3000`), address).toBe(true);
    }
  });

  test('are written as browsers write them', () => {
    listeningOn('FD00:0:0::2', '3000');
    expect(allowedHosts()).toEqual(['[fd00::2]:3000']);
    listeningOn('Briefing.Local', '3000');
    expect(allowedHosts()).toEqual(['briefing.local:3000']);
    listeningOn(OWN, '80');
    expect(allowedHosts()).toEqual([OWN]);
    for (const name of [OWN, `${OWN}:80`]) expect(isAllowedHost(name), name).toBe(true);
    for (const name of [`${OWN}:3000`, `${OWN}:8080`]) expect(isAllowedHost(name), name).toBe(false);
  });

  test('are those in the settings, too', () => {
    process.env.ALLOWED_HOSTS = ' Maps.Example:8080, maps.example:80 ,';
    expect(allowedHosts()).toEqual(['maps.example:8080', 'maps.example', `${OWN}:3000`]);
    for (const name of ['maps.example', 'MAPS.example:80', 'maps.example:8080']) expect(isAllowedHost(name), name).toBe(true);
    expect(isAllowedHost('maps.example:3000')).toBe(false);
  });
});
