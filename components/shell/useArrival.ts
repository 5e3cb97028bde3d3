'use client';

import { useEffect, type RefObject } from 'react';
import type { MapHandle } from '@/components/map/MapView';
import { useLatest } from '@/components/ui/useLatest';
import type { Briefing, BriefingFeature } from '@/geo/document/briefing';
import { cameraFor, homeZoom, isPlaced } from '@/geo/view/camera';
import type { Room } from './useRoom';

type Wiring = {
  /** Without the features of big layers. */
  known: Briefing;
  feature: BriefingFeature | undefined;
  room: Pick<Room, 'padding'>;
  map: RefObject<MapHandle | null>;
  /** What the map shows already, because one clicked on it there or the View says where to look: asked once. */
  inSight: RefObject<string | null>;
};

/** Flies to the selected feature of a big layer once it has come, which is after it was selected. */
export function useArrival({ known, feature, room, map, inSight }: Wiring): void {
  const arrived = feature && !known.byId.has(feature.id) ? feature : undefined;
  const latest = useLatest({ arrived, room, known });
  useEffect(() => {
    const { arrived: target, room: { padding }, known: briefing } = latest.current;
    if (!target) return;
    const isSeen = inSight.current === target.id;
    inSight.current = null;
    const size = map.current?.size();
    if (!isSeen && size && isPlaced(target)) map.current?.go(() => cameraFor(target, size, padding(true), homeZoom(briefing, size)), padding(true), 'fly');
  }, [arrived?.id, latest, map, inSight]);
}
