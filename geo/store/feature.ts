/** One feature of a big layer, as the read model has it: its card is asked for when it is opened. */
import { briefingOf, type BriefingFeature } from '../document/briefing';
import type { Stored } from './port';

const whole = new WeakMap<Stored, ReturnType<typeof briefingOf>>();

/** Null where the document has no such feature. */
export function featureOf(stored: Stored, id: string): BriefingFeature | null {
  const briefing = whole.get(stored) ?? briefingOf(stored.document);
  whole.set(stored, briefing);
  return briefing.byId.get(id) ?? null;
}
