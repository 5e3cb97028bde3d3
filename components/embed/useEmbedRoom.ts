'use client';

import { useMemo } from 'react';
import { useRoom, type Room } from '@/components/shell/useRoom';
import type { Briefing } from '@/geo/document/briefing';
import { scaleOf } from '@/geo/view/camera';
import { bannerWidth, cardEdge, coverOf } from '@/geo/view/cover';
import { embedFurniture } from '@/geo/view/embedCover';

/** The room of a map that fills its window: there is no column and no timeline. */
export function useEmbedRoom({ title, handling }: Briefing): Room {
  const { phone, size } = useRoom();
  return useMemo(() => ({
    phone, low: false, size, scale: scaleOf(size),
    padding: (open) => coverOf(size, { phone, open, lead: false }),
    furniture: (open) => ({ avoid: embedFurniture(size, { phone, open, lead: false, dated: true, banner: bannerWidth(handling) }, title), tieTo: open ? cardEdge(size, phone) : null }),
  }), [phone, size, title, handling]);
}
