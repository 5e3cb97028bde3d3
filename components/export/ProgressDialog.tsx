'use client';

import { useEffect, useRef } from 'react';
import type { Running } from './useExport';
import styles from './export.module.css';

/** How far an export is, with a way out; or what it failed on. */
export function ProgressDialog({ running, onCancel }: { running: Running; onCancel(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { label, done, total, what, failure } = running;
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="export-title" onClose={onCancel} onKeyDown={(event) => event.stopPropagation()}>
      <h2 id="export-title">{label}</h2>
      {failure === null ? (
        <>
          <p role="status">{what ? `Making ${what}` : 'Getting ready'}{total > 1 ? ` (${Math.min(done + 1, total)} of ${total})` : ''}</p>
          {total > 1 ? <progress aria-label={label} max={total} value={done} /> : <progress aria-label={label} />}
        </>
      ) : (
        <p role="alert">{failure} No file was written.</p>
      )}
      <form method="dialog"><button type="submit">{failure === null ? 'Cancel' : 'Close'}</button></form>
    </dialog>
  );
}
