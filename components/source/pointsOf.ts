/** The points of a briefing's big layers, read at once. */
import type { Briefing } from '@/geo/document/briefing';
import type { PointsOf } from '@/geo/picture/ground/dense';
import type { Source } from './source';

/**
 * @param hide ids of layers that are not asked for
 * @throws what failed, in a sentence
 */
export async function readPoints(source: Source, id: string, { layers, version }: Briefing, hide: readonly string[] = []): Promise<PointsOf> {
  const wanted = layers.filter((layer) => layer.dense && !hide.includes(layer.id));
  const found = new Map(await Promise.all(wanted.map(async ({ id: layer, title }) => {
    const points = await source.points(id, layer, version).catch((error: Error) => {
      throw new Error(`The points of the layer “${title}” could not be read (${error.message}).`);
    });
    return [layer, points] as const;
  })));
  return (layer) => found.get(layer) ?? null;
}

/** Of the newest version alone, and of one source: an id may name another document in another. */
let asked: { source: Source; of: string; points: Promise<PointsOf> } | null = null;

/** All of them, the same lists for all who draw them: what is computed of a list is computed once. */
export function sharedPoints(source: Source, id: string, briefing: Briefing): Promise<PointsOf> {
  const of = `${id} ${briefing.version}`;
  if (asked?.source !== source || asked.of !== of) asked = { source, of, points: readPoints(source, id, briefing) };
  const { points } = asked;
  // After a failure they are asked for again.
  points.catch(() => { if (asked?.points === points) asked = null; });
  return points;
}
