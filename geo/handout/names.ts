/** Names as they stand on paper, where nobody can click a place to see which of two it is. */
import type { Briefing, Place } from '../document/briefing';
import { formatPosition, uncertaintyOf } from '../coordinates';

const positionOf = ({ at, precision, approximate }: Place): string => (at && formatPosition(at, 'DD', uncertaintyOf(precision, approximate))) ?? '';

const tellsApart = (words: readonly string[]): boolean => words.every((word) => word !== '') && new Set(words).size === words.length;

/** What stands behind the name of each of several places called the same: their layers where each is in another, else where they are. */
function addedTo(places: readonly Place[], titles: ReadonlyMap<string, string>): string[] {
  const layers = places.map(({ layer }) => titles.get(layer) ?? '');
  return tellsApart(layers) ? layers : places.map(positionOf);
}

/** Names of the places that share theirs with another, by id: "Springfield (Illinois)". */
export function sharedNames({ places, layers }: Pick<Briefing, 'places' | 'layers'>): Map<string, string> {
  const byName = new Map<string, Place[]>();
  for (const place of places) {
    const same = byName.get(place.name);
    if (same) same.push(place);
    else byName.set(place.name, [place]);
  }
  const titles = new Map(layers.map(({ id, title }) => [id, title]));
  return new Map([...byName.values()].filter(({ length }) => length > 1).flatMap((same) => {
    const added = addedTo(same, titles);
    return same.map(({ id, name }, i): [string, string] => [id, added[i] ? `${name} (${added[i]})` : name]);
  }));
}
