import { BriefingList } from './BriefingList';
import { HowToAdd } from './HowToAdd';
import styles from './unreadable.module.css';

/** The way from one briefing to another. */
export function Briefings() {
  return (
    <main className={styles.sheet}>
      <p className={styles.brand}>Sandtable</p>
      <h1>Briefings</h1>
      <BriefingList />
      <HowToAdd />
    </main>
  );
}
