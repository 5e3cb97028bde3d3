'use client';

import { handedOver, type Still } from './handover';
import styles from './map.module.css';

/** Pictures that only the server fills: what the browser got stays as it is until the live map replaces it. */
export function Stills({ ticket, frames }: { ticket: string; frames: { name: Still['name']; viewBox: string }[] }) {
  return frames.map(({ name, viewBox }) => (
    <svg
      key={name}
      className={`${styles.still} ${styles[name]}`}
      viewBox={viewBox}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
      suppressHydrationWarning
      // eslint-disable-next-line no-restricted-syntax -- drawn by our own pen, which escapes what a document says (geo/picture/svgText.ts)
      dangerouslySetInnerHTML={{ __html: handedOver(ticket, name) }}
    />
  ));
}
