/** The source that is the file itself. */
import type { PageDocument, Source } from '@/components/source/source';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';
import type { Split } from '@/geo/document/dense';
import { indexOf, type Index, type Names } from '@/geo/search/places';
import { searchIn } from '@/geo/search/search';
import { GROUND, NAMES } from '@/geo/solo/names';
import { NO_REQUESTS } from '@/geo/solo/page';
import type { Pack } from '@/geo/solo/pack';
import { ORIGIN, queryOf } from './address';
import { jsonOf } from './reader';

/** @param whole the document with its big layers; @param page without them; @param pointsOf these layers' points */
export function fileSource(pack: Pack, whole: BriefingDocument, page: PageDocument, pointsOf: Split['pointsOf']): Source {
  let all: ReturnType<typeof briefingOf> | null = null;
  let names: Promise<Index> | null = null;
  return {
    served: false,
    note: `One file · ${NO_REQUESTS}`,
    page: () => Promise.resolve(page),
    lookEveryMs: 0,
    feature: (_id, feature) => Promise.resolve((all ??= briefingOf(whole)).byId.get(feature) ?? null),
    search: (_id, words) => searchIn(whole, words, () => (names ??= jsonOf<Names>(pack, NAMES).then(indexOf))),
    searchHint: 'Type a name, or coordinates. Of the gazetteer, this file has countries, regions, seas and larger towns.',
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
