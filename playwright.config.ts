import { defineConfig } from '@playwright/test';
import fc from 'fast-check';

const PORT = Number(process.env.E2E_PORT ?? 4310);
const wants = (project: string) => !process.argv.some((part) => part.startsWith('--project=')) || process.argv.includes(`--project=${project}`);

/** Minutes each: several windows at once, whole series of pages. */
const LONG = /@long/;

/** Software WebGL, so that every machine draws the same; no requests of the browser's own. */
const args = [
  '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking',
  '--no-first-run', '--no-sandbox', '--force-color-profile=srgb', '--font-render-hinting=none',
];

// The same examples in every run, so that a run that fails fails again. PROPERTY_SEED=any looks further:
// PROPERTY_SEED=any npm run test:unit -- --repeat-each=20
const { PROPERTY_SEED } = process.env;
if (PROPERTY_SEED !== 'any') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(PROPERTY_SEED ?? 20250713) });

export default defineConfig({
  testDir: 'tests',
  outputDir: 'tests/.output/results',
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./.ci/tally.mjs']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args },
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  },
  projects: [
    { name: 'unit', testDir: 'tests/unit', fullyParallel: true },
    // A browser that draws by software on a busy machine may miss a moment: it gets another. What fails twice is broken.
    { name: 'e2e', testDir: 'tests/e2e', grepInvert: LONG, fullyParallel: true, retries: 2, timeout: 120_000 },
    // Beside `npm test`, which has to end while one waits.
    { name: 'long', testDir: 'tests/e2e', grep: LONG, fullyParallel: true, retries: 1, timeout: 240_000 },
  ],
  ...(wants('e2e') || wants('long') ? {
    webServer: {
      command: 'node tests/e2e/support/server.mjs',
      env: { PORT: String(PORT) },
      url: `http://127.0.0.1:${PORT}/api/briefings`,
      reuseExistingServer: false,
      timeout: 120_000,
      stdout: 'ignore' as const,
      stderr: 'pipe' as const,
    },
  } : {}),
});
