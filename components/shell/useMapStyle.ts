'use client';

import { useEffect, useMemo, useState } from 'react';
import type { StyleSpecification } from 'maplibre-gl';
import { useSource } from '@/components/source/useSource';
import type { Briefing } from '@/geo/document/briefing';
import { palettes } from '@/geo/style/palette';
import type { View } from '@/geo/view/view';

export type Basemap = {
  /** Version of the embedded tiles. */
  version: string;
  /** URL of another MapLibre style to stand under the dossier, if the user configured one. */
  style: string | null;
};

/** Comes beside the page, not with it: the style and its fonts' ranges weigh as much as half the page. */
const styleModule = typeof window === 'undefined' ? null : import('@/geo/style/style');
styleModule?.catch(() => undefined);

type StyleMaker = Awaited<NonNullable<typeof styleModule>>;

/** Null until it has come. */
function useStyleMaker(onTrouble: ((message: string) => void) | undefined): StyleMaker | null {
  const [maker, setMaker] = useState<StyleMaker | null>(null);
  useEffect(() => {
    let stale = false;
    styleModule?.then((module) => { if (!stale) setMaker(module); }, () => {
      if (!stale) onTrouble?.('A part of the page could not be loaded, so there is no map. Reload the page.');
    });
    return () => { stale = true; };
  }, [onTrouble]);
  return maker;
}

/** The configured basemap: undefined until it has been read, null where there is none or it cannot be had. */
function useOtherBasemap(url: string | null, onTrouble: ((message: string) => void) | undefined): StyleSpecification | null | undefined {
  const [other, setOther] = useState<StyleSpecification | null | undefined>(url ? undefined : null);
  useEffect(() => {
    let stale = false;
    if (!url) return;
    const read = import('@/components/source/basemapStyle').then(({ basemapStyleOr }) => basemapStyleOr(url, onTrouble));
    read.catch(() => null).then((style) => { if (!stale) setOther(style); });
    return () => { stale = true; };
  }, [url, onTrouble]);
  return other;
}

/** The whole MapLibre style of a view; null until it can be made, and a configured basemap has been read. */
export function useMapStyle(
  id: string, briefing: Briefing, view: View, shown: ReadonlySet<string>, basemap: Basemap, onTrouble?: (message: string) => void,
): StyleSpecification | null {
  const source = useSource();
  const other = useOtherBasemap(basemap.style, onTrouble);
  const make = useStyleMaker(onTrouble);
  const { hide, select, window: span, palette, labels } = view;
  const timed = span !== null;
  const standing = useMemo(() => {
    if (!make || other === undefined) return null;
    return make.standingStyle(briefing, { hide, labels, timed }, palettes[palette], {
      origin: source.origin(), version: basemap.version, base: other,
      layerUrl: (layer) => source.layerUrl(id, layer, briefing.version),
    });
  }, [id, source, briefing, hide, timed, palette, labels, basemap, other, make]);
  return useMemo(() => (make && standing ? make.atMoment(standing, briefing, { select, window: span }, shown) : null),
    [make, standing, briefing, select, span, shown]);
}
