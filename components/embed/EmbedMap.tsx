'use client';

import type { ReactNode } from 'react';
import { Card } from '@/components/card/LazyCard';
import { Banner } from '@/components/shell/Banner';
import { BriefingMap } from '@/components/shell/BriefingMap';
import { Notice } from '@/components/shell/Notice';
import { useBriefingMap } from '@/components/shell/useBriefingMap';
import { useDocument, type PageDocument } from '@/components/shell/useDocument';
import type { Basemap } from '@/components/shell/useMapStyle';
import { useShortcuts } from '@/components/shell/useShortcuts';
import type { View } from '@/geo/view/view';
import { useEmbedRoom } from './useEmbedRoom';
import styles from './embed.module.css';

type Props = { id: string; page: PageDocument; first: View; basemap: Basemap; /** The first picture, drawn on the server. */ children: ReactNode };

/** The map and its cards; the View is the iframe's own and makes no steps that Back would take. */
export function EmbedMap({ id, page, first, basemap, children }: Props) {
  const { briefing: known, issues, offline } = useDocument(id, page);
  const room = useEmbedRoom(known);
  const here = useBriefingMap({ id, known, first, basemap, room, steps: false });
  const { briefing, feature, view, select, trouble, setTrouble } = here;
  useShortcuts({ Escape: here.escape }, true);

  return (
    <div className={styles.frame} data-palette={view.palette} data-card={feature ? '' : undefined}>
      <Banner handling={briefing.handling} />
      <h1 className={styles.title}><a href={`/b/${id}`} target="_blank" rel="noopener">{briefing.title}</a></h1>
      <main className={styles.map} aria-label="Map">
        <BriefingMap state={here}>{children}</BriefingMap>
        <Notice issues={issues} offline={offline} trouble={trouble} onDismiss={() => setTrouble(null)} />
      </main>
      {feature && (
        <div className={styles.card}><Card key={feature.id} briefing={briefing} feature={feature} onClose={() => select(null)} onSelect={select} /></div>
      )}
    </div>
  );
}
