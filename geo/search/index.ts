/** The server's search, over all that the basemap knows by name. */
import { areas } from '@/geo/basemap/areas';
import { once } from '@/geo/basemap/files';
import { gazetteer } from '@/geo/basemap/gazetteer';
import type { BriefingDocument } from '@/geo/document/briefing';
import { indexOf, type Names } from './places';
import type { Result } from './result';
import { searchIn } from './search';

/** People who live in a place that a file takes along: what is smaller would weigh more than the map. */
const LARGE = 50_000;

const index = once(async () => indexOf({ places: await gazetteer(), areas: await areas() }));

/** See `searchIn`. */
export const search = (document: BriefingDocument, query: string): Promise<Result[]> => searchIn(document, query, index);

/** What a briefing in one file finds beside its own places: all areas, and the large towns. */
export async function largeNames(): Promise<Names> {
  return { places: (await gazetteer()).filter(({ population }) => population >= LARGE), areas: await areas() };
}
