'use client';

import { useMemo } from 'react';
import useSWR from 'swr';
import { withPlace, type Briefing, type BriefingFeature } from '@/geo/document/briefing';

async function read(url: string): Promise<BriefingFeature | null> {
  const answer = await fetch(url);
  return answer.ok ? ((await answer.json()) as BriefingFeature) : null;
}

/** The selected feature: from the document, or, in a big layer, asked of the server and joined to the briefing. */
export function useFeature(id: string, known: Briefing, select: string | null): { briefing: Briefing; feature: BriefingFeature | undefined } {
  const here = select === null ? undefined : known.byId.get(select);
  const elsewhere = select !== null && !here && known.layers.some(({ dense }) => dense);
  const { data } = useSWR(elsewhere ? `/api/briefings/${id}/features/${encodeURIComponent(select)}` : null, read, { revalidateOnFocus: false });
  const found = elsewhere && data?.id === select ? data : undefined;
  const briefing = useMemo(() => (found?.kind === 'place' ? withPlace(known, found) : known), [known, found]);
  return { briefing, feature: here ?? found };
}
