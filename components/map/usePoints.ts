'use client';

import { useEffect, useState } from 'react';
import type { Source } from '@/components/source/source';
import { useSource } from '@/components/source/useSource';
import { useLatest } from '@/components/ui/useLatest';
import type { Briefing } from '@/geo/document/briefing';
import type { PointsOf } from '@/geo/picture/dense';

const NONE: PointsOf = () => null;

/** Of the newest version alone. The same lists for all who draw them: what is computed of a list is computed once. */
let asked: { of: string; points: Promise<PointsOf> } | null = null;

async function readPoints(source: Source, id: string, { layers, version }: Briefing): Promise<PointsOf> {
  const wanted = layers.filter(({ dense }) => dense);
  const found = new Map(await Promise.all(wanted.map(async ({ id: layer }) => [layer, await source.points(id, layer, version)] as const)));
  return (layer) => found.get(layer) ?? null;
}

function pointsIn(source: Source, id: string, briefing: Briefing): Promise<PointsOf> {
  const of = `${id} ${briefing.version}`;
  if (asked?.of !== of) asked = { of, points: readPoints(source, id, briefing) };
  const { points } = asked;
  // After a failure they are asked for again.
  points.catch(() => { if (asked?.points === points) asked = null; });
  return points;
}

/** The points of a briefing's big layers, once they have come. */
export function usePoints(id: string, briefing: Briefing, onFail?: () => void): PointsOf {
  const source = useSource();
  const failed = useLatest(onFail);
  const [pointsOf, setPointsOf] = useState<PointsOf>(() => NONE);
  useEffect(() => {
    let stale = false;
    if (!briefing.layers.some(({ dense }) => dense)) return;
    pointsIn(source, id, briefing).then((found) => { if (!stale) setPointsOf(() => found); }, () => { if (!stale) failed.current?.(); });
    return () => { stale = true; };
  }, [source, id, briefing, failed]);
  return pointsOf;
}
