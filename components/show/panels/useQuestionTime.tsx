'use client';

import { useCallback, useEffect, type ReactNode, type RefObject } from 'react';
import type { MapHandle } from '@/components/map/MapView';
import { pointAt } from '@/components/measure/pointAt';
import { useMeasure } from '@/components/measure/useMeasure';
import { SearchPanel } from '@/components/search/LazySearch';
import { lazily } from '@/components/ui/lazily';
import type { Briefing } from '@/geo/document/briefing';
import type { Projector } from '@/geo/projection/projector';
import type { Command } from '@/geo/show/command';
import type { Panels } from './usePanels';

const MeasurePanel = lazily(() => import('@/components/measure/MeasurePanel').then((m) => m.MeasurePanel));
const MeasureOverlay = lazily(() => import('@/components/measure/MeasureOverlay').then((m) => m.MeasureOverlay));

type Wiring<P extends string> = {
  id: string;
  briefing: Briefing;
  map: RefObject<MapHandle | null>;
  panels: Panels<P | 'search' | 'measure'>;
  /** Whether what is found is kept from an audience until it is sent. */
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
  /** What is measured, drawn over the map. */
  ruler(view: Projector): ReactNode;
  shown: ReactNode;
};

/** Search and measure in the middle of a show, first on the presenter's side only. */
export function useQuestionTime<P extends string>({ id, briefing, map, panels, keepsBack, select, dispatch }: Wiring<P>): QuestionTime {
  const measure = useMeasure();
  const measures = panels.has('measure');
  const isUsed = measure.points.length > 0 || measure.rings.length > 0 || measure.pointer !== null;
  // However it was closed: the next question does not begin at a point of the last.
  useEffect(() => { if (isUsed && !measures) measure.clear(); }, [isUsed, measures, measure]);

  const go = (command: Command) => {
    panels.close('search');
    if (keepsBack()) dispatch({ kind: 'freeze' });
    dispatch(command);
  };
  const { closeAll } = panels;
  const closeTop = useCallback(() => panels.closeTop() !== null, [panels]);
  const onPick = useCallback((ids: string[], at: [number, number]) => {
    if (!measures) return select(ids[0] ?? null);
    measure.add(pointAt(briefing, ids[0] ?? null, at, map.current?.camera() ?? null));
  }, [measures, select, briefing, map, measure]);

  return {
    cursor: measures ? 'crosshair' : '', onPick, closeTop, closeAll,
    onHover: (at) => { if (measures) measure.hover(at); },
    ruler: (view) => measures && <MeasureOverlay measure={measure} view={view} />,
    shown: (
      <>
        {panels.has('search') && <SearchPanel id={id} onClose={() => panels.close('search')} onFeature={(feature) => go({ kind: 'look', patch: { camera: null, center: null, fit: [feature], select: feature }, motion: 'fly' })}
          onFound={(place) => go({ kind: 'find', title: place.title, at: place.at, zoom: place.zoom })} />}
        {measures && <MeasurePanel measure={measure} briefing={briefing} centre={() => map.current?.camera()?.center ?? null} onLeave={() => panels.close('measure')} />}
      </>
    ),
  };
}
