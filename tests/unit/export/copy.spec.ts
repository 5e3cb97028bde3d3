import { expect, test } from '@playwright/test';
import type { ExportJob } from '@/components/export/job';
import { copyPicture } from '@/components/export/picture';

const frame = { width: 10, height: 10, ratio: 1 };
const job = (signal: AbortSignal) => ({ id: 'a', basemap: { version: '1', style: null }, view: { palette: 'paper' }, progress: () => undefined, signal }) as unknown as ExportJob;
const put = (name: string, value: unknown) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
const usual = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
test.afterEach(() => {
  if (usual) Object.defineProperty(globalThis, 'navigator', usual);
  Reflect.deleteProperty(globalThis, 'ClipboardItem');
});

test('where a browser has no clipboard for pictures, it says so and what to do instead', async () => {
  put('navigator', {});
  await expect(copyPicture(job(new AbortController().signal), frame)).rejects.toThrow('Save it as a PNG instead.');
});

test('a picture that was cancelled or failed is told in its own words, not in the clipboard’s', async () => {
  put('ClipboardItem', class { constructor(readonly items: Record<string, Promise<Blob>>) {} });
  put('navigator', { clipboard: { write: ([item]: { items: Record<string, Promise<Blob>> }[]) => item!.items['image/png']!.catch(() => { throw new DOMException('Document is not focused.', 'NotAllowedError'); }) } });
  const stop = new AbortController();
  stop.abort(new DOMException('Cancelled', 'AbortError'));
  await expect(copyPicture(job(stop.signal), frame)).rejects.toThrow('Cancelled');
});
