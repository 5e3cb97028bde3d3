'use client';

import { useEffect, useMemo, useState } from 'react';
import type { StyleSpecification } from 'maplibre-gl';
import type { Briefing } from '@/geo/document/briefing';
import { palettes } from '@/geo/style/palette';
import { mapStyle } from '@/geo/style/style';
import type { View } from '@/geo/view/view';

export type Basemap = {
  /** Version of the embedded tiles. */
  version: string;
  /** URL of another MapLibre style to stand under the dossier, if the user configured one. */
  style: string | null;
};

/** The whole MapLibre style of a view; null until a configured basemap has been read. */
export function useMapStyle(id: string, briefing: Briefing, view: View, shown: ReadonlySet<string>, basemap: Basemap): StyleSpecification | null {
  const [other, setOther] = useState<StyleSpecification | null>(null);
  useEffect(() => {
    if (!basemap.style) return;
    void fetch(basemap.style).then(async (answer) => setOther((await answer.json()) as StyleSpecification));
  }, [basemap.style]);
  const { hide, select, window: span, palette } = view;
  return useMemo(() => {
    if (typeof window === 'undefined' || (basemap.style && !other)) return null;
    const layerUrl = (layer: string) => `${window.location.origin}/api/briefings/${id}/layers/${layer}`;
    return mapStyle(briefing, { hide, select, window: span }, palettes[palette], {
      origin: window.location.origin, version: basemap.version, base: other, shown: [...shown], layerUrl,
    });
  }, [id, briefing, hide, select, span, palette, shown, basemap, other]);
}
