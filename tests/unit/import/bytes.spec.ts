import { expect, test } from '@playwright/test';
import { bytesOf } from '@/components/import/bytes';
import { LIMITS } from '@/geo/document/limits';
import { openFile } from '@/geo/formats/open';

test('of a file that is too big only as much is read as tells so', async () => {
  const big = new File([new Uint8Array(LIMITS.bytes + 1000)], 'big.geojson');
  const bytes = await bytesOf(big);
  expect(bytes.length).toBe(LIMITS.bytes + 1);
  const reading = await openFile(bytes, { name: big.name });
  expect(reading.briefing).toBeNull();
  expect(reading.briefing === null && reading.issues[0]!.code).toBe('bytes-limit');
});

test('a folder, or a file that is gone, is named with what to do', async () => {
  const gone = { name: 'maps', slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('A requested file or directory could not be found.', 'NotFoundError')) }) };
  await expect(bytesOf(gone as unknown as File)).rejects.toThrow(/“maps” cannot be read. If it is a folder, import the files in it one by one/);
});
