/** What the page needs of a stored document: a slim one without its big layers, and those layers' points. */
import { splitDense, type DensePoint, type Split } from '../document/dense';
import type { Stored } from './port';

const splits = new WeakMap<Stored, Split>();

/** Made once for each version of a document. */
export function pageOf(stored: Stored): Split {
  const known = splits.get(stored) ?? splitDense(stored.document);
  splits.set(stored, known);
  return known;
}

const texts = new WeakMap<readonly DensePoint[], string>();

/** GeoJSON text of a big layer's points: `id`, `name`, and `t0`, `t1` (epoch days) where dated; null for other layers. */
export function pointsText(stored: Stored, layer: string): string | null {
  const points = pageOf(stored).pointsOf(layer);
  if (!points) return null;
  const text = texts.get(points) ?? JSON.stringify({ type: 'FeatureCollection', features: points });
  texts.set(points, text);
  return text;
}
