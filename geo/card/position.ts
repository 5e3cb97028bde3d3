/** What a card says of its coordinates: whose they are, and how far they hold. */
import { uncertaintyOf } from '../coordinates';
import type { Place, Source } from '../document/briefing';

const within = (metres: number): string => (metres < 1000 ? `${metres} m` : `${(metres / 1000).toLocaleString('en')} km`);

/** A point that stands for more than a point. */
function standsFor({ precision, approximate }: Place): string | null {
  if (precision === 'country' || precision === 'region' || precision === 'district') return `the mark stands for a whole ${precision}`;
  return approximate ? 'an estimate' : null;
}

/** "to about 1 km"; "an estimate, to about 1 km". */
export const reachWords = (place: Place): string =>
  [standsFor(place), `to about ${within(uncertaintyOf(place.precision, place.approximate))}`].filter((words) => words !== null).join(', ');

/** "GeoNames, to about 1 km"; "Editor’s note, an estimate, to about 1 km". */
export function positionWords(place: Place, sources: ReadonlyMap<string, Source>): string {
  const source = place.positionSource === null ? undefined : sources.get(place.positionSource);
  return `${source ? (source.outlet ?? source.title) : 'Source of the position not named'}, ${reachWords(place)}`;
}
