/** Parts go into a pack and come out as they were. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { pack, unpack, type Part } from '@/geo/solo/pack';
import { fromBase64, toBase64 } from '@/geo/solo/text';
import { crc32 } from '@/geo/solo/crc32';

const bytes = fc.uint8Array({ maxLength: 300 });
const part: fc.Arbitrary<Part> = fc.record({ bytes, gzipped: fc.boolean() });

test('every part comes out as it went in, under its own name', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.string(), part)), (entries) => {
    const parts = new Map(entries.filter(([name]) => name !== '__proto__'));
    const opened = unpack(pack(parts));
    expect(new Set(opened.names())).toEqual(new Set(parts.keys()));
    for (const [name, { bytes: was, gzipped }] of parts) {
      expect(opened.part(name)).toEqual({ bytes: was, gzipped });
    }
  }));
});

test('a part that is not there is null, also where objects have one of that name', () => {
  const opened = unpack(pack(new Map([['a', { bytes: new Uint8Array([1]), gzipped: false }]])));
  for (const name of ['b', 'constructor', 'toString']) expect(opened.part(name)).toBeNull();
});

test('equal parts stand once', () => {
  const sea = { bytes: new Uint8Array(5000).fill(7), gzipped: false };
  const one = pack(new Map([['tiles/1/0/0', sea]])).length;
  const four = pack(new Map(['0/0', '0/1', '1/0', '1/1'].map((at) => [`tiles/1/${at}`, { ...sea, bytes: sea.bytes.slice() }]))).length;
  expect(four - one).toBeLessThan(200);
});

test('bytes survive base64', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60_000 }), (was) => {
    const text = toBase64(was).join('');
    expect(text).toBe(Buffer.from(was).toString('base64'));
    expect(fromBase64(text)).toEqual(was);
  }), { numRuns: 20 });
});

test('the checksum is the one that gzip and PNG use', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});
