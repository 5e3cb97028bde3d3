/** The source that is the file itself. */
import type { PageDocument, Source } from '@/components/source/source';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';
import type { Split } from '@/geo/document/dense';
import { asCoordinates } from '@/geo/search/coordinates';
import { inDossier } from '@/geo/search/dossier';
import { fold } from '@/geo/search/fold';
import { GROUND } from '@/geo/solo/names';
import { NO_REQUESTS } from '@/geo/solo/page';
import type { Pack } from '@/geo/solo/pack';
import { ORIGIN, queryOf } from './address';
import { jsonOf } from './reader';

function found(document: BriefingDocument, words: string) {
  const folded = fold(words);
  return folded === '' ? [] : [...asCoordinates(words), ...inDossier(document, folded)];
}

/** @param whole the document with its big layers; @param page without them; @param pointsOf these layers' points */
export function fileSource(pack: Pack, whole: BriefingDocument, page: PageDocument, pointsOf: Split['pointsOf']): Source {
  let all: ReturnType<typeof briefingOf> | null = null;
  return {
    served: false,
    note: `One file · ${NO_REQUESTS}`,
    page: () => Promise.resolve(page),
    lookEveryMs: 0,
    feature: (_id, feature) => Promise.resolve((all ??= briefingOf(whole)).byId.get(feature) ?? null),
    search: (_id, words) => Promise.resolve(found(whole, words)),
    searchHint: 'Type a name from this briefing, or coordinates. The gazetteer is not in this file.',
    ground: () => jsonOf(pack, GROUND),
    origin: () => ORIGIN,
    layerUrl: (_id, layer) => `${ORIGIN}/layers/${encodeURIComponent(layer)}`,
    points: (_id, layer) => Promise.resolve(pointsOf(layer) ?? []),
    pageUrl: (_id, page) => (page === 'map' ? '#' : `#/${page}`),
    sceneUrl: (name, scene) => `#/${name}?scene=${scene}`,
    query: () => queryOf(window.location.hash),
    address: (query) => `#${query}`,
  };
}
