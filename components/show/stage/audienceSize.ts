'use client';

import { useEffect, useState } from 'react';
import { useRoom } from '@/components/shell/useRoom';
import { remember, remembered } from '@/components/ui/storage';
import type { Size } from '@/geo/projection/projector';
import { layoutOf } from './layout';

/** The audience's map as last seen: a console shows the same piece of the world in small. */
const keyOf = (briefing: string): string => `sandtable-show:size:${briefing}`;
const USUAL: Size = layoutOf({ width: 1280, height: 720 }).map;

export function useTellSize(briefing: string): void {
  const { size } = useRoom();
  useEffect(() => {
    const { width, height } = layoutOf(size).map;
    remember(keyOf(briefing), `${width} ${height}`);
  }, [briefing, size]);
}

export function useAudienceSize(briefing: string): Size {
  const [size, setSize] = useState(USUAL);
  useEffect(() => {
    const look = () => {
      const [width = 0, height = 0] = (remembered(keyOf(briefing)) ?? '').split(' ').map(Number);
      if (width > 0 && height > 0) setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    look();
    window.addEventListener('storage', look);
    return () => window.removeEventListener('storage', look);
  }, [briefing]);
  return size;
}

/** Zoom steps by which a box is smaller than the map that it mirrors. */
export const smallerBy = (audience: Size, box: Size): number =>
  Math.max(0, Math.log2(Math.max(audience.width / Math.max(1, box.width), audience.height / Math.max(1, box.height))));
