/** Ids of one document that are free in another. */
import { Ids } from '../document/plain/ids';

export type Renames = {
  /** The id under which it stands in the joined document; an unknown one stays. */
  of(id: string): string;
};

/** Ids that are free stay; the others get a number. Within each list ids are unique. */
export function renames(taken: Iterable<string>, coming: Iterable<string>): Renames {
  const ids = new Ids();
  for (const id of taken) ids.take(id);
  const waiting: string[] = [];
  const named = new Map<string, string>();
  for (const id of coming) {
    if (ids.take(id)) named.set(id, id);
    else waiting.push(id);
  }
  for (const id of waiting) named.set(id, ids.make(id));
  return { of: (id) => named.get(id) ?? id };
}
