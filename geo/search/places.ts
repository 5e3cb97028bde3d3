/** The gazetteer as something to look through. */
import type { GazetteerArea } from '@/geo/basemap/areas';
import type { GazetteerPlace } from '@/geo/basemap/gazetteer';
import { find } from './find';
import { fold } from './fold';
import { haystackOf, type Haystack } from './haystack';
import { countryName, detailOf, foremostFirst, namesOf, zoomOf, type Named } from './named';
import type { Result } from './result';
import { scattered } from './scattered';

const MOST = 8;

/** What a gazetteer knows. */
export type Names = { places: readonly GazetteerPlace[]; areas: readonly GazetteerArea[] };
export type Index = { haystack: Haystack; all: readonly Named[] };

export function indexOf({ places, areas }: Names): Index {
  const all = foremostFirst(places, areas);
  return { all, haystack: haystackOf(all.map(namesOf)) };
}

const folded = new Map<string, string>();

/** A country's name and code as one may type them behind a place's name. */
function countryWords(code = ''): string {
  const words = folded.get(code) ?? fold(`${countryName(code)} ${code}`);
  folded.set(code, words);
  return words;
}

/** Places and areas of the gazetteer that match a folded query, or else hold its words with their country's; the best first. */
export function inGazetteer({ haystack, all }: Index, query: string): Result[] {
  const said = (entry: number): string => countryWords(all[entry]!.country);
  const found = find(haystack, query, { limit: MOST, typos: true });
  return (found.length > 0 ? found : scattered(haystack, query, { haystack, said }, MOST)).map((entry) => {
    const named = all[entry]!;
    return { kind: 'gazetteer', title: namesOf(named)[0]!, detail: detailOf(named), at: named.at, zoom: zoomOf(named) };
  });
}
