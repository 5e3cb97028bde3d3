'use client';

import { memo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useSource } from '@/components/source/useSource';
import { lazily } from '@/components/ui/lazily';
import type { Briefing } from '@/geo/document/briefing';
import { EXTENSIONS } from '@/geo/formats/extensions';
import { useArrivals } from './useArrivals';
import styles from './control.module.css';

const ImportDialog = lazily(() => import('./ImportDialog').then((m) => m.ImportDialog));

const ACCEPT = Object.values(EXTENSIONS).flat().map((extension) => `.${extension}`).join(',');

/**
 * Files, of which the first is imported, and how many times some came before: each has a dialog of its own, even where it is called as the one before.
 * `added`: there is but a notice of it, and others may come.
 */
type Arrival = { files: File[]; nth: number; added?: true };

/**
 * Takes a file by its control, by drop anywhere on the page, or by paste. Only where a server stands behind the page. What it
 * opens stands at the end of the page: the control may lie in a pane that is not shown.
 */
export const Import = memo(function Import({ id, briefing }: { id: string; briefing: Briefing }) {
  const { served } = useSource();
  const input = useRef<HTMLInputElement>(null);
  const [arrival, setArrival] = useState<Arrival | null>(null);
  const arrive = (files: File[]) => setArrival((before) => (files.length > 0 ? { files, nth: (before?.nth ?? 0) + 1 } : before));
  const over = useArrivals(arrive, served && (!arrival || arrival.added === true));
  if (!served) return null;

  // A dialog closes a moment after it is told to; by then another file may have come.
  const close = (closed: Arrival, left: Arrival | null = null) => {
    setArrival((now) => (now === closed ? left : now));
    input.current?.focus();
  };
  return (
    <>
      <label className={styles.control}>
        Import
        <input
          ref={input} type="file" accept={ACCEPT} className={styles.hidden}
          onChange={({ target }) => {
            arrive([...(target.files ?? [])]);
            // The same file may be chosen again.
            target.value = '';
          }}
        />
      </label>
      {over && createPortal(<div className={styles.drop}><p>Drop the file to import it</p></div>, document.body)}
      {arrival && createPortal(
        <ImportDialog key={arrival.nth} id={id} files={arrival.files} title={briefing.title} onAdded={() => close(arrival, { ...arrival, added: true })} onClose={() => close(arrival)} />,
        document.body,
      )}
    </>
  );
});
