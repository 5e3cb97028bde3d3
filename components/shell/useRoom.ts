'use client';

import { useMemo, useSyncExternalStore } from 'react';
import type { DrawOptions } from '@/geo/picture/draw';
import type { Padding, Size } from '@/geo/projection/projector';
import { scaleOf } from '@/geo/view/camera';
import { cardEdge, coverOf, furnitureOf, isLow, mapSizeOf, type Standing } from '@/geo/view/cover';

/** The widest window of the narrow layout, in CSS pixels; the style sheets say the same. */
const PHONE = 719;
/** The widest one that has no room for a card over the map: there it takes the place of the column. The style sheets say the same. */
const BESIDE = 1099;

export type Room = {
  phone: boolean;
  /** A wide window with room for one row of the timeline. */
  low: boolean;
  /** The window, in CSS pixels. */
  size: Size;
  /** Size of marks and words on the map: 1 on a laptop, up to 2 on a wall. */
  scale: number;
  /** What is drawn over the map: labels keep clear of it, and a line ties the selected mark to its card. */
  furniture(open: boolean): Pick<DrawOptions, 'avoid' | 'tieTo'>;
  /** What of the map is covered while a card is open, or not. */
  padding(open: boolean): Padding;
};

const onServer: Size = { width: 1280, height: 720 };
let last = onServer;

function subscribe(heard: () => void): () => void {
  window.addEventListener('resize', heard);
  return () => window.removeEventListener('resize', heard);
}

function sizeNow(): Size {
  if (window.innerWidth !== last.width || window.innerHeight !== last.height) last = { width: window.innerWidth, height: window.innerHeight };
  return last;
}

/**
 * How much room there is, and what covers the map.
 * @param lead the page sets the bottom line at the head of a phone's map
 * @param banner width of the handling banner: over the map, but on a phone in its head
 * @param dated whether there is anything for a timeline
 * @param brief of a phone's notes there is the attribution alone
 */
export function useRoom(lead = false, banner = 0, dated = true, brief = false): Room {
  const size = useSyncExternalStore(subscribe, sizeNow, () => onServer);
  return useMemo(() => {
    const phone = size.width <= PHONE;
    const beside = !phone && size.width <= BESIDE;
    const standing = (open: boolean): Standing => ({ phone, open: open && !beside, lead: lead && !isLow(size), brief, dated, banner: phone ? 0 : banner });
    return {
      phone, low: !phone && isLow(size), size, scale: scaleOf(mapSizeOf(size, { phone, open: false, dated })),
      padding: (open) => coverOf(size, standing(open)),
      furniture: (open) => {
        const now = standing(open);
        return { avoid: (drawn) => furnitureOf(drawn, now, size), tieTo: now.open ? cardEdge(mapSizeOf(size, now), phone) : null };
      },
    };
  }, [size, lead, banner, dated, brief]);
}
