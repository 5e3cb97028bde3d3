'use client';

import { PaintOnce } from '@/components/ui/PaintOnce';
import type { FirstPicture } from '@/geo/picture/first';
import { handedOver } from './handover';
import { PictureSvg } from '../PictureSvg';
import styles from '../map.module.css';

/**
 * Pictures that only the server draws. In the browser their content is an empty text that React is told not to compare
 * (`suppressHydrationWarning`), so it leaves the server's drawing as it stands until the live map replaces it.
 */
export function Stills({ ticket, frames }: { ticket: number; frames: { name: FirstPicture['name']; viewBox: string }[] }) {
  return frames.map(({ name, viewBox }) => {
    const still = handedOver(ticket, name);
    return (
      <svg
        key={name}
        className={`${styles.still} ${styles[name]}`}
        viewBox={viewBox}
        preserveAspectRatio="xMidYMid meet"
        aria-hidden="true"
        suppressHydrationWarning
      >
        {still ? (
          <>
            <PaintOnce />
            {still.ground}
            <PictureSvg picture={still.picture} prefix={`${name}-`} />
          </>
        ) : ''}
      </svg>
    );
  });
}
