import type { Briefing } from '@/geo/document/briefing';
import type { Handout, Page } from '@/geo/handout/pages';
import { Banner } from '@/components/shell/Banner';
import { Blocks } from './Blocks';
import { Lines } from './Lines';
import styles from './handout.module.css';

type Props = { sheet: Page; number: number; handout: Handout; briefing: Briefing; grounds: ReadonlyMap<string, string> };

/** One page: running header and footer with the marking, and its blocks. */
export function PageSheet({ sheet, number, handout, briefing, grounds }: Props) {
  const { paper, header, headerDir, pages } = handout;
  return (
    <section className={`${styles.page} ${styles[paper]}`} aria-label={sheet.title ?? `Page ${number}`}>
      <div className={styles.running}>
        <p dir={headerDir}>{header}</p>
        <div className={styles.marking}><Banner handling={briefing.handling} /></div>
      </div>
      <div className={styles.content}>
        <Blocks blocks={sheet.blocks} briefing={briefing} grounds={grounds} />
      </div>
      {sheet.notes.length > 0 && <p className={`${styles.mapNotes} ${styles.fine}`}><Lines lines={sheet.notes} /></p>}
      <div className={`${styles.running} ${styles.foot}`}>
        <p>Sandtable handout, page {number} of {pages.length}</p>
        <div className={styles.marking}><Banner handling={briefing.handling} /></div>
      </div>
    </section>
  );
}
