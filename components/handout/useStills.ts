'use client';

import { useEffect, useState } from 'react';
import { step } from '@/components/export/job';
import type { Basemap } from '@/components/shell/useMapStyle';
import type { Briefing } from '@/geo/document/briefing';
import type { Handout } from '@/geo/handout/pages';
import { stillMap, type StillMap } from '@/components/still/still';
import { JPEG_QUALITY, mapsOf, printStill, type MapOf } from './maps';

export type Stills = {
  /** Addresses of the grounds by the map's id. */
  grounds: ReadonlyMap<string, string>;
  done: number;
  total: number;
  ready: boolean;
  failure: string | null;
};

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * Draws maps one after the other on one that is opened for them.
 * @throws an ExportError that names the page it failed on; the signal's reason where it was cancelled
 */
export async function drawn(items: readonly MapOf[], open: () => Promise<StillMap>, draw: (item: MapOf, map: StillMap) => Promise<void>, signal: AbortSignal): Promise<void> {
  const map = await step({ signal }, 'The maps cannot be drawn', open);
  try {
    for (const item of items) {
      const { page: { title }, number } = item;
      await step({ signal }, `The map of page ${number}${title ? `, ${title}` : ''}, failed`, () => draw(item, map));
    }
  } finally {
    map.close();
  }
}

/** Draws the grounds of all maps, one after the other, and shows each as soon as it is there. */
export function useStills(handout: Handout, briefing: Briefing, id: string, basemap: Basemap): Stills {
  const [grounds, setGrounds] = useState(NONE);
  const [failure, setFailure] = useState<string | null>(null);
  const total = mapsOf(handout).length;
  const { version, style } = basemap;
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    setGrounds(NONE);
    setFailure(null);
    drawn(mapsOf(handout), stillMap, async ({ block }, map) => {
      const { canvas } = await printStill(briefing, block, { briefingId: id, basemap: { version, style }, map, signal });
      const url = canvas.toDataURL('image/jpeg', JPEG_QUALITY);
      if (!signal.aborted) setGrounds((before) => new Map(before).set(block.id, url));
    }, signal).catch((error: unknown) => {
      if (!signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
    });
    return () => stop.abort();
  }, [handout, briefing, id, version, style]);
  return { grounds, done: grounds.size, total, ready: grounds.size === total, failure };
}
