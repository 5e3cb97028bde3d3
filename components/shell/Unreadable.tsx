import type { Issue } from '@/geo/document/issue';
import { IssueText } from './IssueText';
import { Mending } from './Notice';
import styles from './unreadable.module.css';

/** A briefing that never could be read: what is wrong, where, and what to do. */
export function Unreadable({ id, issues }: { id: string; issues: Issue[] }) {
  return (
    <main className={styles.sheet}>
      <p className={styles.brand}>Sandtable</p>
      <h1>This briefing cannot be opened yet</h1>
      <p><code>{id}.geojson</code> has {issues.length === 1 ? 'an issue' : `${issues.length} issues`}. Correct the file, and it opens here by itself; nothing in it was changed.</p>
      <noscript><p>Without JavaScript, load this page again then.</p></noscript>
      <ol>
        {issues.map((issue, i) => <li key={i}><IssueText issue={issue} /></li>)}
      </ol>
      <Mending id={id} issues={issues} />
    </main>
  );
}
