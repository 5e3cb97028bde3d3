'use client';

import { useLayoutEffect, useState, type RefObject } from 'react';

/** Hairlines round the marking, on a wall too; another line of it is more. */
const RULES = 6;

/**
 * How high handling and date stand over the map, in CSS pixels: a long marking takes several lines, and is never cut. The style
 * sheets have it as `--head`, for what stands below.
 * @param room what they have in any case; 0 is given where that is enough, so that nothing is drawn or flown to anew
 */
export function useHead(root: RefObject<HTMLElement | null>, head: RefObject<HTMLElement | null>, room: number): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = head.current;
    if (!element) return;
    const look = () => {
      const now = Math.ceil(element.getBoundingClientRect().height);
      root.current?.style.setProperty('--head', `${now}px`);
      setHeight(now > room + RULES ? now : 0);
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, [root, head, room]);
  return height;
}
