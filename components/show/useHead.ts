'use client';

import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * How high handling and date stand over the map, in CSS pixels: a long marking takes several lines, and is never cut. The style
 * sheets have it as `--head`, for what stands below.
 */
export function useHead(root: RefObject<HTMLElement | null>, head: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = head.current;
    if (!element) return;
    const look = () => {
      const now = Math.ceil(element.getBoundingClientRect().height);
      root.current?.style.setProperty('--head', `${now}px`);
      setHeight(now);
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, [root, head]);
  return height;
}
