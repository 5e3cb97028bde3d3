'use client';

import { useMemo, useState } from 'react';
import { NOTHING, type Measured } from '@/geo/measure/measured';

/** Given what makes the next value of the newest, which may be later than the one drawn. */
export type Change = (to: (before: Measured) => Measured) => void;

export type Measure = {
  measured: Measured;
  change: Change;
  /** Where the pointer is: the next leg is shown before it is set. */
  pointer: [number, number] | null;
  hover(at: [number, number] | null): void;
  clear(): void;
};

/** Measuring what is kept somewhere. */
export function useMeasureOf(measured: Measured, change: Change): Measure {
  const [pointer, hover] = useState<[number, number] | null>(null);
  return useMemo(() => ({
    measured, change, pointer, hover,
    clear: () => {
      change(() => NOTHING);
      hover(null);
    },
  }), [measured, change, pointer]);
}

/** Lives beside the View, so that leaving leaves no trace. */
export const useMeasure = (): Measure => useMeasureOf(...useState(NOTHING));
