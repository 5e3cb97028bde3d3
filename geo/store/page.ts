/** What the page needs of a stored document: a slim one without its big layers, and those layers' points. */
import { splitDense, type Split } from '../document/dense';
import type { Stored } from './port';

const splits = new WeakMap<Stored, Split>();

/** Made once for each version of a document. */
export function pageOf(stored: Stored): Split {
  const known = splits.get(stored) ?? splitDense(stored.document);
  splits.set(stored, known);
  return known;
}

/** GeoJSON text of a big layer's points: `id`, `name`, and `t0`, `t1` (epoch days) where dated; null for other layers. */
export const pointsOf = (stored: Stored, layer: string): string | null => pageOf(stored).pointsOf(layer);
