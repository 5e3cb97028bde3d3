/** What the gazetteer finds: a populated place, or an area. */
import type { GazetteerArea } from '@/geo/basemap/areas';
import type { GazetteerPlace } from '@/geo/basemap/gazetteer';

export type Named = GazetteerPlace | GazetteerArea;

export const isArea = (named: Named): named is GazetteerArea => 'kind' in named;

/** What an area that fills a screen at zoom 9 is worth beside a place's population; twice as much with each zoom further out. Of Kursk one means the city, of California the state. */
const WEIGHT: Record<GazetteerArea['kind'], number> = { country: 1e9, sea: 1e8, region: 20_000, river: 10_000 };

const weightOf = (named: Named): number => (isArea(named) ? WEIGHT[named.kind] * 2 ** (9 - named.zoom) : named.population);

/** Both in one list, of two of one name the one first that most people mean. */
export const foremostFirst = (places: readonly GazetteerPlace[], areas: readonly GazetteerArea[]): Named[] =>
  [...areas, ...places].sort((a, b) => weightOf(b) - weightOf(a));

export const namesOf = (named: Named): string[] => (isArea(named) ? named.names : [named.name, ...named.names]);

const countries = new Intl.DisplayNames('en', { type: 'region' });

/** Empty where there is none. */
export const countryName = (code: string | undefined): string => (code && /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : '');

/** By size alone: what is a city by law differs from country to country. */
function sizeWord(population: number): string {
  if (population >= 100_000) return 'City';
  if (population >= 5_000) return 'Town';
  return population > 0 ? 'Village' : 'Place';
}

/** In a few words, what it is and where. */
export function detailOf(named: Named): string {
  const where = [isArea(named) ? named.what : sizeWord(named.population), countryName(named.country)].filter((part) => part !== '').join(', ');
  return isArea(named) || named.population === 0 ? where : `${where} · population ${named.population.toLocaleString('en')}`;
}

/** How near one wants to see it: MapLibre zoom, no farther in than the basemap has detail. */
export function zoomOf(named: Named): number {
  if (isArea(named)) return named.zoom;
  if (named.population >= 1_000_000) return 8;
  return named.population >= 100_000 ? 9 : 10;
}
