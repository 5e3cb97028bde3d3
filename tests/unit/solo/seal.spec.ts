/** What only the passphrase opens, and what no longer opens once a byte has changed. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { crc32 } from '@/geo/solo/crc32';
import { DamagedError, lock, PassphraseError, ROUNDS, seal, unseal, type Sealed } from '@/geo/solo/seal';

const PASSPHRASE = 'four words without sense';
/** Behind the magic and the kind. */
const ROUNDS_AT = 5;
const secret = new TextEncoder().encode('The pack of a briefing, not for everybody.');

let lockedOnce: Promise<Uint8Array<ArrayBuffer>> | null = null;
const lockedFile = (): Promise<Uint8Array<ArrayBuffer>> => (lockedOnce ??= lock(secret, PASSPHRASE));

function openWith(file: Sealed, passphrase: string): Promise<Uint8Array> {
  if (!file.locked) throw new Error('The file is not locked.');
  return file.open(passphrase);
}

/** As a forger would: the byte changed, the checksum made right again. */
function forged(file: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(file);
  copy[at]! ^= 1;
  new DataView(copy.buffer).setUint32(copy.length - 4, crc32(copy.subarray(0, -4)), true);
  return copy;
}

test('an open file gives back what was sealed', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (was) => {
    const file = unseal(seal(was));
    expect(file.locked ? null : file.pack).toEqual(was);
  }));
});

test('the passphrase opens a locked file; typed on a keyboard that composes its letters too', async () => {
  expect(await openWith(unseal(await lockedFile()), PASSPHRASE)).toEqual(secret);
  const umlauts = await lock(secret, 'Grüße aus Würzburg');
  expect(await openWith(unseal(umlauts), 'Gru\u0308ße aus Wu\u0308rzburg')).toEqual(secret);
});

test('where the browser gives a page no encryption, the file says so and what to do', async () => {
  const file = unseal(await lockedFile());
  const own = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!;
  Object.defineProperty(globalThis, 'crypto', { ...own, get: () => ({}) });
  try {
    await expect(openWith(file, PASSPHRASE)).rejects.toThrow('Save the file and open it from there.');
  } finally {
    Object.defineProperty(globalThis, 'crypto', own);
  }
});

test('a wrong passphrase says so', async () => {
  const file = unseal(await lockedFile());
  for (const wrong of ['', 'four words without sens', 'Four words without sense']) {
    await expect(openWith(file, wrong)).rejects.toThrow(PassphraseError);
  }
});

test('nothing of the content is readable, and no two files are locked alike', async () => {
  const [one, other] = [await lockedFile(), await lock(secret, PASSPHRASE)];
  expect(Buffer.from(one).includes(Buffer.from(secret.subarray(0, 8)))).toBe(false);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  expect(ROUNDS).toBeGreaterThanOrEqual(600_000);
});

test('any changed byte, and any lost one, is noticed before a passphrase is asked for', async () => {
  for (const file of [seal(secret), await lockedFile()]) {
    for (let at = 0; at < file.length; at += 1) {
      const changed = new Uint8Array(file);
      changed[at]! ^= 0x20;
      expect(() => unseal(changed), `byte ${at}`).toThrow(DamagedError);
    }
    for (const length of [0, 4, 9, file.length - 1]) expect(() => unseal(file.slice(0, length))).toThrow(DamagedError);
  }
});

test('a forger who puts the checksum right is found out by the encryption', async () => {
  const file = await lockedFile();
  // A byte of the salt, of the proof, of the iv, of the text, of the tag.
  for (const at of [12, 40, 60, 70, file.length - 6]) {
    await expect(openWith(unseal(forged(file, at)), PASSPHRASE), `byte ${at}`).rejects.toThrow();
  }
  await expect(openWith(unseal(forged(file, 70)), PASSPHRASE)).rejects.toThrow(DamagedError);
});

test('a head that asks for fewer rounds than are safe, or for endless ones, is refused', async () => {
  for (const rounds of [1000, 599_999, 4_000_000_000]) {
    const file = new Uint8Array(await lockedFile());
    new DataView(file.buffer).setUint32(ROUNDS_AT, rounds, true);
    new DataView(file.buffer).setUint32(file.length - 4, crc32(file.subarray(0, -4)), true);
    await expect(openWith(unseal(file), PASSPHRASE), String(rounds)).rejects.toThrow(DamagedError);
  }
});
