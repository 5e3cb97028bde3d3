'use client';

import { useMemo, useState } from 'react';
import type { Ring } from './ring';

export type MeasurePoint = { at: [lng: number, lat: number]; name: string | null };

export type Measure = {
  points: MeasurePoint[];
  rings: Ring[];
  /** Where the pointer is: the next leg is shown before it is set. */
  pointer: [number, number] | null;
  add(point: MeasurePoint): void;
  undo(): void;
  ring(ring: Ring): void;
  hover(at: [number, number] | null): void;
  clear(): void;
};

/** A path with one more point; the same point again, as a double click says it, is no leg. */
export const withPoint = (path: MeasurePoint[], point: MeasurePoint): MeasurePoint[] =>
  (path.at(-1)?.at.join() === point.at.join() ? path : [...path, point]);

/** A path of points and range rings. Lives beside the View, so that leaving leaves no trace. */
export function useMeasure(): Measure {
  const [points, setPoints] = useState<MeasurePoint[]>([]);
  const [rings, setRings] = useState<Ring[]>([]);
  const [pointer, setPointer] = useState<[number, number] | null>(null);
  return useMemo(() => ({
    points, rings, pointer,
    add: (point) => setPoints((before) => withPoint(before, point)),
    undo: () => setPoints((before) => before.slice(0, -1)),
    ring: (ring) => setRings((before) => [...before, ring]),
    hover: setPointer,
    clear: () => {
      setPoints([]);
      setRings([]);
      setPointer(null);
    },
  }), [points, rings, pointer]);
}
