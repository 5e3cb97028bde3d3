'use client';

import { useEffect, useId, useState, type ReactNode } from 'react';
import type { Point } from '@/geo/projection/projector';
import { pathOf } from '@/geo/picture/strokes';
import styles from './picture.module.css';

/** As long as the animation in the style sheet. */
const GROWN_MS = 950;
/** Wider than any link with its head, in pixels. */
const REACH = 40;

const wantsStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A link that comes into the picture grows along its course: it says at once where from, and where to. */
export function Growing({ course, fresh, children }: { course: readonly Point[]; fresh: boolean; children: ReactNode }) {
  const id = useId();
  const [grows, setGrows] = useState(() => fresh && !wantsStillness());
  useEffect(() => {
    if (!grows) return;
    // A mask costs time in each frame: it is there no longer than it shows anything.
    const timer = setTimeout(() => setGrows(false), GROWN_MS);
    return () => clearTimeout(timer);
  }, [grows]);
  if (!grows || course.length < 2) return children;
  const [xs, ys] = [course.map(({ x }) => x), course.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - REACH, Math.min(...ys) - REACH];
  return (
    <>
      <mask id={id} maskUnits="userSpaceOnUse" x={left} y={top} width={Math.max(...xs) + REACH - left} height={Math.max(...ys) + REACH - top}>
        <path className={styles.growing} d={pathOf(course)} pathLength={1} strokeWidth={2 * REACH} />
      </mask>
      <g mask={`url(#${id})`}>{children}</g>
    </>
  );
}
