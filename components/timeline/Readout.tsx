'use client';

import { useEffect, useRef, useState } from 'react';
import styles from './timeline.module.css';

const QUIET_MS = 600;

/** What changed, once it has come to rest; silent until something does. */
function useAnnouncement(words: string): string {
  const [said, setSaid] = useState('');
  const first = useRef(words);
  useEffect(() => {
    if (said === '' && words === first.current) return;
    const timer = setTimeout(() => setSaid(words), QUIET_MS);
    return () => clearTimeout(timer);
  }, [words, said]);
  return said;
}

/** The window in words with how much it shows, seen at once and spoken when it rests. */
export function Readout({ words, isSet, right, onClear }: { words: string; isSet: boolean; right: boolean; onClear(): void }) {
  const said = useAnnouncement(words);
  return (
    <div className={right ? `${styles.readout} ${styles.right}` : styles.readout}>
      {isSet && <span aria-hidden="true">{words}</span>}
      {isSet && <button type="button" onClick={onClear}>All times</button>}
      <span className={styles.spoken} role="status">{said}</span>
    </div>
  );
}
