'use client';

import { useEffect, useId, useState, type ReactNode } from 'react';
import type { Point } from '@/geo/projection/projector';
import styles from './picture.module.css';

/** As long as the animation in the style sheet. */
const GROWN_MS = 950;
/** Wider than any link with its head, in pixels. */
const REACH = 40;

/**
 * A link that comes into the picture grows from where it begins: it says at once where from, and where to. What is near is seen
 * before what is far, within a widening circle, which is cut without a mask's layer in each frame of a flight.
 */
export function Growing({ course, fresh, children }: { course: readonly Point[]; fresh: boolean; children: ReactNode }) {
  const id = useId();
  const [grows, setGrows] = useState(fresh);
  useEffect(() => {
    if (!grows) return;
    // What cuts costs time in each frame: it is there no longer than it hides anything.
    const timer = setTimeout(() => setGrows(false), GROWN_MS);
    return () => clearTimeout(timer);
  }, [grows]);
  const [start] = course;
  if (!grows || !start) return children;
  const far = Math.max(...course.map(({ x, y }) => Math.hypot(x - start.x, y - start.y)));
  return (
    <>
      <clipPath id={id}>
        <circle className={styles.growing} cx={start.x} cy={start.y} r={far + REACH} />
      </clipPath>
      <g clipPath={`url(#${id})`}>{children}</g>
    </>
  );
}
