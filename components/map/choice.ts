/** One of several things under a click. */
import type { Briefing } from '@/geo/document/briefing';

export type Choice = { id: string; name: string; kind: 'place' | 'link' };

/** What a choice says of an id; of a big layer's feature no more is known than the name that the map has. */
export function choiceOf(briefing: Briefing, id: string, names: ReadonlyMap<string, string | null>): Choice {
  const feature = briefing.byId.get(id);
  return { id, name: feature?.name ?? names.get(id) ?? id, kind: feature?.kind ?? 'place' };
}
