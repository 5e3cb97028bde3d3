'use client';

import { useEffect, useMemo, useState } from 'react';
import { PaintOnce } from '@/components/ui/PaintOnce';
import { useSource } from '@/components/source/useSource';
import { decodeGround } from '@/geo/basemap/ground';
import type { Briefing } from '@/geo/document/briefing';
import { areasOf } from '@/geo/picture/areas';
import type { DrawOptions } from '@/geo/picture/draw';
import { groundPaths, type Ground } from '@/geo/picture/ground';
import type { Projector } from '@/geo/projection/projector';
import { GroundSvg } from './GroundSvg';
import styles from './map.module.css';

/** The ground where there is no WebGL: land, borders and footprints as SVG, under the picture that every map has. */
export function FlatGround({ briefing, view, shown, select }: { briefing: Briefing; view: Projector } & Pick<DrawOptions, 'shown' | 'select'>) {
  const source = useSource();
  const [ground, setGround] = useState<Ground | null>(null);
  useEffect(() => {
    let stale = false;
    // Without it the places still stand in their order on bare paper.
    source.ground().then((packed) => { if (!stale) setGround(decodeGround(packed)); }).catch(() => undefined);
    return () => { stale = true; };
  }, [source]);
  const areas = useMemo(() => areasOf(briefing, shown, select), [briefing, shown, select]);
  const paths = useMemo(() => (ground ? groundPaths(ground, view, areas) : null), [ground, view, areas]);
  const { width, height } = view.size;
  return (
    <svg className={styles.overlay} width={width} height={height} aria-hidden="true">
      <PaintOnce />
      {paths && <GroundSvg paths={paths} disc={view.disc} size={view.size} />}
    </svg>
  );
}
