import type { BriefingFeature, Source } from '@/geo/document/briefing';
import { Cited } from './Cited';
import styles from './claims.module.css';

type Props = { questions: BriefingFeature['questions']; sources: ReadonlyMap<string, Source> };

/** What a room is likely to ask, with the answer and what it rests on. */
export function Questions({ questions, sources }: Props) {
  if (questions.length === 0) return null;
  return (
    <details className={styles.questions}>
      <summary><h3>They will ask</h3><span>{questions.length}</span></summary>
      <ul className={styles.list}>
        {questions.map(({ question, answer, evidence }, i) => (
          <li key={i} className={styles.question}>
            <h4>{question}</h4>
            <p>{answer}</p>
            {evidence?.length ? <Cited title="By" evidence={evidence} sources={sources} /> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
