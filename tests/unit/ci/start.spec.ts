import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { exitOf } from '../../../.ci/lib/serve.mjs';

test('a server that was asked to stop did well, one that was killed or failed did not', () => {
  expect(exitOf(null, 'SIGINT')).toBe(0);
  expect(exitOf(null, 'SIGTERM')).toBe(0);
  expect(exitOf(0, null)).toBe(0);
  expect(exitOf(3, null)).toBe(3);
  expect(exitOf(null, 'SIGKILL')).toBe(1);
});

test('on Windows too, a program is started by its path whatever spaces are in it, and hears its arguments whole', () => {
  const inner = JSON.stringify(['-e', 'process.exit(process.argv[1] === "a b" ? 0 : 1)', 'a b']);
  const script = `Object.defineProperty(process, 'platform', { value: 'win32' });
    const { run } = await import('./.ci/lib/prepare.mjs');
    process.exit(run(process.execPath, ${inner}) ? 0 : 1);`;
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })).toMatchObject({ status: 0 });
});
