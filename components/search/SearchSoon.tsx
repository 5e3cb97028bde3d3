'use client';

import { useEffect } from 'react';
import { keepTyped, useFieldFocus } from './field';
import styles from './search.module.css';

/** The field while the rest of the search is on its way: what one types meanwhile is kept, and no shortcut takes it for its own. */
export function SearchSoon() {
  const field = useFieldFocus();
  // The panel has read it by then, if it is the panel that comes.
  useEffect(() => () => keepTyped(''), []);
  return (
    <search className={styles.panel}>
      <div className={styles.field}>
        <input ref={field} type="text" aria-label="Search" autoComplete="off" spellCheck={false} onChange={(event) => keepTyped(event.target.value)} />
      </div>
    </search>
  );
}
