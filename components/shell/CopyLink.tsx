'use client';

import { usePassing } from '@/components/ui/usePassing';
import styles from './shell.module.css';

const SAID_MS = 3000;

/** Copies the address, which says the View whole. */
export function CopyLink() {
  const [said, setSaid] = usePassing(SAID_MS);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setSaid('Link copied');
    } catch {
      setSaid('Copy the address bar: this browser does not let pages copy');
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>{said === 'Link copied' ? 'Copied' : 'Copy link'}</button>
      <span role="status" className={styles.hidden}>{said}</span>
    </>
  );
}
