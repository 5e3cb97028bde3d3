/** Markings read and joined: what comes of two is never weaker than either. */
import type { Handling } from './briefing';
import { handlingText } from './handlingText';
import { cut } from './plain/texts';

/** The mildest first. */
const TLP = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const satisfies readonly Handling[];
const LONGEST = 60;

/** The mark of the Traffic Light Protocol that a text is; null for any other. */
export const tlpIn = (text: string): Handling | null => TLP.find((mark) => mark === text.trim().toUpperCase()) ?? null;

/** Of two TLP marks the stricter; of marks of different schemes, which nobody here can compare, both. */
export function strictest(a: Handling | undefined, b: Handling | undefined): Handling | undefined {
  if (!a || !b) return a ?? b;
  if (typeof a === 'string' && typeof b === 'string') return TLP.indexOf(b) > TLP.indexOf(a) ? b : a;
  if (handlingText(a) === handlingText(b)) return a;
  const own = typeof a === 'string' ? b : a;
  const both = `${handlingText(a)} / ${handlingText(b)}`;
  return { text: cut(both, LONGEST), color: typeof own === 'string' ? '#FF2B2B' : own.color };
}
