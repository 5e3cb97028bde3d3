'use client';

import { useEffect, useState } from 'react';
import useSWR from 'swr';
import { useSource } from '@/components/source/useSource';
import type { Result } from '@/geo/search/result';

/** Typing faster than this is one question. */
const PAUSE_MS = 80;
const RETRY_MS = 2000;

const GONE = 'The search does not answer. It goes on by itself as soon as the server is back.';
const NOTHING = 'Nothing found. Try another spelling, or coordinates such as 39.15, 127.44.';

const none: Result[] = [];

/** The value once it has been left alone for a moment; at once where it is empty. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return value === '' ? '' : settled;
}

const counted = (count: number): string => (count === 1 ? '1 result' : `${count} results`);

export type Search = {
  results: Result[];
  /** False while the results are those of an earlier wording. */
  isFresh: boolean;
  /** What to say about it. */
  status: string;
};

/** What the source finds for the words typed; earlier results stay until newer ones are there. */
export function useSearch(briefing: string, words: string): Search {
  const source = useSource();
  const settled = useSettled(words);
  // Asked before a word is typed, too: what is searched gets ready meanwhile.
  const asked = ['search', briefing, settled] as const;
  const { data, error, isLoading } = useSWR<Result[], Error, typeof asked>(asked, ([, , query]) => source.search(briefing, query), {
    keepPreviousData: true, revalidateOnFocus: false, errorRetryInterval: RETRY_MS,
  });
  if (words === '') return { results: none, isFresh: true, status: source.searchHint };
  if (error && !isLoading) return { results: none, isFresh: false, status: GONE };
  const results = data ?? none;
  const isFresh = settled === words && !isLoading;
  if (results.length > 0) return { results, isFresh, status: counted(results.length) };
  return { results, isFresh, status: isFresh ? NOTHING : 'Searching…' };
}
