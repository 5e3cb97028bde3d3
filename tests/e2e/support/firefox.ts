/** Firefox as it is installed, by its own remote protocol (Marionette): no driver has to be there. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const NAMES = ['firefox-esr', 'firefox'];
export const findFirefox = (): string | undefined => NAMES.find((name) => spawnSync(name, ['--version']).status === 0);

export type Firefox = { goto(url: string): Promise<void>; run<T>(script: string): Promise<T>; close(): void };

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function connected(port: number): Promise<Socket> {
  for (let tries = 0; tries < 150; tries += 1) {
    const socket = await new Promise<Socket | null>((done) => {
      const attempt = connect(port, '127.0.0.1', () => done(attempt)).once('error', () => done(null));
    });
    if (socket) return socket;
    await wait(200);
  }
  throw new Error('Firefox does not answer.');
}

type Answer = [type: number, id: number, error: { message: string } | null, result: { value: unknown } | null];

/** Messages are JSON behind their length in bytes and a colon. */
function protocol(socket: Socket): (name: string, parameters: object) => Promise<unknown> {
  const waiting = new Map<number, (answer: Answer) => void>();
  let [rest, last] = [Buffer.alloc(0), 0];
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    for (let colon = rest.indexOf(':'); colon > 0; colon = rest.indexOf(':')) {
      const end = colon + 1 + Number(rest.subarray(0, colon).toString());
      if (rest.length < end) return;
      const message = JSON.parse(rest.subarray(colon + 1, end).toString()) as Answer;
      rest = rest.subarray(end);
      if (Array.isArray(message)) waiting.get(message[1])?.(message);
    }
  });
  return (name, parameters) => new Promise((resolve, reject) => {
    const id = (last += 1);
    waiting.set(id, ([, , error, result]) => (error ? reject(new Error(`${name}: ${error.message}`)) : resolve(result?.value)));
    const text = JSON.stringify([0, id, name, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
  });
}

export async function openFirefox(executable: string, port: number): Promise<Firefox> {
  const profile = mkdtempSync(path.join(tmpdir(), 'sandtable-firefox-'));
  writeFileSync(path.join(profile, 'user.js'), `user_pref("marionette.port", ${port});\n`);
  const args = ['--headless', '--marionette', '--no-remote', '--profile', profile, '--width=1280', '--height=800'];
  const child = spawn(executable, args, { stdio: 'ignore', env: { ...process.env, HOME: profile } });
  const close = () => {
    child.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
    child.kill();
  };
  try {
    const send = protocol(await connected(port));
    await send('WebDriver:NewSession', {});
    return {
      goto: async (url) => void await send('WebDriver:Navigate', { url }),
      run: async <T>(script: string) => await send('WebDriver:ExecuteScript', { script, args: [] }) as T,
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}
