import type { Line, Run } from '@/geo/handout/type';
import styles from './handout.module.css';

function Words({ run: { text, face, tone, lang, href } }: { run: Run }) {
  const className = `${styles[face]} ${styles[tone]}`;
  return href
    ? <a className={className} href={href} rel="noreferrer">{text}</a>
    : <span className={className} lang={lang}>{text}</span>;
}

/** Lines as they were broken: each stands on its own, so that the browser's page is the PDF's page. */
export function Lines({ lines }: { lines: readonly Line[] }) {
  return lines.map((line, i) => (
    <span key={i} className={styles.line}>
      {line.map((run, k) => <Words key={k} run={run} />)}{i < lines.length - 1 ? ' ' : ''}
    </span>
  ));
}
