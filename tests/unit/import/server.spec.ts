import { expect, test } from '@playwright/test';
import { groundJson, readByServer } from '@/components/import/server';

const usual = globalThis.fetch;
test.afterEach(() => { globalThis.fetch = usual; });

test('an answer that is none of ours is told by its number, not by what broke on it', async () => {
  globalThis.fetch = async () => new Response('<html>413 Request Entity Too Large</html>', { status: 413 });
  await expect(readByServer(new File(['x'], 'a.kmz'))).rejects.toThrow('The server refused the file (413).');
  await expect(groundJson()).rejects.toThrow('(413 from /ground)');
});
