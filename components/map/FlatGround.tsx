'use client';

import { useEffect, useMemo, useState, type RefObject } from 'react';
import { PaintOnce } from '@/components/ui/PaintOnce';
import { useSource } from '@/components/source/useSource';
import { decodeGround } from '@/geo/basemap/ground';
import type { Briefing } from '@/geo/document/briefing';
import type { DenseLayer } from '@/geo/picture/ground/dense';
import type { DrawOptions } from '@/geo/picture/draw';
import { groundPaths, onGround, type Ground } from '@/geo/picture/ground/ground';
import type { Projector } from '@/geo/projection/projector';
import type { View } from '@/geo/view/view';
import { GroundSvg } from './GroundSvg';
import styles from './map.module.css';
import { usePoints } from './usePoints';

type Props = Pick<DrawOptions, 'shown' | 'select'> & Pick<View, 'hide' | 'window'> & {
  id: string;
  briefing: Briefing;
  view: Projector;
  /** Told which points of big layers are drawn, for who asks what lies under the pointer. */
  dense: RefObject<readonly DenseLayer[]>;
  onFail(message: string): void;
};

const UNREAD = 'The points of the large layers could not be read, so they are not drawn. Reload the page.';

/** The ground where there is no WebGL: land, borders, footprints and big layers as SVG, under the picture that every map has. */
export function FlatGround({ id, briefing, view, shown, select, hide, window: span, dense, onFail }: Props) {
  const source = useSource();
  const [ground, setGround] = useState<Ground | null>(null);
  useEffect(() => {
    let stale = false;
    // Without it the places still stand in their order on bare paper.
    source.ground().then((packed) => { if (!stale) setGround(decodeGround(packed)); }).catch(() => undefined);
    return () => { stale = true; };
  }, [source]);
  const pointsOf = usePoints(id, briefing, () => onFail(UNREAD));
  const on = useMemo(() => onGround(briefing, { hide, window: span, select }, shown, pointsOf), [briefing, hide, span, select, shown, pointsOf]);
  useEffect(() => { dense.current = on.dense; }, [dense, on]);
  const paths = useMemo(() => (ground ? groundPaths(ground, view, on) : null), [ground, view, on]);
  const { width, height } = view.size;
  return (
    <svg className={styles.overlay} width={width} height={height} aria-hidden="true">
      <PaintOnce />
      {paths && <GroundSvg paths={paths} disc={view.disc} size={view.size} />}
    </svg>
  );
}
