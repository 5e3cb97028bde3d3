'use client';

import { useEffect } from 'react';
import type { Basemap } from '@/components/shell/useMapStyle';
import { useSource } from '@/components/source/useSource';
import type { Briefing } from '@/geo/document/briefing';
import { added, projector } from '@/geo/projection/projector';
import type { ShowScene } from '@/geo/show/state';
import { cameraOf } from '@/geo/view/camera';
import { labelRoom, paddingOf, placeOf, type Layout, type Over } from './layout';
import { tilesOf } from './tilesOf';

const DEEPEST = 11;
/** After the flight to this scene, so that its own tiles come first. */
const WAIT_MS = 3_500;

type Wish = { briefing: Briefing; basemap: Basemap; layout: Layout; next: ShowScene | null; here: string; overOf: Over };

/** Asks for the next scene's tiles ahead, so that nothing pops in when it comes: they stay in the browser's cache. */
export function useNextTiles({ briefing, basemap, layout, next, here, overOf: over }: Wish): void {
  const { served } = useSource();
  useEffect(() => {
    if (!served || !next || basemap.style) return;
    const leaving = new AbortController();
    const fetchAhead = () => {
      const padding = paddingOf(layout, placeOf(layout, next.view, over));
      const camera = cameraOf(briefing, next.view, layout.map, added(padding, labelRoom(layout)));
      const z = Math.max(0, Math.min(DEEPEST, Math.floor(camera.zoom)));
      for (const tile of tilesOf(projector(camera, layout.map, padding), z)) {
        void fetch(`/tiles/${tile.z}/${tile.x}/${tile.y}?v=${basemap.version}`, { priority: 'low', signal: leaving.signal }).catch(() => undefined);
      }
    };
    const timer = setTimeout(fetchAhead, WAIT_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [served, briefing, basemap, layout, next, here, over]);
}
