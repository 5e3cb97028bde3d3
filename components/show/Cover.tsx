import type { Briefing } from '@/geo/document/briefing';
import { whenInWords } from '@/geo/time/words';
import type { Asked } from './cited';
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

const MOST = 5;

/** The last scene's questions: those that no evidence answers, else the first that each place is asked. */
export function OpenQuestions({ asked }: { asked: Asked[] }) {
  const open = asked.filter((one) => one.open);
  const firstOfEach = asked.filter((one, i) => asked.findIndex(({ of }) => of === one.of) === i);
  const shown = (open.length > 1 ? open : firstOfEach).slice(0, MOST);
  if (shown.length === 0) return null;
  return (
    <section className={styles.questions} aria-labelledby="open-questions">
      <h2 id="open-questions">Open questions</h2>
      <ul>
        {shown.map(({ of, question, answer }) => <li key={`${of} ${question}`}><b>{question}</b><span>{of}. {answer}</span></li>)}
      </ul>
    </section>
  );
}
