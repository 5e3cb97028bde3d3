'use client';

import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Card, loadCard } from '@/components/card/LazyCard';
import { choiceOf, type Choice } from '@/components/map/choice';
import { Chooser } from '@/components/map/LazyChooser';
import { Furniture } from '@/components/map/Furniture';
import { MapView, type MapHandle } from '@/components/map/MapView';
import { Banner } from '@/components/shell/Banner';
import { Notice } from '@/components/shell/Notice';
import { useDocument, type PageDocument } from '@/components/shell/useDocument';
import { useArrival } from '@/components/shell/useArrival';
import { useFeature } from '@/components/shell/useFeature';
import { useMapStyle, type Basemap } from '@/components/shell/useMapStyle';
import { useSelect } from '@/components/shell/useSelect';
import { useShortcuts } from '@/components/shell/useShortcuts';
import { useView } from '@/components/shell/useView';
import { useAhead } from '@/components/ui/firstSign';
import { useReturnFocus } from '@/components/ui/useReturnFocus';
import type { Point, Size } from '@/geo/projection/projector';
import { ATTRIBUTION, BORDER_NOTE } from '@/geo/style/notes';
import { whenInWords } from '@/geo/time/words';
import { cameraAt } from '@/geo/view/camera';
import { shownIds } from '@/geo/view/shown';
import type { View } from '@/geo/view/view';
import { useEmbedRoom } from './useEmbedRoom';
import styles from './embed.module.css';

type Props = { id: string; page: PageDocument; opening: View; first: View; basemap: Basemap; /** The first picture, drawn on the server. */ children: ReactNode };

const nothing = () => undefined;

/** The map and its cards; the View is the iframe's own and makes no steps that Back would take. */
export function EmbedMap({ id, page, opening, first, basemap, children }: Props) {
  const { briefing: known, issues, offline } = useDocument(id, page);
  const map = useRef<MapHandle>(null);
  const inSight = useRef(first.camera ? first.select : null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [choices, setChoices] = useState<{ at: Point; choices: Choice[] } | null>(null);
  const room = useEmbedRoom(known);
  const { view, change, latest } = useView(known, opening, first, nothing);
  const { briefing, feature } = useFeature(id, known, view.select);
  useArrival({ known, feature, room, map, inSight });
  const isOpen = feature !== undefined;

  const shown = useMemo(() => shownIds(briefing, view), [briefing, view]);
  const padding = useMemo(() => room.padding(isOpen), [room, isOpen]);
  useAhead(loadCard);
  useAhead(Chooser.ahead);
  const style = useMapStyle(id, briefing, view, shown, basemap, setTrouble);
  const drawing = useMemo(() => ({ shown, select: view.select, scale: room.scale, compact: room.phone, ...room.furniture(isOpen) }), [shown, view.select, room, isOpen]);
  const startAt = useCallback((size: Size) => cameraAt(briefing, latest.current.view, size, room.padding(latest.current.view.select !== null)), [briefing, latest, room]);

  useReturnFocus(isOpen, () => map.current?.focus());
  const stay = useCallback((patch: Partial<View>) => change(patch), [change]);
  const select = useSelect({ briefing, room, map, change: stay, latest, onChange: () => setChoices(null) });
  const selectSeen = useCallback((key: string | null) => {
    inSight.current = key;
    select(key);
  }, [select]);
  const pick = useCallback((ids: string[], at: Point, _lngLat: [number, number], names: ReadonlyMap<string, string | null>) => {
    setChoices(null);
    if (ids.length < 2) return selectSeen(ids[0] ?? null);
    setChoices({ at, choices: ids.map((key) => choiceOf(briefing, key, names)) });
  }, [briefing, selectSeen]);
  const onRest = useCallback((camera: NonNullable<View['camera']>, byHand: boolean) => {
    if (byHand || latest.current.view.select !== null) change({ camera });
  }, [change, latest]);

  useEffect(() => {
    document.documentElement.dataset.palette = view.palette;
  }, [view.palette]);
  useShortcuts({ Escape: () => (choices ? setChoices(null) : select(null)) }, true);

  return (
    <div className={styles.frame} data-palette={view.palette} data-card={feature ? '' : undefined}>
      <Banner handling={briefing.handling} />
      <h1 className={styles.title}><a href={`/b/${id}`} target="_blank" rel="noopener">{briefing.title}</a></h1>
      <main className={styles.map} aria-label="Map">
        <MapView
          ref={map} briefing={briefing} style={style} padding={padding} drawing={drawing} startAt={startAt} over={() => null} cursor=""
          furniture={(lens) => (
            <Furniture view={lens} attribution={ATTRIBUTION} border={BORDER_NOTE} asOf={briefing.asOf ? `As of ${whenInWords(briefing.asOf)}` : null}
              onZoom={(delta) => map.current?.zoomBy(delta)} onNorth={() => map.current?.northUp()} />
          )}
          onRest={onRest} onPick={pick} onFail={setTrouble}
        >
          {children}
        </MapView>
        {choices && <Chooser {...choices} onChoose={selectSeen} onClose={() => setChoices(null)} />}
        <Notice issues={issues} offline={offline} trouble={trouble} onDismiss={() => setTrouble(null)} />
      </main>
      {feature && (
        <div className={styles.card}><Card key={feature.id} briefing={briefing} feature={feature} onClose={() => select(null)} onSelect={select} /></div>
      )}
    </div>
  );
}
