import type { Question } from '@/geo/card/questions';
import styles from './asks.module.css';

/** What the room is likely to ask here, with what can be answered. */
export function Asks({ asked }: { asked: Question[] }) {
  const several = new Set(asked.map(({ of }) => of)).size > 1;
  return (
    <section className={styles.asks} aria-label="They will ask">
      <h2>They will ask</h2>
      <div className={styles.list} tabIndex={0} role="region" aria-label="Questions and answers">
        {asked.length === 0 && <p className={styles.none}>No questions are noted for this scene.</p>}
        {asked.map(({ of, question, answer }) => <p key={`${of} ${question}`}><b>{question}</b> {several && <i>{of}. </i>}{answer}</p>)}
      </div>
    </section>
  );
}
