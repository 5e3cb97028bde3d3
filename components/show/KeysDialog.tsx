'use client';

import { useEffect, useRef } from 'react';
import { KEYS } from '@/geo/show/keys';
import styles from './keys.module.css';

const MORE: { keys: string[]; does: string }[] = [
  { keys: ['T'], does: 'Paper or night' },
  { keys: ['Shift N'], does: 'Notes on this screen' },
];

/** All keys, printed from the table that answers them. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => { close.current?.focus(); }, []);
  const rows = [...KEYS.map(({ keys, does }) => ({ keys: [...new Set(keys)], does })), ...MORE];
  return (
    <section className={styles.dialog} role="dialog" aria-label="Keys">
      <header>
        <h2>Keys</h2>
        <button ref={close} type="button" onClick={onClose}>Close <kbd>Esc</kbd></button>
      </header>
      <dl>
        {rows.map(({ keys, does }) => (
          <div key={does}>
            <dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
