import type { Handling } from './briefing';

/** A marking as one reads it; null where there is none. */
export const handlingText = (handling: Handling | null): string | null => (typeof handling === 'string' ? handling : (handling?.text ?? null));
