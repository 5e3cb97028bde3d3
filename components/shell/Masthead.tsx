import { memo } from 'react';
import { useSource } from '@/components/source/useSource';
import type { Briefing } from '@/geo/document/briefing';
import { CopyLink } from './CopyLink';
import styles from './shell.module.css';

/** The head of the column: whose desk this is, the story's title and its bottom line. */
export const Masthead = memo(function Masthead({ briefing, onSearch }: { briefing: Briefing; onSearch(): void }) {
  const { note } = useSource();
  return (
    <header className={styles.head}>
      <div className={styles.brand}>
        <span>Sandtable</span>
        <span className={styles.grow}><CopyLink /></span>
        <button type="button" onClick={onSearch} aria-keyshortcuts="/">Search <kbd>/</kbd></button>
      </div>
      <h1 className={styles.title}>{briefing.title}</h1>
      {note && <p className={styles.note}>{note}</p>}
      {briefing.bottomLine && <p className={styles.bottomLine}>{briefing.bottomLine}</p>}
    </header>
  );
});
