/**
 * A pack made ready to travel: a head, the pack as it is or encrypted, a checksum. Layout, numbers little-endian:
 *
 *     4 bytes   "STF1"
 *     1 byte    0 open, 1 locked
 *     locked:   4 bytes rounds of PBKDF2-SHA-256, 16 salt, 12 iv of the proof, 16 the proof, 12 iv of the pack
 *     the rest  the pack; locked, AES-256-GCM over it with all before as additional data, its tag at the end
 *     4 bytes   CRC-32 of all before
 *
 * The proof is the tag of an empty message under the same key: it tells a wrong passphrase from a changed file before
 * anything is decrypted. The checksum tells of damage before a passphrase is asked for; it stops no forger, the tags do.
 */
import { crc32 } from './crc32';
import { joined } from './pack';

/** OWASP's least for PBKDF2-HMAC-SHA-256, and then some. */
export const ROUNDS = 700_000;
const FEWEST_ROUNDS = 600_000;
/** A head that asks for more was not made by us, and would hang the page. */
const MOST_ROUNDS = 10_000_000;

const MAGIC = new TextEncoder().encode('STF1');
const SIZES = { magic: 4, kind: 1, rounds: 4, salt: 16, proofIv: 12, proof: 16, iv: 12, sum: 4 } as const;
const OPEN_HEAD = SIZES.magic + SIZES.kind;
/** Up to the proof: what the proof itself vouches for. */
const PROVEN = OPEN_HEAD + SIZES.rounds + SIZES.salt + SIZES.proofIv;
const LOCKED_HEAD = PROVEN + SIZES.proof + SIZES.iv;

type Bytes = Uint8Array<ArrayBuffer>;

export class DamagedError extends Error {
  constructor() {
    super('This file was changed or damaged since it was made. Nothing of it is shown; ask for a new copy.');
  }
}

export class PassphraseError extends Error {
  constructor() {
    super('This passphrase does not open the file.');
  }
}

class UnableError extends Error {
  constructor() {
    super('This browser opens locked files only from this computer or over https. Save the file and open it from there.');
  }
}

const numbered = (value: number): Bytes => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
};
const numberAt = (bytes: Uint8Array, at: number): number => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** The same passphrase typed on another keyboard gives the same key: RFC 8265 normalises to NFC. */
async function keyOf(passphrase: string, salt: Bytes, iterations: number, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, base, { name: 'AES-GCM', length: 256 }, false, [use]);
}

const gcm = (iv: Bytes, additionalData: Bytes): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData, tagLength: 128 });
const summed = (bytes: Bytes): Bytes => joined([bytes, numbered(crc32(bytes))]);

/** A pack that anybody can open. */
export const seal = (pack: Uint8Array): Bytes => summed(joined([MAGIC, Uint8Array.of(0), pack]));

/** A pack that the passphrase opens. Needs WebCrypto, which browsers give to files, to this machine and over https. */
export async function lock(pack: Bytes, passphrase: string): Promise<Bytes> {
  const [salt, proofIv, iv] = [random(SIZES.salt), random(SIZES.proofIv), random(SIZES.iv)];
  const key = await keyOf(passphrase, salt, ROUNDS, 'encrypt');
  const proven = joined([MAGIC, Uint8Array.of(1), numbered(ROUNDS), salt, proofIv]);
  const proof = new Uint8Array(await crypto.subtle.encrypt(gcm(proofIv, proven), key, new Uint8Array()));
  const head = joined([proven, proof, iv]);
  return summed(joined([head, new Uint8Array(await crypto.subtle.encrypt(gcm(iv, head), key, pack))]));
}

export type Sealed = { locked: false; pack: Bytes } | { locked: true; open(passphrase: string): Promise<Bytes> };

/** Decrypts, or says by `failed` why it cannot. */
const decrypted = (key: CryptoKey, iv: Bytes, head: Bytes, body: Bytes, failed: () => Error): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt(gcm(iv, head), key, body).catch(() => { throw failed(); });

async function unlock(whole: Bytes, passphrase: string): Promise<Bytes> {
  // What lies on another machine's server without https is given none.
  if (!globalThis.crypto.subtle) throw new UnableError();
  const rounds = numberAt(whole, OPEN_HEAD);
  if (rounds < FEWEST_ROUNDS || rounds > MOST_ROUNDS) throw new DamagedError();
  const saltAt = OPEN_HEAD + SIZES.rounds;
  const key = await keyOf(passphrase, whole.slice(saltAt, saltAt + SIZES.salt), rounds, 'decrypt');
  const proofIv = whole.slice(PROVEN - SIZES.proofIv, PROVEN);
  await decrypted(key, proofIv, whole.slice(0, PROVEN), whole.slice(PROVEN, PROVEN + SIZES.proof), () => new PassphraseError());
  const iv = whole.slice(LOCKED_HEAD - SIZES.iv, LOCKED_HEAD);
  return new Uint8Array(await decrypted(key, iv, whole.slice(0, LOCKED_HEAD), whole.slice(LOCKED_HEAD), () => new DamagedError()));
}

/** @throws DamagedError for anything that `seal` or `lock` did not write just so */
export function unseal(bytes: Bytes): Sealed {
  const end = bytes.length - SIZES.sum;
  const body = bytes.subarray(0, Math.max(0, end));
  const kind = bytes[SIZES.magic];
  const shortest = kind === 1 ? LOCKED_HEAD + SIZES.proof : OPEN_HEAD;
  const ours = end >= shortest && MAGIC.every((byte, i) => byte === bytes[i]) && (kind === 0 || kind === 1);
  if (!ours || numberAt(bytes, end) !== crc32(body)) throw new DamagedError();
  if (kind === 0) return { locked: false, pack: body.subarray(OPEN_HEAD) };
  return { locked: true, open: (passphrase) => unlock(body, passphrase) };
}
