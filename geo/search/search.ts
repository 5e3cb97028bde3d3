/** Everything findable: the dossier first, then the gazetteer; before both, a position if that is what was typed. */
import type { BriefingDocument } from '@/geo/document/briefing';
import { asCoordinates } from './coordinates';
import { inDossier } from './dossier';
import { fold } from './fold';
import { inGazetteer, type Index } from './places';
import type { Result } from './result';

/**
 * At most one position, 8 places and links, 6 claims and 8 places of the gazetteer, in this order. None for an empty query, but
 * the next one is then answered at once: the gazetteer is ready.
 * @param gazetteer the same index each time, made when it is first asked for
 */
export async function searchIn(document: BriefingDocument, query: string, gazetteer: () => Promise<Index>): Promise<Result[]> {
  const folded = fold(query);
  const index = await gazetteer();
  return folded === '' ? [] : [...asCoordinates(query), ...inDossier(document, folded), ...inGazetteer(index, folded)];
}
