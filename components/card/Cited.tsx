import type { ReactNode } from 'react';
import { citedIn, safeUrl } from '@/geo/card/sources';
import type { Evidence, Source } from '@/geo/document/briefing';
import { whenInWords } from '@/geo/time/words';
import styles from './claims.module.css';

function SourceTitle({ source }: { source: Source }) {
  const url = safeUrl(source.url);
  return url ? <a href={url} target="_blank" rel="noopener noreferrer">{source.title}</a> : <>{source.title}</>;
}

/** Outlet, author and date, as far as they are known. */
function about({ outlet, author, published, kind }: Source): string {
  return [outlet, author, kind, published && whenInWords(published)].filter(Boolean).join(', ');
}

function Passage({ passage: { locator, quote, translation } }: { passage: Evidence }) {
  return (
    <li>
      {locator}
      {quote && <q className={styles.quote}>{quote}</q>}
      {translation && <span className={styles.translation}>In translation: “{translation}”</span>}
    </li>
  );
}

function SourceEntry({ source, passages }: { source: Source; passages: readonly Evidence[] }) {
  const more = about(source);
  const told = passages.filter(({ locator, quote, translation }) => locator || quote || translation);
  return (
    <div className={styles.source}>
      <p><b><SourceTitle source={source} /></b>{more && <> {more}</>}</p>
      {told.length > 0 && <ul>{told.map((passage, i) => <Passage key={i} passage={passage} />)}</ul>}
      {source.limits && <p className={styles.limits}>{source.limits}</p>}
    </div>
  );
}

/** A line that unfolds into the sources behind it. */
export function Cited({ title, evidence, sources }: { title: ReactNode; evidence: readonly Evidence[]; sources: ReadonlyMap<string, Source> }) {
  const cited = citedIn(evidence, sources);
  return (
    <details className={styles.cited}>
      <summary className={styles.by}>{title}<span className={styles.fold}>{cited.length === 1 ? 'source' : 'sources'}</span></summary>
      {cited.map((entry) => <SourceEntry key={entry.source.id} {...entry} />)}
    </details>
  );
}
