'use client';

import { useState } from 'react';
import { lazily } from '@/components/ui/lazily';
import type { Issue } from './useDocument';
import styles from './notice.module.css';

const Broken = lazily(() => import('./Broken').then((m) => m.Broken));
/** For a page without a map; here, since each module of its own would be more script for the others. */
export const Mending = lazily(() => import('./Mending').then((m) => m.Mending));

/** What went wrong, in a sentence and at the edge: nothing that is shown is taken away. */
export function Notice({ issues, offline, trouble, onDismiss }: {
  issues: Issue[] | null;
  offline: boolean;
  trouble: string | null;
  onDismiss(): void;
}) {
  // By what it says: each look at the file brings the same issues as other objects.
  const [hidden, setHidden] = useState<string | null>(null);
  if (!issues && !offline && hidden !== null) setHidden(null);
  const broken = issues && JSON.stringify(issues) !== hidden ? issues : null;
  const text = trouble ?? (offline ? 'The server does not answer. What you see is the last version; it will catch up by itself.' : null);
  return (
    <div role="status" className={broken || text ? styles.notice : styles.none}>
      {broken ? <Broken issues={broken} /> : text && <p>{text}</p>}
      {(broken || trouble) && (
        <button type="button" onClick={() => (broken ? setHidden(JSON.stringify(broken)) : onDismiss())}>Dismiss</button>
      )}
    </div>
  );
}
