'use client';

import { useEffect, useState } from 'react';
import { sharedPoints } from '@/components/source/pointsOf';
import { useSource } from '@/components/source/useSource';
import { useLatest } from '@/components/ui/useLatest';
import type { Briefing } from '@/geo/document/briefing';
import type { PointsOf } from '@/geo/picture/ground/dense';

const NONE: PointsOf = () => null;

/** The points of a briefing's big layers, once they have come. */
export function usePoints(id: string, briefing: Briefing, onFail?: () => void): PointsOf {
  const source = useSource();
  const failed = useLatest(onFail);
  const [pointsOf, setPointsOf] = useState<PointsOf>(() => NONE);
  useEffect(() => {
    let stale = false;
    if (!briefing.layers.some(({ dense }) => dense)) return;
    sharedPoints(source, id, briefing).then((found) => { if (!stale) setPointsOf(() => found); }, () => { if (!stale) failed.current?.(); });
    return () => { stale = true; };
  }, [source, id, briefing, failed]);
  return pointsOf;
}
