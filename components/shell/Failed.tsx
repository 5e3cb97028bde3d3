'use client';

import styles from './unreadable.module.css';

/** In the place of a page whose code failed: what happened, and the way on. */
export function Failed({ error }: { error: Error }) {
  return (
    <main className={styles.sheet}>
      <p className={styles.brand}>Sandtable</p>
      <div role="alert">
        <h1>This page failed, and stopped</h1>
        <p>The fault is Sandtable’s: <code>{error.message}</code>. Nothing of the briefing was touched, and a show goes on at its scene.</p>
      </div>
      <button type="button" onClick={() => location.reload()}>Load the page again</button>
    </main>
  );
}
