'use client';

import { useCallback, useRef, type RefObject } from 'react';
import type { MapHandle } from '@/components/map/MapView';
import { afterPaint } from '@/components/ui/afterPaint';
import { useLatest } from '@/components/ui/useLatest';
import type { Briefing } from '@/geo/document/briefing';
import { cameraFor } from '@/geo/view/camera';
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
  onChange(): void;
};

/** It goes to the page's body when what had it is gone. */
const isFocusLost = (): boolean => document.activeElement === document.body || document.activeElement === null;

/** False where it cannot take the focus: it is gone, or hidden. */
function giveFocus(element: Element | null): boolean {
  if (element instanceof HTMLElement) element.focus();
  return element === document.activeElement;
}

/**
 * The camera of the step that selects or closes. A known target frames itself until the map has come there and says where it
 * stands: the camera from before belongs to the step before. Who closes on the way stays where the map is.
 */
function cameraOn({ camera }: View, isKnown: boolean, here: Camera | null): Partial<View> {
  if (isKnown) return { camera: null, fit: [] };
  return camera || !here ? {} : { camera: here };
}

/** Selects a feature: flies there, clear of the card; closing gives the room, and the focus, back. */
export function useSelect(wiring: Wiring): (id: string | null) => void {
  const now = useLatest(wiring);
  const opener = useRef<Element | null>(null);
  return useCallback((next: string | null) => {
    const { briefing, room, map, change, latest, onChange } = now.current;
    onChange();
    const before = latest.current.view.select;
    if (next === before) return;
    if (before === null) opener.current = document.activeElement;
    const target = next === null ? undefined : briefing.byId.get(next);
    const size = map.current?.size();
    const camera = map.current?.camera();
    change({ select: next, ...cameraOn(latest.current.view, target !== undefined, camera ?? null) }, 'push');
    if (target && size) map.current?.go(() => cameraFor(target, size, room.padding(true)), room.padding(true), 'fly');
    else if (camera) map.current?.go(camera, room.padding(next !== null), 'ease');
    // What opened it may lie where the card is still: it is there again once that is painted away.
    if (next === null) afterPaint(() => { if (isFocusLost() && !giveFocus(opener.current)) map.current?.focus(); });
  }, [now]);
}
