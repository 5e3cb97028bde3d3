'use client';

import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './tip.module.css';

/**
 * Something short that explains itself on hover and focus. Shown by CSS alone, so it works before any script does;
 * Escape hides it (WCAG 1.4.13) and closes nothing else.
 */
export function Tip({ text, className = '', children }: { text: string; className?: string; children: ReactNode }) {
  const id = useId();
  const [dismissed, setDismissed] = useState(false);
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || dismissed) return;
    event.preventDefault();
    setDismissed(true);
  };
  return (
    <span className={styles.holder} onPointerLeave={() => setDismissed(false)} onBlur={() => setDismissed(false)}>
      <button type="button" className={`${styles.word} ${className}`} aria-describedby={id} onKeyDown={escape}>{children}</button>
      <span role="tooltip" id={id} className={dismissed ? `${styles.tip} ${styles.dismissed}` : styles.tip}>{text}</span>
    </span>
  );
}
