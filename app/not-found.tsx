import { HowToAdd } from '@/components/shell/HowToAdd';
import styles from '@/components/shell/unreadable.module.css';

export default function NotFound() {
  return (
    <main className={styles.sheet}>
      <p className={styles.brand}>Sandtable</p>
      <h1>There is no such page</h1>
      <HowToAdd />
      <p><a href="/b">All briefings</a></p>
    </main>
  );
}
