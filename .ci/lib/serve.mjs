/** Starts the built app on this machine's own address. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { root } from './prepare.mjs';

const HOST = '127.0.0.1';

const isFree = (port) => new Promise((resolve) => {
  const probe = createServer().once('error', () => resolve(false)).once('listening', () => probe.close(() => resolve(true)));
  probe.listen(port, HOST);
});

/** The first free port from `wanted` on. */
export async function freePort(wanted) {
  for (let port = wanted; port < wanted + 100 && port < 65_536; port += 1) if (await isFree(port)) return port;
  throw new Error(`No port is free from ${wanted} to ${wanted + 99}. Set PORT to another.`);
}

/** Resolves when the server answers; the process lives on. Its warnings and errors pass through. */
export async function serve(port, env = process.env) {
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const server = spawn(process.execPath, [next, 'start', '-H', HOST, '-p', String(port)], {
    cwd: root, env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  const ended = new Promise((_, reject) => server.once('exit', (code) => reject(new Error(`The server stopped (${code ?? 'by a signal'}).`))));
  const answers = (async () => {
    for (;;) {
      const ready = await fetch(`http://${HOST}:${port}/api/briefings`).then((answer) => answer.ok, () => false);
      if (ready) return;
      await new Promise((again) => setTimeout(again, 50));
    }
  })();
  await Promise.race([answers, ended]);
  ended.catch(() => undefined);
  return { server, address: `http://${HOST}:${port}` };
}
