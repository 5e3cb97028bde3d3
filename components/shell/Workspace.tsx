'use client';

import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { Card } from '@/components/card/LazyCard';
import { ExportMenu } from '@/components/export/ExportMenu';
import { Import } from '@/components/import/Import';
import { PlacesPanel } from '@/components/places/PlacesPanel';
import type { Found } from '@/components/search/FoundPin';
import { Timeline } from '@/components/timeline/Timeline';
import { handlingText } from '@/geo/document/handlingText';
import { isDated } from '@/geo/time/events';
import { bannerWidth } from '@/geo/view/cover';
import { shownIds } from '@/geo/view/shown';
import type { Camera, View } from '@/geo/view/view';
import { Banner } from './Banner';
import { BriefingMap } from './BriefingMap';
import { Masthead } from './Masthead';
import { Notice } from './Notice';
import { Tools, useTools, type Pane } from './Tools';
import { useBriefingMap } from './useBriefingMap';
import { useDocument, type PageDocument } from './useDocument';
import { useRoom } from './useRoom';
import { useShortcuts } from './useShortcuts';
import styles from './shell.module.css';

export type WorkspaceProps = {
  id: string;
  page: PageDocument;
  first: View;
  /** What is to be said of the address. */
  missing: string | null;
  basemap: { version: string; style: string | null };
  /** The first picture, drawn on the server. */
  children: ReactNode;
};

export function Workspace({ id, page, first, missing, basemap, children }: WorkspaceProps) {
  const { briefing: known, issues, offline } = useDocument(id, page);
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setPane] = useState<Pane>('map');
  const brief = chosen === 'time';
  const lead = known.bottomLine !== null && !brief;
  const dated = isDated(known);
  const room = useRoom(lead, bannerWidth(known.handling), dated, brief);
  const here = useBriefingMap({
    id, known, first, missing, basemap, room, steps: true, pin: found,
    // The pin of a search goes with the next choice, or Escape would take it away in the place of the card.
    onSelect: (next) => { if (next !== null) setFound(null); },
  });
  const { map, briefing, feature, view, change, latest, select, pick, trouble, setTrouble } = here;

  const shownByTime = useMemo(() => shownIds(briefing, { ...view, hide: [] }), [briefing, view]);
  const isOpen = feature !== undefined;
  // The card comes first: list and timeline mark what is selected right after it.
  const followed = useDeferredValue(view.select);
  const listed = useMemo(() => ({ ...view, select: followed }), [view, followed]);

  const close = useCallback(() => select(null), [select]);
  const viewNow = useCallback(() => latest.current.view, [latest]);
  const mapSize = useCallback(() => map.current?.size() ?? room.size, [map, room]);
  const look = useCallback((camera: Camera) => change({ camera }), [change]);
  const tools = useTools({ id, setPane, map, briefing, select, padding: here.told.padding, look, found, setFound });
  const pickOrMeasure = useCallback<typeof pick>((ids, at, lngLat, names) => {
    if (!tools.takesClick(lngLat, ids[0] ?? null)) pick(ids, at, lngLat, names);
  }, [pick, tools]);

  const onWindow = useCallback((window: View['window']) => change({ window }), [change]);
  const toggle = useCallback((layer: string) => {
    const { hide } = latest.current.view;
    change({ hide: hide.includes(layer) ? hide.filter((other) => other !== layer) : [...hide, layer] });
  }, [change, latest]);
  const solo = useCallback((layer: string) => {
    const others = briefing.layers.map(({ id: other }) => other).filter((other) => other !== layer);
    const { hide } = latest.current.view;
    const alone = others.every((other) => hide.includes(other)) && !hide.includes(layer);
    change({ hide: alone ? [] : others });
  }, [briefing, change, latest]);

  useShortcuts({
    ...tools.keys,
    Escape: () => { if (!tools.escape()) here.escape(); },
  }, tools.keysOn);

  // On a phone a card and what is done with the map stand over it, wherever they were opened from, and give way to another view.
  const overMap = isOpen || tools.measuring || tools.viewing;
  const pane = overMap ? 'map' : chosen;
  const turn = (to: Pane) => {
    setPane(to);
    if (to === 'map') return;
    close();
    tools.leaveMap();
  };

  return (
    <div className={dated ? styles.house : `${styles.house} ${styles.undated}`} data-palette={view.palette} data-pane={pane} data-card={feature ? '' : undefined}>
      <Banner handling={briefing.handling} />
      <section className={styles.phoneHead} aria-label="Title" data-handling={handlingText(briefing.handling)}><h1>{briefing.title}</h1></section>
      <aside className={styles.column} aria-label="Briefing">
        <Masthead briefing={briefing} onSearch={tools.openSearch} />
        <PlacesPanel briefing={briefing} view={listed} visible={shownByTime} onSelect={select} onToggleLayer={toggle} onSolo={solo} />
        <Tools.Bar tools={tools}>
          <ExportMenu id={id} briefing={briefing} basemap={basemap} view={viewNow} mapSize={mapSize} />
          <Import id={id} briefing={briefing} />
        </Tools.Bar>
      </aside>
      <main className={styles.map} aria-label="Map">
        <BriefingMap state={here} over={(lens) => <Tools.Over tools={tools} view={lens} />} cursor={tools.cursor} onPick={pickOrMeasure} onHover={tools.onHover}>
          {children}
        </BriefingMap>
        {lead && !overMap && <p className={styles.phoneLead}>{briefing.bottomLine}</p>}
        <Tools.Panels tools={tools} view={view} onView={change} />
        <Notice issues={issues} offline={offline} trouble={trouble} onDismiss={() => setTrouble(null)} />
      </main>
      {feature && (
        <div className={styles.card}>
          <Card key={feature.id} briefing={briefing} feature={feature} onClose={close} onSelect={select} />
        </div>
      )}
      <section className={styles.time} aria-label="Timeline">
        <Timeline briefing={briefing} window={view.window} onWindow={onWindow}
          selected={followed} onSelect={select} small={room.low || (isOpen && followed !== null && !room.phone)} hidden={view.hide} />
      </section>
      <Tools.Tabs tools={tools} pane={pane} onPane={turn} />
    </div>
  );
}
