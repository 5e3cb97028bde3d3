'use client';

import { useState } from 'react';
import type { Issue } from './useDocument';
import styles from './notice.module.css';

const SHOWN = 5;

function Broken({ issues }: { issues: Issue[] }) {
  if (issues.length === 0) return <p><b>The file is gone. The last version read stays on the map; if the file comes back, it is shown again by itself.</b></p>;
  return (
    <>
      <p><b>The file changed and cannot be read. The last good version stays on the map.</b></p>
      <ul>
        {issues.slice(0, SHOWN).map(({ path, message }, i) => (
          <li key={i}>{message} {path && <code>{path}</code>}</li>
        ))}
      </ul>
      {issues.length > SHOWN && <p>and {issues.length - SHOWN} more.</p>}
    </>
  );
}

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
