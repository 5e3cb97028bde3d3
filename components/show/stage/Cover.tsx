import type { Question } from '@/geo/card/questions';
import type { Briefing } from '@/geo/document/briefing';
import { whenInWords } from '@/geo/time/words';
import styles from './cover.module.css';

/** The first scene's title: the briefing's own, large, beside the live map. */
export function CoverTitle({ briefing }: { briefing: Briefing }) {
  const { title, author, asOf } = briefing;
  return (
    <div className={styles.cover}>
      <h1>{title}</h1>
      <p className={styles.by}>
        {author && <span>{author}</span>}
        {asOf && <span>As of {whenInWords(asOf)}</span>}
      </p>
    </div>
  );
}

/** The last scene's questions: where several are open, those alone. */
export function LastQuestions({ expected }: { expected: Question[] }) {
  if (expected.length === 0) return null;
  const open = expected.filter((one) => one.open);
  const [heading, shown] = open.length > 1 ? ['Open questions', open] : ['Questions to expect', expected];
  return (
    <section className={styles.questions} aria-labelledby="last-questions">
      <h2 id="last-questions">{heading}</h2>
      <ul>
        {shown.map(({ of, question, answer }) => <li key={`${of} ${question}`}><b>{question}</b><span>{of}. {answer}</span></li>)}
      </ul>
    </section>
  );
}
