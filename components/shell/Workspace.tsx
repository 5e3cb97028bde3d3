'use client';

import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Card, loadCard } from '@/components/card/LazyCard';
import { ExportMenu } from '@/components/export/ExportMenu';
import { Import } from '@/components/import/Import';
import { choiceOf, type Choice } from '@/components/map/choice';
import { Chooser } from '@/components/map/LazyChooser';
import { Furniture } from '@/components/map/Furniture';
import { MapView, type MapHandle } from '@/components/map/MapView';
import { PlacesPanel } from '@/components/places/PlacesPanel';
import { Timeline } from '@/components/timeline/Timeline';
import { useAhead } from '@/components/ui/firstSign';
import { useReturnFocus } from '@/components/ui/useReturnFocus';
import { cameraAt } from '@/geo/view/camera';
import { bannerWidth } from '@/geo/view/cover';
import { shownIds } from '@/geo/view/shown';
import type { Camera, View } from '@/geo/view/view';
import type { Point, Size } from '@/geo/projection/projector';
import { ATTRIBUTION, BORDER_NOTE } from '@/geo/style/notes';
import { whenInWords } from '@/geo/time/words';
import { Banner } from './Banner';
import { Masthead } from './Masthead';
import { Notice } from './Notice';
import { Tools, useTools, type Found, type Pane } from './Tools';
import { useArrival } from './useArrival';
import { useDocument, type PageDocument } from './useDocument';
import { useFeature } from './useFeature';
import { useMapStyle } from './useMapStyle';
import { useRoom } from './useRoom';
import { useSelect } from './useSelect';
import { useShortcuts } from './useShortcuts';
import { useView } from './useView';
import styles from './shell.module.css';

export type WorkspaceProps = {
  id: string;
  page: PageDocument;
  opening: View;
  first: View;
  basemap: { version: string; style: string | null };
  /** The first picture, drawn on the server. */
  children: ReactNode;
};

export function Workspace({ id, page, opening, first, basemap, children }: WorkspaceProps) {
  const { briefing: known, issues, offline } = useDocument(id, page);
  const map = useRef<MapHandle>(null);
  const inSight = useRef(first.camera ? first.select : null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [choices, setChoices] = useState<{ at: Point; choices: Choice[] } | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setPane] = useState<Pane>('map');
  const lead = known.bottomLine !== null && chosen !== 'time';
  const room = useRoom(lead, bannerWidth(known.handling));

  const travel = useCallback((next: View) => {
    if (next.camera) inSight.current = next.select;
    const size = map.current?.size();
    const padding = room.padding(next.select !== null);
    if (size) map.current?.go(cameraAt(known, next, size, padding), padding, 'ease');
  }, [known, room]);
  const { view, change, latest } = useView(known, opening, first, travel);
  const { briefing, feature } = useFeature(id, known, view.select);
  useArrival({ known, feature, room, map, inSight });

  const shown = useMemo(() => shownIds(briefing, view), [briefing, view]);
  const shownByTime = useMemo(() => shownIds(briefing, { ...view, hide: [] }), [briefing, view]);
  const isOpen = feature !== undefined;
  // The card comes first: list and timeline mark what is selected right after it.
  const followed = useDeferredValue(view.select);
  const listed = useMemo(() => ({ ...view, select: followed }), [view, followed]);
  const padding = useMemo(() => room.padding(isOpen), [room, isOpen]);
  const style = useMapStyle(id, briefing, view, shown, basemap, setTrouble);

  useReturnFocus(isOpen, () => map.current?.focus());
  const select = useSelect({
    briefing, room, map, change, latest,
    onChange: (next) => {
      setChoices(null);
      // The pin of a search goes with the next choice, or Escape would take it away in the place of the card.
      if (next !== null) setFound(null);
    },
  });
  const close = useCallback(() => select(null), [select]);
  const viewNow = useCallback(() => latest.current.view, [latest]);
  const mapSize = useCallback(() => map.current?.size() ?? room.size, [room]);
  const look = useCallback((camera: Camera) => change({ camera }), [change]);
  const tools = useTools({ id, setPane, map, briefing, select, look, found, setFound });
  const selectSeen = useCallback((key: string | null) => {
    inSight.current = key;
    select(key);
  }, [select]);
  const pick = useCallback((ids: string[], at: Point, lngLat: [number, number], names: ReadonlyMap<string, string | null>) => {
    if (tools.takesClick(lngLat, ids[0] ?? null)) return;
    setChoices(null);
    if (ids.length > 1) return setChoices({ at, choices: ids.map((key) => choiceOf(briefing, key, names)) });
    selectSeen(ids[0] ?? null);
  }, [briefing, selectSeen, tools]);

  const onRest = useCallback((camera: NonNullable<View['camera']>, byHand: boolean) => {
    if (byHand || latest.current.view.select !== null) change({ camera });
  }, [change, latest]);

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

  useAhead(loadCard);
  useAhead(Chooser.ahead);
  useEffect(() => {
    document.documentElement.dataset.palette = view.palette;
  }, [view.palette]);

  useShortcuts({
    ...tools.keys,
    Escape: () => {
      if (tools.escape()) return;
      if (choices) setChoices(null);
      else if (latest.current.view.select !== null) select(null);
    },
  }, tools.keysOn);

  const startAt = useCallback((size: Size) => cameraAt(briefing, latest.current.view, size, room.padding(latest.current.view.select !== null)), [briefing, latest, room]);
  const drawing = useMemo(() => ({
    shown, select: view.select, scale: room.scale, compact: room.phone, ...room.furniture(isOpen),
  }), [shown, view.select, room, isOpen]);
  // On a phone a card stands over the map, wherever it was opened from, and gives way to another view.
  const pane = isOpen ? 'map' : chosen;
  const turn = (to: Pane) => {
    setPane(to);
    if (isOpen && to !== 'map') close();
  };
  const asOf = briefing.asOf ? `As of ${whenInWords(briefing.asOf)}` : null;

  return (
    <div className={feature ? `${styles.house} ${styles.open}` : styles.house} data-palette={view.palette} data-pane={pane}>
      <Banner handling={briefing.handling} />
      <section className={styles.phoneHead} aria-label="Title"><h1>{briefing.title}</h1></section>
      <aside className={styles.column} aria-label="Briefing">
        <Masthead briefing={briefing} onSearch={tools.openSearch} />
        <PlacesPanel briefing={briefing} view={listed} visible={shownByTime} onSelect={select} onToggleLayer={toggle} onSolo={solo} />
        <Tools.Bar tools={tools}>
          <ExportMenu id={id} briefing={briefing} basemap={basemap} view={viewNow} mapSize={mapSize} />
          <Import id={id} briefing={briefing} />
        </Tools.Bar>
      </aside>
      <main className={styles.map} aria-label="Map">
        <MapView
          ref={map} briefing={briefing} style={style} padding={padding} drawing={drawing} startAt={startAt}
          over={(lens) => <Tools.Over tools={tools} view={lens} />} cursor={tools.cursor}
          furniture={(lens) => (
            <Furniture view={lens} attribution={ATTRIBUTION} border={BORDER_NOTE} asOf={asOf}
              onZoom={(delta) => map.current?.zoomBy(delta)} onNorth={() => map.current?.northUp()} />
          )}
          onRest={onRest} onPick={pick} onHover={tools.onHover} onFail={setTrouble}
        >
          {children}
        </MapView>
        {lead && !isOpen && <p className={styles.phoneLead}>{briefing.bottomLine}</p>}
        {choices && <Chooser {...choices} onChoose={selectSeen} onClose={() => setChoices(null)} />}
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
          selected={followed} onSelect={select} small={feature !== undefined && !room.phone} hidden={view.hide} />
      </section>
      <Tools.Tabs tools={tools} pane={pane} onPane={turn} />
    </div>
  );
}
