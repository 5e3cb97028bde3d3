import { useMemo } from 'react';
import { PictureSvg } from '@/components/map/PictureSvg';
import { pictureOf } from '@/components/still/still';
import type { Briefing } from '@/geo/document/briefing';
import { WIDTH, type Block } from '@/geo/handout/blocks';
import { printFrame } from './maps';
import styles from './handout.module.css';

type Props = { block: Extract<Block, { kind: 'map' }>; briefing: Briefing; grounds: ReadonlyMap<string, string> };

/** A map on paper: the ground as pixels, the dossier's signs and words as vectors over it. */
export function PrintMap({ block: { id, alt, view, height }, briefing, grounds }: Props) {
  const { picture } = useMemo(() => pictureOf(briefing, view, printFrame(height)), [briefing, view, height]);
  const ground = grounds.get(id);
  return (
    <figure className={styles.map} role="img" aria-label={alt}>
      {ground && <img src={ground} width={WIDTH} height={height} alt="" />}
      <svg width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
        <PictureSvg picture={picture} prefix={`${id}-`} />
      </svg>
    </figure>
  );
}
