/** `npm test`: installs and builds where needed, finds a browser, runs the tests. Arguments go to Playwright, in the place of the usual projects. */
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { build, install, root } from './lib/prepare.mjs';

install();
const { findChromium } = await import('./lib/chromium.mjs');
const CHROMIUM = await findChromium();
await build();
const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const asked = process.argv.slice(2);
const { status } = spawnSync(process.execPath, [cli, 'test', ...(asked.length > 0 ? asked : ['--project=unit', '--project=e2e'])], {
  cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM },
});
process.exit(status ?? 1);
