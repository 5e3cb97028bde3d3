import { BriefingList } from './BriefingList';
import { HowToAdd } from './HowToAdd';
import styles from './unreadable.module.css';

/** In the place of a briefing that is not there: what is, and how a file becomes one. */
export function NoBriefing() {
  return (
    <main className={styles.sheet}>
      <p className={styles.brand}>Sandtable</p>
      <h1>There is no such briefing</h1>
      <HowToAdd />
      <BriefingList />
    </main>
  );
}
