/** The layers of a document, with the implied one, symbols and counts. */
import type { BriefingDocument, BriefingLayer, DenseRest } from '../briefing';
import type { Layer, Symbol } from '../schema';

/** The layer of features that name none, in a document that declares none. */
export const IMPLIED_LAYER: Layer = { id: 'places', title: 'Places' };

/** Signs in the order in which layers without an author's own take them; repeated after the fifth. */
export const SYMBOLS: readonly Symbol[] = ['circle', 'triangle', 'square', 'pentagon', 'cross'];

/** Declared layers; the implied one where there are none. */
export function layersOf(document: BriefingDocument): [Layer, ...Layer[]] {
  const [first, ...rest] = document.briefing.layers ?? [];
  return first ? [first, ...rest] : [IMPLIED_LAYER];
}

/** How many features stand in each layer. */
export function countByLayer(document: BriefingDocument): Map<string, number> {
  const first = layersOf(document)[0].id;
  const counts = new Map<string, number>();
  for (const { properties } of document.features) {
    const layer = properties.layer ?? first;
    counts.set(layer, (counts.get(layer) ?? 0) + 1);
  }
  return counts;
}

export function toLayer(layer: Layer, index: number, count: number, rest: DenseRest | undefined): BriefingLayer {
  return {
    id: layer.id,
    title: layer.title,
    color: layer.color ?? null,
    index,
    symbol: layer.symbol ?? SYMBOLS[index % SYMBOLS.length]!,
    count,
    dense: rest !== undefined,
    crowd: rest?.crowd ?? [],
    outermost: rest?.outermost ?? null,
  };
}
