'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { loadCard } from '@/components/card/LazyCard';
import { choiceOf, type Choice } from '@/components/map/choice';
import { Chooser } from '@/components/map/LazyChooser';
import type { MapHandle } from '@/components/map/MapView';
import { useAhead } from '@/components/ui/firstSign';
import { useLatest } from '@/components/ui/useLatest';
import { useReturnFocus } from '@/components/ui/useReturnFocus';
import type { Briefing } from '@/geo/document/briefing';
import type { Pin } from '@/geo/picture/pin';
import type { Point, Size } from '@/geo/projection/projector';
import { cameraAt } from '@/geo/view/camera';
import { shownIds } from '@/geo/view/shown';
import type { Camera, View } from '@/geo/view/view';
import { useArrival } from './useArrival';
import { useFeature } from './useFeature';
import { useMapStyle, type Basemap } from './useMapStyle';
import type { Room } from './useRoom';
import { useSelect } from './useSelect';
import { useView } from './useView';

type Wishes = {
  id: string;
  known: Briefing;
  /** The View that this page begins with. */
  first: View;
  /** What is to be said at the beginning. */
  missing?: string | null;
  basemap: Basemap;
  room: Room;
  /** Each choice is a step in the page's history, which Back undoes. */
  steps: boolean;
  /** Found by a search. */
  pin?: Pin | null;
  onSelect?(next: string | null): void;
};

/** A map that is browsed: the View, the card that is open, and the choice where marks lie on one another. */
export function useBriefingMap({ id, known, first, missing = null, basemap, room, steps, pin, onSelect }: Wishes) {
  const map = useRef<MapHandle>(null);
  const inSight = useRef(first.camera ? first.select : null);
  const [trouble, setTrouble] = useState(missing);
  const [choices, setChoices] = useState<{ at: Point; choices: Choice[] } | null>(null);

  const travel = useCallback((next: View) => {
    setChoices(null);
    if (next.camera) inSight.current = next.select;
    const size = map.current?.size();
    const padding = room.padding(next.select !== null);
    if (size) map.current?.go(cameraAt(known, next, size, padding), padding, 'ease');
  }, [known, room]);
  const { view, change, latest } = useView(known, first, travel);
  const { briefing, feature } = useFeature(id, known, view.select);
  useArrival({ known, feature, room, map, inSight });
  const isOpen = feature !== undefined;

  const shown = useMemo(() => shownIds(briefing, view), [briefing, view]);
  const style = useMapStyle(id, briefing, view, shown, basemap, setTrouble);
  const padding = useMemo(() => room.padding(isOpen), [room, isOpen]);
  const drawing = useMemo(() => ({
    shown, select: view.select, scale: room.scale, compact: room.phone, pin, ...room.furniture(isOpen),
  }), [shown, view.select, room, isOpen, pin]);
  const startAt = useCallback((size: Size) => cameraAt(briefing, latest.current.view, size, room.padding(latest.current.view.select !== null)), [briefing, latest, room]);

  // What was framed for one room is framed anew for another, such as a phone's that was turned; who looked around stays there.
  const start = useLatest(startAt);
  useEffect(() => {
    map.current?.go(() => start.current(map.current!.size()), room.padding(latest.current.view.select !== null), 'jump');
  }, [room, start, latest]);

  useReturnFocus(isOpen, () => map.current?.focus());
  const select = useSelect({
    briefing, room, map, latest,
    change: useCallback((patch, step) => change(patch, steps ? step : 'replace'), [change, steps]),
    onChange: (next) => {
      setChoices(null);
      onSelect?.(next);
    },
  });
  const selectSeen = useCallback((key: string | null) => {
    inSight.current = key;
    select(key);
  }, [select]);
  const pick = useCallback((ids: string[], at: Point, _lngLat: [number, number], names: ReadonlyMap<string, string | null>) => {
    setChoices(null);
    if (ids.length < 2) return selectSeen(ids[0] ?? null);
    setChoices({ at, choices: ids.map((key) => choiceOf(briefing, key, names)) });
  }, [briefing, selectSeen]);
  const onRest = useCallback((camera: Camera, byHand: boolean) => {
    if (byHand || latest.current.view.select !== null) change({ camera });
  }, [change, latest]);

  useAhead(loadCard);
  useAhead(Chooser.ahead);
  useEffect(() => {
    document.documentElement.dataset.palette = view.palette;
  }, [view.palette]);

  return {
    map, briefing, feature, view, change, latest, select, pick, trouble, setTrouble,
    /** What is open over the map goes, one thing at a time: the choice between marks, then the card. */
    escape: () => (choices ? setChoices(null) : select(null)),
    chooser: choices && { ...choices, onChoose: selectSeen, onClose: () => setChoices(null) },
    /** What the map itself is told. */
    told: { id, within: view, style, padding, drawing, startAt, onRest },
  };
}

export type BriefingMapState = ReturnType<typeof useBriefingMap>;
