/** The source that is this server, asked without one. */
import { expect, test } from '@playwright/test';
import { served } from '@/components/source/served';

const real = globalThis.fetch;
test.afterEach(() => { globalThis.fetch = real; });

const answering = (status: number, body: unknown): void => {
  globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify(body), { status }));
};

test('a feature that there is not is none; one that cannot be had now is asked for again', async () => {
  answering(200, { id: 'a' });
  expect(await served.feature('x', 'a')).toEqual({ id: 'a' });
  answering(404, { error: 'The briefing has no such feature.' });
  expect(await served.feature('x', 'a')).toBeNull();
  for (const status of [422, 500]) {
    answering(status, { error: 'Not now.' });
    await expect(served.feature('x', 'a'), String(status)).rejects.toThrow(String(status));
  }
});
