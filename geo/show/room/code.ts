/** Join codes that people read off a wall and type, and secrets that nobody types. Server only. */
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** No 0 and O, 1, I and L: read across a room they are the same. 31^6 is 887 million. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 6;
const FORM = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

export const newCode = (): string => Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

export const newSecret = (): string => randomBytes(24).toString('base64url');

/** As people type it: small letters, spaces and hyphens are forgiven. Null for what cannot be a code. */
export function codeFrom(typed: string): string | null {
  const code = typed.slice(0, 40).replace(/[\s-]/g, '').toUpperCase();
  return FORM.test(code) ? code : null;
}

export const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** In a time that says nothing about where the two differ. */
export const matches = (given: string, digest: Buffer): boolean => timingSafeEqual(digestOf(given), digest);
