'use client';

import { useEffect } from 'react';
import useSWR from 'swr';
import { served } from '@/components/source/served';
import { DocumentError, type Issue } from '@/components/source/source';

/** Whether a look at the file tells something else than what the page says: it can be read, other things are wrong, it is gone. */
export const isOther = (issues: Issue[], document: unknown, error: unknown): boolean =>
  document !== undefined || (error instanceof DocumentError && JSON.stringify(error.issues) !== JSON.stringify(issues));

/** Looks after a file that cannot be read: once it can, or something else is wrong in it, the page comes anew. */
export function Mending({ id, issues }: { id: string; issues: Issue[] }) {
  const { data, error } = useSWR<unknown, Error>(['mending', id], () => served.page(id, undefined), {
    refreshInterval: served.lookEveryMs, dedupingInterval: served.lookEveryMs / 2,
    // SWR does not poll while there is an error, which is what there is all the time here.
    onErrorRetry: (_error, _key, _config, revalidate, options) => void setTimeout(() => void revalidate(options), served.lookEveryMs),
  });
  const isStale = isOther(issues, data, error);
  useEffect(() => {
    if (isStale) window.location.reload();
  }, [isStale]);
  return null;
}
