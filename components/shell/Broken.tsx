import { IssueText } from './IssueText';
import type { Issue } from './useDocument';

const SHOWN = 5;

/** A file that can be read no more: what is wrong in it, or that it is gone. */
export function Broken({ issues }: { issues: Issue[] }) {
  if (issues.length === 0) return <p><b>The file is gone. The last version read stays on the map; if the file comes back, it is shown again by itself.</b></p>;
  return (
    <>
      <p><b>The file changed and cannot be read. The last good version stays on the map.</b></p>
      <ul>
        {issues.slice(0, SHOWN).map((issue, i) => <li key={i}><IssueText issue={issue} /></li>)}
      </ul>
      {issues.length > SHOWN && <p>and {issues.length - SHOWN} more.</p>}
    </>
  );
}
