/** The gazetteer's places as something to look through. */
import { gazetteer, type GazetteerPlace } from '@/geo/basemap/gazetteer';
import { find } from './find';
import { fold } from './fold';
import { haystackOf, type Haystack } from './haystack';
import type { Result } from './result';
import { scattered } from './scattered';

const PLACES = 8;

type Index = { haystack: Haystack; places: GazetteerPlace[] };

/** By falling population, as the gazetteer has them: of two that match as well, the larger comes first. */
const build = async (): Promise<Index> => {
  const places = await gazetteer();
  return { places, haystack: haystackOf(places.map(({ name, names }) => [name, ...names])) };
};

let index: Promise<Index> | null = null;

/** Built once; asked for again where it failed. */
export function indexOnce(): Promise<Index> {
  index ??= build().catch((error: unknown) => {
    index = null;
    throw error;
  });
  return index;
}

const countries = new Intl.DisplayNames('en', { type: 'region' });
const countryName = (code: string): string => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code);

const folded = new Map<string, string>();

/** A country's name and code as one may type them behind a place's name. */
function countryWords(code: string): string {
  const words = folded.get(code) ?? fold(`${countryName(code)} ${code}`);
  folded.set(code, words);
  return words;
}

/** By size alone: what is a city by law differs from country to country. */
function sizeWord(population: number): string {
  if (population >= 100_000) return 'City';
  if (population >= 5_000) return 'Town';
  return population > 0 ? 'Village' : 'Place';
}

/** How near one wants to see it: MapLibre zoom, no farther in than the basemap has detail. */
function zoomFor(population: number): number {
  if (population >= 1_000_000) return 8;
  return population >= 100_000 ? 9 : 10;
}

function detail({ population, country }: GazetteerPlace): string {
  const where = [sizeWord(population), countryName(country)].filter((part) => part !== '').join(', ');
  return population > 0 ? `${where} · population ${population.toLocaleString('en')}` : where;
}

/** Places of the gazetteer that match a folded query, or else hold its words with their country's; the best first. */
export async function inGazetteer(query: string): Promise<Result[]> {
  const { haystack, places } = await indexOnce();
  const said = (entry: number): string => countryWords(places[entry]!.country);
  const named = find(haystack, query, { limit: PLACES, typos: true });
  return (named.length > 0 ? named : scattered(haystack, query, { haystack, said }, PLACES)).map((entry) => {
    const place = places[entry]!;
    return { kind: 'gazetteer', title: place.name, detail: detail(place), at: place.at, zoom: zoomFor(place.population) };
  });
}
