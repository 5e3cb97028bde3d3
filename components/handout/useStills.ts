'use client';

import { useEffect, useState } from 'react';
import type { Basemap } from '@/components/shell/useMapStyle';
import type { Briefing } from '@/geo/document/briefing';
import type { Handout } from '@/geo/handout/pages';
import { stillMap, type StillMap } from '@/components/still/still';
import { JPEG_QUALITY, mapsOf, printStill } from './maps';

export type Stills = {
  /** Addresses of the grounds by the map's id. */
  grounds: ReadonlyMap<string, string>;
  done: number;
  total: number;
  ready: boolean;
  failure: string | null;
};

const NONE: ReadonlyMap<string, string> = new Map();

/** Draws the grounds of all maps, one after the other, and shows each as soon as it is there. */
export function useStills(handout: Handout, briefing: Briefing, id: string, basemap: Basemap): Stills {
  const [grounds, setGrounds] = useState(NONE);
  const [failure, setFailure] = useState<string | null>(null);
  const total = mapsOf(handout).length;
  const { version, style } = basemap;
  useEffect(() => {
    const stop = new AbortController();
    const draw = async () => {
      setGrounds(NONE);
      setFailure(null);
      const map = await stillMap();
      try {
        await drawAll(map);
      } finally {
        map.close();
      }
    };
    const drawAll = async (map: StillMap) => {
      for (const { block, page, number } of mapsOf(handout)) {
        try {
          const { canvas } = await printStill(briefing, block, { briefingId: id, basemap: { version, style }, map, signal: stop.signal });
          const url = canvas.toDataURL('image/jpeg', JPEG_QUALITY);
          if (stop.signal.aborted) return;
          setGrounds((before) => new Map(before).set(block.id, url));
        } catch (error) {
          if (stop.signal.aborted) return;
          setFailure(`The map of page ${number}${page.title ? `, ${page.title}` : ''}, failed: ${error instanceof Error ? error.message : String(error)}`);
          return;
        }
      }
    };
    void draw();
    return () => stop.abort();
  }, [handout, briefing, id, version, style]);
  return { grounds, done: grounds.size, total, ready: grounds.size === total, failure };
}
