'use client';

import { useEffect } from 'react';
import useSWR from 'swr';
import { served } from '@/components/source/served';
import type { Issue } from '@/components/source/source';

/** What is wrong with the file by now; null where nothing is, or it is gone. */
async function issuesNow([, id]: [string, string]): Promise<Issue[] | null> {
  const answer = await fetch(`/api/briefings/${id}/issues`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(String(answer.status));
  return ((await answer.json()) as { issues: Issue[] | null }).issues;
}

/** Whether the file by now says something else than the page; undefined: nobody has looked yet. */
export const isOther = (issues: Issue[], now: Issue[] | null | undefined): boolean => now !== undefined && JSON.stringify(now) !== JSON.stringify(issues);

/** Looks after a file that cannot be read: once it can, or something else is wrong in it, the page comes anew. */
export function Mending({ id, issues }: { id: string; issues: Issue[] }) {
  const { data } = useSWR(['issues', id] satisfies [string, string], issuesNow, { refreshInterval: served.lookEveryMs, dedupingInterval: served.lookEveryMs / 2 });
  const isStale = isOther(issues, data);
  useEffect(() => {
    if (isStale) window.location.reload();
  }, [isStale]);
  return null;
}
