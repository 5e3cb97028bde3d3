'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Added } from './Added';
import { Columns } from './Columns';
import { Notes } from './Notes';
import { Summary } from './Summary';
import { useImport, type Importing } from './useImport';
import styles from './import.module.css';

type Props = {
  id: string;
  /** The first is imported. */
  files: File[];
  /** Title of the briefing that it may be added to. */
  title: string;
  /** What follows is no dialog, but a notice of it. */
  onAdded(): void;
  onClose(): void;
};

function Trouble({ trouble }: { trouble: NonNullable<Importing['trouble']> }) {
  return (
    <div role="alert" className={styles.trouble}>
      <p>{trouble.message}</p>
      <Notes notes={trouble.issues} />
    </div>
  );
}

function Refusal({ issues }: { issues: NonNullable<Importing['refusal']> }) {
  return (
    <div role="alert" className={styles.trouble}>
      <p><b>This file cannot be imported. Nothing was changed.</b></p>
      <Notes notes={issues} />
    </div>
  );
}

function Skipped({ notes }: { notes: NonNullable<Importing['read']>['notes'] }) {
  if (notes.length === 0) return <p className={styles.clean}>Nothing was skipped or changed.</p>;
  return (
    <section className={styles.notes} aria-label="Skipped or changed">
      <h3>Skipped or changed</h3>
      <Notes notes={notes} />
    </section>
  );
}

/** What a file holds and what will become of it, before anything is stored. */
export function ImportDialog({ id, files, title, onAdded, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const file = files[0]!;
  const [named, setNamed] = useState<string | null>(null);
  const { state, remap, create, add, undo } = useImport(file, { onCreated: (made) => window.location.assign(`/b/${made}`), onAdded });
  useEffect(() => dialog.current?.showModal(), []);

  const { busy, saving, read, refusal, table, trouble, added } = state;
  const newTitle = named ?? read?.preview.title ?? '';
  // A browser closes a dialog at the second Escape, whatever it was told at the first.
  const onLeft = () => (saving ? dialog.current?.showModal() : onClose());
  if (added) return <Added {...added} busy={busy !== null} trouble={trouble?.message ?? null} onUndo={undo} onClose={onClose} />;
  return (
    <dialog
      ref={dialog} className={styles.dialog} aria-labelledby={headingId} aria-busy={busy !== null}
      onCancel={(event) => saving && event.preventDefault()} onClose={onLeft} onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={headingId}>Import {file.name || 'pasted text'}</h2>
      <div className={styles.body}>
        {files.length > 1 && <p>One file is imported at a time. Of the {files.length} that came together, this is the first.</p>}
        {busy !== null && <div className={styles.busy}><p role="status">{busy}</p><progress aria-label={busy} /></div>}
        {saving && <p>What is being saved is not stopped half-way.</p>}
        {refusal && <Refusal issues={refusal} />}
        {read && <Summary preview={read.preview} />}
        {table && <Columns table={table} disabled={busy !== null} onChange={remap} />}
        {read && <Skipped notes={read.notes} />}
        {trouble && <Trouble trouble={trouble} />}
        {read && (
          <label className={styles.title}>
            Title of a new briefing
            <input value={newTitle} maxLength={200} onChange={({ target }) => setNamed(target.value)} />
          </label>
        )}
      </div>
      <div className={styles.actions}>
        {read && <button type="button" disabled={busy !== null || newTitle.trim() === ''} onClick={() => create(newTitle.trim())}>New briefing</button>}
        {read && (
          <button type="button" disabled={busy !== null} title={`Add to “${title}”`} onClick={() => add(id)}>
            {trouble?.conflict ? 'Try again' : 'Add to this one'}
          </button>
        )}
        <button type="button" className={styles.quiet} disabled={saving} onClick={() => dialog.current?.close()}>{read || busy ? 'Cancel' : 'Close'}</button>
      </div>
    </dialog>
  );
}
