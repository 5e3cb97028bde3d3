'use client';

import { useMemo } from 'react';
import { useRoom, type Room } from '@/components/shell/useRoom';
import { scaleOf } from '@/geo/view/camera';
import { cardEdge, coverOf, furnitureOf } from '@/geo/view/cover';

/** The room of a map that fills its window: there is no column and no timeline. */
export function useEmbedRoom(): Room {
  const { phone, size } = useRoom();
  return useMemo(() => ({
    phone, size, scale: scaleOf(size),
    padding: (open) => coverOf(size, { phone, open, lead: false }),
    furniture: (open) => ({ avoid: furnitureOf(size, { phone, open, lead: false }), tieTo: open ? cardEdge(size, phone) : null }),
  }), [phone, size]);
}
