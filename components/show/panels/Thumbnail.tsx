'use client';

import { useEffect, useId, useState } from 'react';
import { GroundSvg } from '@/components/map/GroundSvg';
import { PictureSvg } from '@/components/map/PictureSvg';
import type { Briefing } from '@/geo/document/briefing';
import type { PointsOf } from '@/geo/picture/ground/dense';
import { draw } from '@/geo/picture/draw';
import { COARSE, groundPaths, onGround, type Ground, type GroundPaths } from '@/geo/picture/ground/ground';
import type { Picture } from '@/geo/picture/picture';
import { projector, type Size } from '@/geo/projection/projector';
import { cameraOf } from '@/geo/view/camera';
import { fromAbove } from '@/geo/view/still';
import { shownIds } from '@/geo/view/shown';
import type { PaletteName, View } from '@/geo/view/view';
import styles from './thumbnail.module.css';

type Props = {
  briefing: Briefing;
  /** The points of its big layers. */
  pointsOf: PointsOf;
  view: View;
  palette: PaletteName;
  ground: Ground | null;
  size: Size;
  /** Place in line: pictures are drawn one after the other. */
  turn: number;
};

const TURN_MS = 40;

type Drawn = { picture: Picture; paths: GroundPaths };

function drawn({ briefing, pointsOf, view, size }: Pick<Props, 'briefing' | 'pointsOf' | 'view' | 'size'>, ground: Ground): Drawn {
  const lens = projector(cameraOf(briefing, fromAbove(view), size), size);
  const shown = shownIds(briefing, view);
  return { picture: draw(briefing, lens, { shown, select: view.select, compact: true }), paths: groundPaths(ground, lens, onGround(briefing, view, shown, pointsOf), COARSE) };
}

/** A scene in small. */
export function Thumbnail({ briefing, pointsOf, view, palette, ground, size, turn }: Props) {
  const id = useId();
  const [made, setMade] = useState<Drawn | null>(null);
  useEffect(() => {
    if (!ground) return;
    const timer = setTimeout(() => setMade(drawn({ briefing, pointsOf, view, size }, ground)), turn * TURN_MS);
    return () => clearTimeout(timer);
  }, [briefing, pointsOf, view, ground, size, turn]);
  return (
    <svg className={styles.thumbnail} data-palette={palette} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      {made && <GroundSvg paths={made.paths} disc={made.picture.disc} size={size} />}
      {made && <PictureSvg picture={made.picture} prefix={`${id.replace(/\W/g, '')}-`} />}
    </svg>
  );
}
