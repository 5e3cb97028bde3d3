import { valueWords } from '@/geo/card/data';
import type { BriefingFeature } from '@/geo/document/briefing';
import styles from './card.module.css';

/** What else is known of a feature, as the document calls it. */
export function Data({ data }: Pick<BriefingFeature, 'data'>) {
  if (data.length === 0) return null;
  return (
    <section className={styles.data} aria-label="Data">
      <h3>Data</h3>
      <dl>
        {data.map(({ name, value }, i) => <div key={i}><dt>{name}</dt><dd>{valueWords(value)}</dd></div>)}
      </dl>
    </section>
  );
}
