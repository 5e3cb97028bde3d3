'use client';

import { useMemo } from 'react';
import { useRoom, type Room } from '@/components/shell/useRoom';
import type { Briefing } from '@/geo/document/briefing';
import { textWidth } from '@/geo/picture/measure';
import type { Box } from '@/geo/picture/picture';
import type { Size } from '@/geo/projection/projector';
import { scaleOf } from '@/geo/view/camera';
import { bannerWidth, cardEdge, coverOf, furnitureOf } from '@/geo/view/cover';

/** The title's box in the corner of the map; embed.module.css says the same. */
const TITLE = { left: 16, right: 14, above: 5, below: 7, beside: 150, desk: { size: 18, line: 22 }, phone: { size: 16, line: 20 } };

function titleBox(title: string, { width }: Size, phone: boolean): Box {
  const { size, line } = phone ? TITLE.phone : TITLE.desk;
  const inside = textWidth(title, 'serif-bold', size);
  const room = Math.max(1, width - TITLE.beside - TITLE.left - TITLE.right);
  return [0, 0, TITLE.left + Math.min(inside, room) + TITLE.right, TITLE.above + Math.ceil(inside / room) * line + TITLE.below];
}

/** The room of a map that fills its window: there is no column and no timeline. */
export function useEmbedRoom({ title, handling }: Briefing): Room {
  const { phone, size } = useRoom();
  return useMemo(() => ({
    phone, size, scale: scaleOf(size),
    padding: (open) => coverOf(size, { phone, open, lead: false }),
    furniture: (open) => ({ avoid: [...furnitureOf(size, { phone, open, lead: false, banner: bannerWidth(handling) }), titleBox(title, size, phone)], tieTo: open ? cardEdge(size, phone) : null }),
  }), [phone, size, title, handling]);
}
