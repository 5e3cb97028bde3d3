import type { Question } from '@/geo/card/questions';
import type { Briefing } from '@/geo/document/briefing';
import { whenInWords } from '@/geo/time/words';
import styles from './cover.module.css';

/** Longer than this a word does not go into a line of the title, as it is set at first and after a step. */
const LINES = [11, 16] as const;

/** Long titles are set smaller, and so are long words, which would be broken: neither map nor caption is covered. */
function titleSetting(title: string): string | undefined {
  const word = Math.max(...title.split(/\s+/).map((one) => one.length));
  if (title.length > 90 || word > LINES[1]) return styles.longest;
  return title.length > 44 || word > LINES[0] ? styles.long : undefined;
}

/** The first scene's title: the briefing's own, large, beside the live map. */
export function CoverTitle({ briefing }: { briefing: Briefing }) {
  const { title, author, asOf } = briefing;
  return (
    <div className={styles.cover}>
      <h1 className={titleSetting(title)}>{title}</h1>
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
