'use client';

import { useMemo } from 'react';
import useSWR from 'swr';
import { DocumentError, type Issue, type PageDocument } from '@/components/source/source';
import { useSource } from '@/components/source/useSource';
import { briefingOf, type Briefing } from '@/geo/document/briefing';

export type { Issue, PageDocument } from '@/components/source/source';

const held = new Map<string, PageDocument>();

export type Documented = {
  briefing: Briefing;
  /** Why the newest version on disk is not shown: what is wrong in it, nothing where the file is gone; null while it is shown. */
  issues: Issue[] | null;
  /** The server cannot be reached: what is shown stays. */
  offline: boolean;
};

const SOON_MS = 1000;

/** The briefing, kept in step with its source; while the newest version is broken, the last good one. */
export function useDocument(id: string, first: PageDocument): Documented {
  const source = useSource();
  if (!held.has(id)) held.set(id, first);
  const read = async (): Promise<PageDocument> => {
    const page = await source.page(id, held.get(id));
    held.set(id, page);
    return page;
  };
  const { data, error } = useSWR<PageDocument, Error>(['page', id], read, {
    fallbackData: first, refreshInterval: source.lookEveryMs, revalidateOnMount: false, dedupingInterval: 500,
    keepPreviousData: true,
    // SWR does not poll while there is an error: the next look is the retry.
    onErrorRetry: (_error, _key, _config, revalidate, options) => void setTimeout(() => void revalidate(options), source.lookEveryMs || SOON_MS),
    compare: (a, b) => a?.etag === b?.etag,
  });
  const page = data ?? first;
  const briefing = useMemo(() => briefingOf(page.document, new Map(Object.entries(page.dense)), page.etag), [page]);
  return {
    briefing,
    issues: error instanceof DocumentError ? error.issues : null,
    offline: error !== undefined && !(error instanceof DocumentError),
  };
}
