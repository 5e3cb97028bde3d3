import type { Briefing } from '@/geo/document/briefing';
import styles from './shell.module.css';

/** The head of the column: whose desk this is, the story's title and its bottom line. */
export function Masthead({ briefing, onSearch }: { briefing: Briefing; onSearch(): void }) {
  return (
    <header className={styles.masthead}>
      <div className={styles.brand}>
        <span>Sandtable</span>
        <button type="button" onClick={onSearch} aria-keyshortcuts="/">Search <kbd>/</kbd></button>
      </div>
      <h1 className={styles.title}>{briefing.title}</h1>
      {briefing.bottomLine && <p className={styles.bottomLine}>{briefing.bottomLine}</p>}
    </header>
  );
}
