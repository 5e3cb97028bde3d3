'use client';

import { useEffect, useRef, useState } from 'react';
import { PaintOnce } from '@/components/ui/PaintOnce';
import { useSource } from '@/components/source/useSource';
import type { Briefing } from '@/geo/document/briefing';
import { areasOf } from '@/geo/picture/areas';
import { draw, type DrawOptions } from '@/geo/picture/draw';
import type { GroundPaths } from '@/geo/picture/ground';
import { hit } from '@/geo/picture/hit';
import type { Picture } from '@/geo/picture/picture';
import { projector, type Point, type Size } from '@/geo/projection/projector';
import type { Camera } from '@/geo/view/view';
import { GroundSvg } from './GroundSvg';
import { PictureSvg } from './PictureSvg';
import styles from './map.module.css';

type Props = {
  briefing: Briefing;
  drawing: Omit<DrawOptions, 'previous'>;
  startAt: (size: Size) => Camera;
  onPick(ids: string[], point: Point): void;
};

/** The map where there is no WebGL: the same picture over the same land as SVG, still until something changes. */
export function FlatGround({ briefing, drawing, startAt, onPick }: Props) {
  const source = useSource();
  const box = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ picture: Picture; ground: GroundPaths } | null>(null);

  useEffect(() => {
    let stale = false;
    const render = async () => {
      const [{ groundPaths }, { decodeGround }, packed] = await Promise.all([
        import('@/geo/picture/ground'), import('@/geo/basemap/ground'), source.ground(),
      ]);
      const size = { width: box.current?.clientWidth ?? 972, height: box.current?.clientHeight ?? 562 };
      const ground = decodeGround(packed);
      const view = projector(startAt(size), size);
      const areas = areasOf(briefing, drawing.shown, drawing.select);
      if (!stale) setDrawn({ picture: draw(briefing, view, drawing), ground: groundPaths(ground, view, areas) });
    };
    void render();
    return () => { stale = true; };
  }, [briefing, drawing, startAt, source]);

  return (
    <div
      ref={box}
      className={styles.flat}
      onClick={(event) => {
        const { left, top } = event.currentTarget.getBoundingClientRect();
        const point = { x: event.clientX - left, y: event.clientY - top };
        if (drawn) onPick(hit(drawn.picture, point), point);
      }}
    >
      {drawn && (
        <svg className={styles.overlay} width={drawn.picture.size.width} height={drawn.picture.size.height} aria-hidden="true">
          <PaintOnce />
          <GroundSvg paths={drawn.ground} disc={drawn.picture.disc} size={drawn.picture.size} />
          <PictureSvg picture={drawn.picture} prefix="flat-" />
        </svg>
      )}
    </div>
  );
}
