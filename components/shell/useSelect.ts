'use client';

import { useCallback, type RefObject } from 'react';
import type { MapHandle } from '@/components/map/MapView';
import { useLatest } from '@/components/ui/useLatest';
import type { Briefing } from '@/geo/document/briefing';
import { cameraFor, homeZoom, isPlaced, zoomInSight } from '@/geo/view/camera';
import type { Camera, View } from '@/geo/view/view';
import type { Room } from './useRoom';
import type { Step } from './useView';

type Wiring = {
  briefing: Briefing;
  room: Room;
  map: RefObject<MapHandle | null>;
  change(patch: Partial<View>, step?: Step): void;
  latest: RefObject<{ view: View }>;
  /** Told before each change. */
  onChange(next: string | null): void;
};

/**
 * The camera of the step that selects or closes. A placed target frames itself until the map has come there and says where it
 * stands: the camera from before belongs to the step before. Who closes on the way stays where the map is.
 */
function cameraOn({ camera }: View, isPlacedTarget: boolean, here: Camera | null): Partial<View> {
  if (isPlacedTarget) return { camera: null, fit: [] };
  return camera || !here ? {} : { camera: here };
}

/** Selects a feature: flies there, clear of the card, where it has a position; closing gives the room back. */
export function useSelect(wiring: Wiring): (id: string | null) => void {
  const now = useLatest(wiring);
  return useCallback((next: string | null) => {
    const { briefing, room, map, change, latest, onChange } = now.current;
    onChange(next);
    if (next === latest.current.view.select) return;
    const known = next === null ? undefined : briefing.byId.get(next);
    const target = known && isPlaced(known) ? known : undefined;
    const size = map.current?.size();
    const camera = map.current?.camera();
    const near = target && size && camera ? zoomInSight(target, camera, size, room.padding(latest.current.view.select !== null)) : 0;
    change({ select: next, ...cameraOn(latest.current.view, target !== undefined, camera ?? null) }, 'push');
    if (target && size) {
      const padding = room.padding(true);
      map.current?.go(() => cameraFor(target, size, padding, Math.max(near, homeZoom(briefing, size))), padding, 'fly');
    } else if (camera) map.current?.go(camera, room.padding(next !== null), 'ease');
  }, [now]);
}
