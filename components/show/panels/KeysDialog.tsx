'use client';

import { useEffect, useRef } from 'react';
import { useReturnFocus } from '@/components/ui/useReturnFocus';
import { KEYS } from '@/geo/show/keys';
import styles from './keys.module.css';

/** All keys, printed from the table that answers them. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const close = useRef<HTMLButtonElement>(null);
  useReturnFocus();
  useEffect(() => { close.current?.focus(); }, []);
  return (
    <section className={styles.dialog} role="dialog" aria-label="Keys">
      <header>
        <h2>Keys</h2>
        <button ref={close} type="button" onClick={onClose}>Close <kbd>Esc</kbd></button>
      </header>
      <dl>
        {KEYS.map(({ id, keys, does }) => (
          <div key={id}>
            <dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
