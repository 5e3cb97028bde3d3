'use client';

import { useMemo } from 'react';
import { ProgressDialog } from '@/components/export/ProgressDialog';
import { useExport } from '@/components/export/useExport';
import type { PageDocument } from '@/components/source/source';
import type { Basemap } from '@/components/shell/useMapStyle';
import { briefingOf } from '@/geo/document/briefing';
import { handoutOf, type HandoutOptions, type Paper } from '@/geo/handout/pages';
import { openingView } from '@/geo/view/open';
import { PageSheet } from './PageSheet';
import { useStills } from './useStills';
import styles from './handout.module.css';

const PAPER_NAMES: Record<Paper, string> = { a4: 'A4', letter: 'Letter' };

const address = ({ paper, notes }: HandoutOptions): string => `?paper=${paper}${notes ? '&notes=1' : ''}`;

function Choices({ options }: { options: HandoutOptions }) {
  const choice = (title: string, to: HandoutOptions) => (
    <a key={title} href={address(to)} aria-current={address(to) === address(options) ? 'true' : undefined}>{title}</a>
  );
  return (
    <nav className={styles.choices} aria-label="Handout options">
      <span>{(['a4', 'letter'] as const).map((paper) => choice(PAPER_NAMES[paper], { ...options, paper }))}</span>
      <span>{[choice('Without notes', { ...options, notes: false }), choice('With notes', { ...options, notes: true })]}</span>
    </nav>
  );
}

type Props = { id: string; page: PageDocument; options: HandoutOptions; basemap: Basemap };

/** The pages as they will be printed, and what to do with them. */
export function Handout({ id, page, options, basemap }: Props) {
  const { paper, notes } = options;
  const briefing = useMemo(() => briefingOf(page.document, new Map(Object.entries(page.dense))), [page]);
  const handout = useMemo(() => handoutOf(briefing, { paper, notes }), [briefing, paper, notes]);
  const stills = useStills(handout, briefing, id, basemap);
  const { running, said, start, cancel } = useExport();
  const save = () => void start('PDF handout', { id, briefing, basemap, view: openingView(briefing) }, async (job) => {
    const { handoutPdf } = await import('./pdf');
    return handoutPdf(options)(job);
  });
  return (
    <div className={styles.desk} data-palette="print" data-print={stills.ready ? 'ready' : 'drawing'}>
      <header className={styles.bar}>
        <a href={`/b/${id}`}>{briefing.title}</a>
        <Choices options={options} />
        <span className={styles.state} role="status">{stateWords(stills, said)}</span>
        <button type="button" onClick={save}>Save PDF</button>
        <button type="button" onClick={() => window.print()} disabled={!stills.ready}>Print</button>
      </header>
      <main className={styles.pages} lang={briefing.language}>
        {handout.pages.map((sheet, i) => (
          <PageSheet key={i} sheet={sheet} number={i + 1} handout={handout} briefing={briefing} grounds={stills.grounds} />
        ))}
      </main>
      {running && <ProgressDialog running={running} onCancel={cancel} />}
    </div>
  );
}

function stateWords({ ready, failure, done, total }: ReturnType<typeof useStills>, said: string): string {
  if (failure !== null) return failure;
  return ready ? said : `Drawing map ${Math.min(done + 1, total)} of ${total}`;
}
