'use client';

import { useMemo } from 'react';
import useSWR from 'swr';
import { useSource } from '@/components/source/useSource';
import { withPlace, type Briefing, type BriefingFeature } from '@/geo/document/briefing';

/**
 * The selected feature: from the document, or, in a big layer, asked of the source and joined to the briefing. A newer version of
 * the document is asked again; the card stays meanwhile.
 */
export function useFeature(id: string, known: Briefing, select: string | null): { briefing: Briefing; feature: BriefingFeature | undefined } {
  const source = useSource();
  const here = select === null ? undefined : known.byId.get(select);
  const elsewhere = select !== null && !here && known.layers.some(({ dense }) => dense);
  const { data } = useSWR(elsewhere ? ['feature', id, select, known.version] as const : null, ([, , wanted]) => source.feature(id, wanted), {
    revalidateOnFocus: false, keepPreviousData: true,
  });
  const found = elsewhere && data?.id === select ? data : undefined;
  const briefing = useMemo(() => (found?.kind === 'place' ? withPlace(known, found) : known), [known, found]);
  return { briefing, feature: here ?? found };
}
