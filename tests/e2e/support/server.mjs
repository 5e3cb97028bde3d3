/** Serves the built app for the tests, over a copy of the briefings that tests may change. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../.ci/lib/prepare.mjs';
import { serve } from '../../../.ci/lib/serve.mjs';

const copy = path.join(root, 'tests', '.output', 'briefings');
rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
cpSync(path.join(root, 'briefings'), copy, { recursive: true });
await serve(Number(process.env.PORT), { env: { ...process.env, BRIEFINGS_DIR: copy } });
