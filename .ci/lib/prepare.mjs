/** What must be there before anything runs: packages, and a build that is as new as the sources. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a command to its end; its output is shown only where it fails, unless `loud`. */
export function run(command, args, { loud = false, env = process.env } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 26, stdio: loud ? 'inherit' : 'pipe',
    // Windows starts npm through a shell only; a program whose path has spaces (C:\Program Files) through none.
    shell: command === npm && process.platform === 'win32',
  });
  if (status === 0) return true;
  if (!loud) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}`);
  return false;
}

export function give(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Installs the locked packages where they are missing or older than the lock file. */
export function install() {
  if (Number(process.versions.node.split('.')[0]) < 20) give(`Sandtable needs Node 20 or newer; this is ${process.versions.node}.`);
  const installed = at('node_modules', '.package-lock.json');
  const fresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync(at('package-lock.json')).mtimeMs;
  if (fresh) return;
  console.log('Installing packages …');
  if (!run(npm, ['ci', '--no-audit', '--no-fund'])) give('The packages could not be installed. Is the package registry within reach?');
  // Where nothing had to change, npm leaves the file's date alone; this start need not ask again.
  if (existsSync(installed)) writeFileSync(installed, readFileSync(installed));
}

const SOURCES = ['.ci/solo', 'app', 'components', 'geo', 'public', 'instrumentation.ts', 'proxy.ts', 'next.config.js', 'package-lock.json', 'tsconfig.json'];
const NOT_SOURCES = new Set([at('geo', 'basemap', 'build'), at('geo', 'basemap', 'data'), at('public', 'solo')]);

function* filesOf(entry) {
  if (NOT_SOURCES.has(entry) || !existsSync(entry)) return;
  const about = statSync(entry);
  if (!about.isDirectory()) yield `${entry}:${about.size}:${about.mtimeMs}`;
  else for (const name of readdirSync(entry).sort()) yield* filesOf(path.join(entry, name));
}

/** Builds where the last build is not of these very sources. */
export async function build() {
  const stamp = createHash('sha256').update(SOURCES.flatMap((name) => [...filesOf(at(name))]).join('\n')).digest('hex');
  const noted = at('.next', 'sources');
  if (existsSync(at('.next', 'BUILD_ID')) && existsSync(at('public', 'solo', 'app.js')) && existsSync(noted) && readFileSync(noted, 'utf8') === stamp) return;
  console.log('Building …');
  // Imported here: the bundler is one of the packages that `install` brings.
  const { bundle } = await import('../solo/bundle.mjs');
  await bundle().catch((error) => give(`The program of the single file could not be bundled. ${error.message}`));
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  if (!run(process.execPath, [at('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], { env })) give('The build failed; the lines above say where.');
  writeFileSync(noted, stamp);
}
