/** `npm test`: installs and builds where needed, finds a browser, runs every test. Arguments go to Playwright. */
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { build, install, root } from './lib/prepare.mjs';

install();
const { findChromium } = await import('./lib/chromium.mjs');
const CHROMIUM = await findChromium();
await build();
const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const { status } = spawnSync(process.execPath, [cli, 'test', ...process.argv.slice(2)], {
  cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM },
});
process.exit(status ?? 1);
