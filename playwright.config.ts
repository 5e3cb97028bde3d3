import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  outputDir: 'tests/.output',
  projects: [
    { name: 'unit', testDir: 'tests/unit', fullyParallel: true },
    { name: 'e2e', testDir: 'tests/e2e' },
  ],
});
