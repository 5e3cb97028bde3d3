import { Capped } from '@/components/ui/Capped';
import { Tip } from '@/components/ui/Tip';
import { gradeCode, gradeKey, gradeMeaning, gradesOf, type Grade } from '@/geo/card/grades';
import { speakerOf } from '@/geo/card/sources';
import { STATUS_WORDS } from '@/geo/card/status';
import type { BriefingFeature, Claim, Source } from '@/geo/document/briefing';
import { whenInWords } from '@/geo/time/words';
import { Cited } from './Cited';
import styles from './claims.module.css';

const FIRST = 50;

type Sources = ReadonlyMap<string, Source>;

/** Likelihood and confidence each in a sentence of its own (ICD 203), after what differs from the feature itself. */
function judgement(claim: Claim, of: BriefingFeature): string {
  const status = claim.status && claim.status !== of.statusSaid ? STATUS_WORDS[claim.status] : null;
  const when = claim.when && claim.when !== of.when ? whenInWords(claim.when) : null;
  const differs = [status, when].filter((words) => words !== null).join(', ');
  return [
    differs && `${differs.charAt(0).toUpperCase()}${differs.slice(1)}.`,
    claim.likelihood && `Judged ${claim.likelihood}.`,
    claim.confidence && `Confidence is ${claim.confidence}.`,
  ].filter(Boolean).join(' ');
}

function Grades({ grades }: { grades: readonly Grade[] }) {
  return (
    <div className={styles.grades}>
      {grades.map((grade) => <Tip key={gradeCode(grade)} className={styles.grade} text={gradeMeaning(grade)}>{gradeCode(grade)}</Tip>)}
    </div>
  );
}

function ClaimItem({ claim, of, sources }: { claim: Claim; of: BriefingFeature; sources: Sources }) {
  const { who, more } = speakerOf(claim.by);
  const judged = judgement(claim, of);
  const by = <><b>{who}</b> {more}</>;
  return (
    <li className={styles.claim}>
      <div className={styles.said}>
        <p className={styles.text}>{claim.text}</p>
        {judged && <p className={styles.judged}>{judged}</p>}
        {claim.evidence?.length ? <Cited title={by} evidence={claim.evidence} sources={sources} /> : <p className={styles.by}>{by}</p>}
      </div>
      <Grades grades={gradesOf(claim, sources)} />
    </li>
  );
}

/** What is claimed, by whom, and how well: the grades stand in a column of their own. */
export function Claims({ claims, of, sources }: { claims: readonly Claim[]; of: BriefingFeature; sources: Sources }) {
  if (claims.length === 0) return null;
  const key = gradeKey(claims.flatMap((claim) => gradesOf(claim, sources)));
  return (
    <section className={styles.claims}>
      <div className={styles.title}><h3>What is claimed, and by whom</h3>{key && <span>grade</span>}</div>
      <Capped items={claims} first={FIRST} noun="claims" className={styles.list}>
        {(claim) => <ClaimItem key={claim.id} claim={claim} of={of} sources={sources} />}
      </Capped>
      {key && <p className={styles.key}>{key}</p>}
    </section>
  );
}
