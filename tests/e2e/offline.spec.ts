import { expect, open, test } from './support/test';

test('nothing is asked of any other machine, at any zoom, in any palette', async ({ page }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) hosts.add(new URL(request.url()).hostname);
  });
  for (const at of ['/', '/?palette=night&at=51.7,36.2,6z', '/?palette=print&at=39.15,127.44,10z']) await open(page, at);
  expect([...hosts]).toEqual(['127.0.0.1']);
});

test('the page carries a strict policy and no other site may frame it', async ({ request }) => {
  const policy = (await request.get('/')).headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('blob:');
});

test('a request under another host name is refused', async ({ request }) => {
  for (const address of ['/', '/api/briefings', '/api/briefings/lavrov-in-wonsan']) {
    expect((await request.get(address, { headers: { host: 'evil.example' } })).status()).toBe(421);
  }
});

test('documents come with a tag, and an unchanged one is not sent again', async ({ request }) => {
  for (const address of ['/api/briefings', '/api/briefings/lavrov-in-wonsan', '/api/briefings/lavrov-in-wonsan/page']) {
    const first = await request.get(address);
    expect(first.ok()).toBe(true);
    const again = await request.get(address, { headers: { 'if-none-match': first.headers()['etag']! } });
    expect(again.status()).toBe(304);
  }
});

test('the format has a published schema', async ({ request }) => {
  const schema = (await (await request.get('/schema/briefing-1.json')).json()) as Record<string, unknown>;
  expect(schema['$schema']).toContain('json-schema.org');
});
