/** Starts the built app on an address of this machine. */
import { spawn } from 'node:child_process';
import { createServer, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { root } from './prepare.mjs';

export const LOOPBACK = '127.0.0.1';
const isLoopback = (host) => host === 'localhost' || host === '::1' || host.startsWith('127.');

/** How long a server may take to answer for the first time. */
const PATIENCE_MS = 30_000;

/** Errors that no other port would mend. */
const NOT_OURS = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EAFNOSUPPORT', 'EINVAL']);

const isFree = (port, host) => new Promise((resolve, reject) => {
  const failed = ({ code }) => {
    if (code === 'EACCES') return reject(new Error(`This account may not listen on port ${port}. Set PORT to one from 1024 on.`));
    return NOT_OURS.has(code) ? reject(new Error(`This machine has no address ${host} to listen on.`)) : resolve(false);
  };
  const probe = createServer().once('error', failed).once('listening', () => probe.close(() => resolve(true)));
  probe.listen(port, host);
});

/** The first free port from `wanted` on. */
export async function freePort(wanted, host = LOOPBACK) {
  for (let port = wanted; port < wanted + 100 && port < 65_536; port += 1) if (await isFree(port, host)) return port;
  throw new Error(`No port is free from ${wanted} to ${wanted + 99}. Set PORT to another.`);
}

const urlOf = (host, port) => `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;

/** Where this machine itself finds what listens on `host`. */
const ANYWHERE = { '0.0.0.0': LOOPBACK, '::': '::1' };
const addressOf = (host, port) => urlOf(ANYWHERE[host] ?? host, port);

/** Where other machines find it now, as far as it listens on every network. The server itself keeps watch of them (`geo/http/names.ts`). */
export const otherAddresses = (host, port) => (host in ANYWHERE ? Object.values(networkInterfaces()).flat() : [])
  .filter((address) => address && !address.internal && !address.scopeid && (address.family === 'IPv4' || host === '::'))
  .map(({ address }) => urlOf(address, port));

/** Asks until there is an answer. By a route that reads no briefing: many big ones take longer than a server that has failed is waited for. */
async function answering(address) {
  const untilMs = Date.now() + PATIENCE_MS;
  for (let leftMs = PATIENCE_MS; leftMs > 0; leftMs = untilMs - Date.now()) {
    if (await fetch(`${address}/schema/briefing-1.json`, { signal: AbortSignal.timeout(leftMs) }).then((answer) => answer.ok, () => false)) return;
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error(`The server has not answered at ${address} for ${PATIENCE_MS / 1000} seconds.`);
}

/** Resolves when the server answers; the process lives on. Its warnings and errors pass through. Rejects with a sentence when it stops or stays silent. */
export async function serve(port, { env = process.env, host = LOOPBACK } = {}) {
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const server = spawn(process.execPath, [next, 'start', '-H', host, '-p', String(port)], {
    cwd: root, env: { ...env, LISTEN_HOST: host, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  const ended = new Promise((_, reject) => server.once('exit', (code) => reject(new Error(`The server stopped (${code ?? 'by a signal'}).`))));
  const address = addressOf(host, port);
  await Promise.race([answering(address), ended]).catch((error) => {
    server.kill();
    throw error;
  });
  ended.catch(() => undefined);
  return { server, address };
}

/** What a server's end means for who started it: one that was asked to stop did well, one that the system killed did not. */
export const exitOf = (code, signal) => code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);

/** What to say before listening to other machines; null where only this one can ask. */
export const openHostWarning = (host) => (isLoopback(host) ? null
  : `Listening on ${host}: everybody who reaches this machine can read its briefings. There are no accounts; stop it when you are done.`);
