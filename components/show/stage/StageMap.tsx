'use client';

import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { GoMotion } from '@/components/map/engine/controller';
import { MapView, type MapHandle } from '@/components/map/MapView';
import { tourMs } from '@/components/map/engine/tour';
import { useMapStyle, type Basemap } from '@/components/shell/useMapStyle';
import { useLatest } from '@/components/ui/useLatest';
import type { Briefing } from '@/geo/document/briefing';
import type { DrawOptions } from '@/geo/picture/draw';
import { added, NO_PADDING, type Padding, type Projector, type Size } from '@/geo/projection/projector';
import type { Motion } from '@/geo/show/state';
import { cameraOf } from '@/geo/view/camera';
import { shownIds } from '@/geo/view/shown';
import type { Camera, View } from '@/geo/view/view';
import { ownCameras } from './ownCameras';

export type StageMapProps = {
  id: string;
  briefing: Briefing;
  basemap: Basemap;
  map: RefObject<MapHandle | null>;
  view: View;
  motion: Motion;
  /** What covers the map. */
  padding: Padding;
  /** Room that labels need beyond it. */
  labels?: Padding;
  drawing: Pick<DrawOptions, 'scale' | 'compact' | 'avoid' | 'tieTo' | 'pin'>;
  /** Zoom steps by which this map is smaller than the one that cameras are meant for. */
  smaller?: number;
  /** Changes when the map's box does. */
  box: Size;
  cursor?: '' | 'crosshair';
  over(view: Projector): ReactNode;
  furniture(view: Projector | null): ReactNode;
  /** A person moved the map; without it, the map is only looked at. */
  onCamera?(camera: Camera): void;
  /** Where the camera is, also where nobody moved it; not on each frame of a flight. */
  onStand?(camera: Camera): void;
  onPick?(ids: string[], at: [lng: number, lat: number]): void;
  onHover?(at: [lng: number, lat: number] | null): void;
  onFail(message: string): void;
  children?: ReactNode;
};

const GO: Record<Motion, GoMotion> = { fly: tourMs, ease: 'ease', cut: 'jump' };
export const zoomed = (camera: Camera, by: number): Camera => (by === 0 ? camera : { ...camera, zoom: camera.zoom + by });

const isAt = (a: Camera | null, b: Camera): boolean => a !== null &&
  [a.center[0] - b.center[0], a.center[1] - b.center[1], a.zoom - b.zoom, a.bearing - b.bearing, a.pitch - b.pitch].every((by) => Math.abs(by) < 1e-9);

/** A map that stands where a stage says, and comes there as the stage says. */
export function StageMap(props: StageMapProps) {
  const { id, briefing, basemap, map, view, motion, padding, labels = NO_PADDING, drawing, smaller = 0, box } = props;
  const shown = useMemo(() => shownIds(briefing, view), [briefing, view]);
  const style = useMapStyle(id, briefing, view, shown, basemap);
  const latest = useLatest(props);
  const [own] = useState(ownCameras);
  const gone = useRef('');
  /** The padding that the map has, which is part of where it stands. */
  const covered = useRef(padding);

  const cameraIn = useCallback((size: Size): Camera => {
    const { briefing: of, view: now, padding: cover, labels: room = NO_PADDING, smaller: by = 0 } = latest.current;
    return now.camera ? zoomed(now.camera, -by) : cameraOf(of, now, size, added(cover, room));
  }, [latest]);

  const { camera, fit, center, select } = view;
  useEffect(() => {
    const handle = map.current;
    const here = handle?.camera() ?? null;
    if (!handle || !here || (camera && own.has(camera) && covered.current === padding)) return;
    const there = cameraIn(handle.size());
    const wish = JSON.stringify([there, padding]);
    if (wish === gone.current || (gone.current === '' && covered.current === padding && isAt(here, there))) return;
    gone.current = wish;
    covered.current = padding;
    own.leave();
    handle.go(there, padding, GO[motion]);
    if (motion === 'cut') latest.current.onStand?.(zoomed(there, latest.current.smaller ?? 0));
  }, [map, own, cameraIn, latest, briefing, camera, fit, center, select, motion, padding, labels, smaller, box]);

  const moved = useCallback((now: Camera) => {
    const given = zoomed(now, latest.current.smaller ?? 0);
    const sent = given === now ? { ...now } : given;
    own.add(sent);
    gone.current = '';
    latest.current.onCamera?.(sent);
    latest.current.onStand?.(sent);
  }, [own, latest]);
  const rest = useCallback((now: Camera, byHand: boolean) => {
    if (byHand) moved(now);
    else latest.current.onStand?.(zoomed(now, latest.current.smaller ?? 0));
  }, [latest, moved]);

  const all = useMemo(() => ({ ...drawing, shown, select }), [drawing, shown, select]);
  const startAt = useCallback((size: Size) => {
    const start = cameraIn(size);
    covered.current = latest.current.padding;
    latest.current.onStand?.(zoomed(start, latest.current.smaller ?? 0));
    return start;
  }, [cameraIn, latest]);

  return (
    <MapView
      ref={map} id={id} briefing={briefing} within={view} style={style} padding={padding} drawing={all} startAt={startAt}
      over={props.over} furniture={props.furniture} cursor={props.cursor ?? ''}
      onRest={rest} onDrag={props.onCamera ? moved : undefined} onFail={props.onFail} onHover={props.onHover}
      onPick={(ids, _point, at) => props.onPick?.(ids, at)}
    >
      {props.children}
    </MapView>
  );
}
