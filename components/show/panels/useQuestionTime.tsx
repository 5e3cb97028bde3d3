'use client';

import { useCallback, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { MapHandle } from '@/components/map/MapView';
import { MeasureOverlay } from '@/components/measure/LazyOverlay';
import { measureAt } from '@/components/measure/pointAt';
import { useMeasureOf } from '@/components/measure/useMeasure';
import { SearchPanel } from '@/components/search/LazySearch';
import { lazily } from '@/components/ui/lazily';
import type { Briefing } from '@/geo/document/briefing';
import { isNothing, NOTHING } from '@/geo/measure/measured';
import type { Projector } from '@/geo/projection/projector';
import type { Command } from '@/geo/show/command';
import type { Show } from '../windows/useShow';
import type { Panels } from './usePanels';

const MeasurePanel = lazily(() => import('@/components/measure/MeasurePanel').then((m) => m.MeasurePanel));

type Wiring<P extends string> = {
  id: string;
  briefing: Briefing;
  map: RefObject<MapHandle | null>;
  panels: Panels<P | 'search' | 'measure'>;
  show: Pick<Show, 'state' | 'store'>;
  /** Whether what is found or measured is kept from an audience until it is sent. */
  keepsBack(): boolean;
  select(id: string | null): void;
  dispatch(command: Command): void;
};

export type QuestionTime = {
  cursor: '' | 'crosshair';
  onPick(ids: string[], at: [lng: number, lat: number]): void;
  onHover(at: [lng: number, lat: number] | null): void;
  /** Closes what was opened last over the show; false where nothing is open. */
  closeTop(): boolean;
  closeAll(): void;
  /** The leg that is not set yet, drawn over the map. */
  ruler(view: Projector): ReactNode;
  shown: ReactNode;
};

/** Search and measure in the middle of a show, first on the presenter's side only. */
export function useQuestionTime<P extends string>({ id, briefing, map, panels, show: { state, store }, keepsBack, select, dispatch }: Wiring<P>): QuestionTime {
  const keptBack = (command: Command) => {
    if (keepsBack()) dispatch({ kind: 'freeze' });
    dispatch(command);
  };
  const go = (command: Command) => {
    panels.close('search');
    keptBack(command);
  };
  const measures = panels.has('measure');
  const measured = state.own.measured ?? NOTHING;
  const last = measured.points.at(-1);
  const measure = useMeasureOf(measured, (to) => {
    const before = store.get().own.measured ?? NOTHING;
    const next = to(before);
    if (next === before) return;
    if (isNothing(next)) dispatch({ kind: 'measure', measured: null });
    else keptBack({ kind: 'measure', measured: next });
  });
  const measuredHere = useRef(false);
  // However it was closed: the next question does not begin at a point of the last.
  useEffect(() => {
    if (measuredHere.current && !measures) measure.clear();
    measuredHere.current = measures;
  }, [measures, measure]);

  const { closeAll } = panels;
  const closeTop = useCallback(() => panels.closeTop() !== null, [panels]);
  const onPick = useCallback((ids: string[], at: [number, number]) => {
    if (!measures) return select(ids[0] ?? null);
    measureAt(measure, briefing, ids[0] ?? null, at, map.current?.camera() ?? null);
  }, [measures, select, briefing, map, measure]);

  return {
    cursor: measures ? 'crosshair' : '', onPick, closeTop, closeAll,
    onHover: (at) => { if (measures) measure.hover(at); },
    ruler: (view) => measures && last && <MeasureOverlay measured={{ points: [last], rings: [] }} pointer={measure.pointer} view={view} />,
    shown: (
      <>
        {panels.has('search') && <SearchPanel id={id} onClose={() => panels.close('search')} onFeature={(feature) => go({ kind: 'look', patch: { camera: null, center: null, fit: [feature], select: feature }, motion: 'fly' })}
          onFound={(place) => go({ kind: 'find', title: place.title, at: place.at, zoom: place.zoom })} />}
        {measures && <MeasurePanel measure={measure} briefing={briefing} centre={() => map.current?.camera()?.center ?? null} onLeave={() => panels.close('measure')} />}
      </>
    ),
  };
}
