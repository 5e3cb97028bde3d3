/** Starts the built app on an address of this machine. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { root } from './prepare.mjs';

export const LOOPBACK = '127.0.0.1';
const isLoopback = (host) => host === 'localhost' || host === '::1' || host.startsWith('127.');

const isFree = (port, host) => new Promise((resolve) => {
  const probe = createServer().once('error', () => resolve(false)).once('listening', () => probe.close(() => resolve(true)));
  probe.listen(port, host);
});

/** The first free port from `wanted` on. */
export async function freePort(wanted, host = LOOPBACK) {
  for (let port = wanted; port < wanted + 100 && port < 65_536; port += 1) if (await isFree(port, host)) return port;
  throw new Error(`No port is free from ${wanted} to ${wanted + 99}. Set PORT to another.`);
}

/** This machine's addresses on its networks, which browsers there will name as Host. */
export const ownAddresses = () =>
  Object.values(networkInterfaces()).flat().filter((address) => address && !address.internal && address.family === 'IPv4').map(({ address }) => address);

/** Names that the server answers to besides the loopback ones: those it was told, and its own addresses where it listens there. */
function allowedHosts(host, port) {
  const told = process.env.ALLOWED_HOSTS ? [process.env.ALLOWED_HOSTS] : [];
  const own = isLoopback(host) ? [] : host === '0.0.0.0' || host === '::' ? ownAddresses() : [host];
  return [...told, ...own.map((address) => `${address}:${port}`)].join(',');
}

/** Resolves when the server answers; the process lives on. Its warnings and errors pass through. */
export async function serve(port, { env = process.env, host = LOOPBACK } = {}) {
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const server = spawn(process.execPath, [next, 'start', '-H', host, '-p', String(port)], {
    cwd: root, env: { ...env, ALLOWED_HOSTS: allowedHosts(host, port), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  const ended = new Promise((_, reject) => server.once('exit', (code) => reject(new Error(`The server stopped (${code ?? 'by a signal'}).`))));
  const at = isLoopback(host) || host === '0.0.0.0' ? LOOPBACK : host;
  const answers = (async () => {
    for (;;) {
      const ready = await fetch(`http://${at}:${port}/api/briefings`).then((answer) => answer.ok, () => false);
      if (ready) return;
      await new Promise((again) => setTimeout(again, 50));
    }
  })();
  await Promise.race([answers, ended]);
  ended.catch(() => undefined);
  return { server, address: `http://${at}:${port}` };
}

/** What to say before listening to other machines; null where only this one can ask. */
export const openHostWarning = (host) => (isLoopback(host) ? null
  : `Listening on ${host}: everybody who reaches this machine can read its briefings. There are no accounts; stop it when you are done.`);
