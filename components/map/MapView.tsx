'use client';

import { useCallback, useImperativeHandle, useMemo, useRef, type ReactNode, type Ref } from 'react';
import type { StyleSpecification } from 'maplibre-gl';
import { lazily } from '@/components/ui/lazily';
import { PaintOnce } from '@/components/ui/PaintOnce';
import type { Briefing } from '@/geo/document/briefing';
import type { DenseLayer } from '@/geo/picture/ground/dense';
import type { DrawOptions } from '@/geo/picture/draw';
import { hit } from '@/geo/picture/hit';
import type { Camera, View } from '@/geo/view/view';
import type { Padding, Point, Projector, Size } from '@/geo/projection/projector';
import { FOOTPRINTS, denseClustersId, densePointsId } from '@/geo/style/names';
import type { Controller, GoMotion } from './engine/controller';
import { PictureSvg } from './PictureSvg';
import { useFresh } from './useFresh';
import { useMap } from './useMap';
import styles from './map.module.css';

/** Only where there is no WebGL. */
const FlatGround = lazily(() => import('./FlatGround').then((m) => m.FlatGround));

export type MapHandle = {
  go(where: Camera | (() => Camera), padding: Padding, motion: GoMotion): void;
  size(): Size;
  camera(): Camera | null;
  zoomBy(delta: number): void;
  northUp(): void;
  focus(): void;
};

type Props = {
  ref: Ref<MapHandle>;
  id: string;
  briefing: Briefing;
  /** What of big layers is shown: the style knows it, but where there is no WebGL. */
  within: Pick<View, 'hide' | 'window'>;
  style: StyleSpecification | null;
  padding: Padding;
  drawing: Omit<DrawOptions, 'previous'>;
  startAt: (size: Size) => Camera;
  /** The first picture, shown until WebGL takes over. */
  children: ReactNode;
  /** Drawn over the picture: measurements, a found place. */
  over: (view: Projector) => ReactNode;
  furniture: (view: Projector | null) => ReactNode;
  cursor: '' | 'crosshair';
  onRest(camera: Camera, byHand: boolean): void;
  onDrag?(camera: Camera): void;
  /** Where one clicked and what lies there, nearest first; with the names of what the briefing does not hold itself. */
  onPick(ids: string[], point: Point, at: [lng: number, lat: number], names: ReadonlyMap<string, string | null>): void;
  onHover?(at: [lng: number, lat: number] | null): void;
  onFail(message: string): void;
};

export function MapView(props: Props) {
  const { briefing, style, padding, drawing, startAt, onPick, onHover, cursor } = props;
  const wish = useMemo(() => ({ briefing, style, padding, drawing }), [briefing, style, padding, drawing]);
  const dense = useMemo(() => briefing.layers.filter((layer) => layer.dense).map(({ id }) => id), [briefing]);

  const areas = useMemo(() => style?.layers.filter((layer) => 'source' in layer && layer.source === FOOTPRINTS).map(({ id }) => id) ?? [], [style]);

  const namesAt = useCallback((map: Pick<Controller, 'featuresAt'>, picture: Parameters<typeof hit>[0] | null, point: Point, touch: boolean): Map<string, string | null> => {
    const drawn = picture ? hit(picture, point, touch ? 'touch' : 'mouse') : [];
    if (drawn.length > 0) return new Map(drawn.map((id) => [id, null]));
    const slack = touch ? 12 : 4;
    const points = dense.length > 0 ? map.featuresAt(point, dense.map(densePointsId), slack) : null;
    if (points && points.size > 0) return points;
    const inside = map.featuresAt(point, areas, 0);
    // A line is too thin to be hit; but where one is inside an area, its neighbour's edge is not meant.
    return inside.size > 0 ? inside : map.featuresAt(point, areas, slack);
  }, [dense, areas]);

  const flatDense = useRef<readonly DenseLayer[]>([]);
  const { holder, frameRef, controller, state, shown, go } = useMap(wish, startAt, flatDense, {
    onRest: props.onRest,
    onDrag: props.onDrag,
    onClick: (point, at, touch) => {
      const map = controller.current;
      if (!map) return;
      const names = namesAt(map, shown.current, point, touch);
      if (names.size > 0 || dense.length === 0) return onPick([...names.keys()], point, at, names);
      void map.clusterAt(point, dense.map(denseClustersId)).then((cluster) => {
        if (controller.current !== map) return;
        if (!cluster) return onPick([], point, at, names);
        map.go({ ...map.camera(), center: cluster.at, zoom: cluster.zoom }, map.padding(), 'ease', true);
      });
    },
    onPointer: (point, at) => {
      const map = controller.current;
      if (!map) return;
      onHover?.(at);
      const over = point !== null && namesAt(map, shown.current, point, false).size > 0;
      map.setCursor(cursor || (over ? 'pointer' : ''));
    },
    onFail: props.onFail,
  });

  useImperativeHandle(props.ref, () => ({
    go,
    size: () => {
      const box = frameRef.current?.getBoundingClientRect();
      return { width: box?.width ?? 972, height: box?.height ?? 562 };
    },
    camera: () => controller.current?.camera() ?? null,
    zoomBy: (delta) => controller.current?.zoomBy(delta),
    northUp: () => controller.current?.northUp(),
    focus: () => controller.current?.canvas().focus(),
  }), [controller, frameRef, go]);

  const fresh = useFresh(drawing.shown);
  const live = state.status === 'live' && state.picture !== null;
  return (
    <div ref={frameRef} className={styles.frame} data-map="loading">
      {!live && <div className={styles.first}>{props.children}</div>}
      {live && state.flat && state.view && (
        <FlatGround id={props.id} briefing={briefing} view={state.view} shown={drawing.shown} select={drawing.select} {...props.within} dense={flatDense} onFail={props.onFail} />
      )}
      <div ref={holder} className={live ? styles.gl : `${styles.gl} ${styles.waiting}`} />
      {live && state.picture && state.view && (
        <svg className={styles.overlay} width={state.picture.size.width} height={state.picture.size.height} aria-hidden="true">
          <PaintOnce />
          <PictureSvg picture={state.picture} prefix="live-" fresh={fresh} />
          {props.over(state.view)}
        </svg>
      )}
      {props.furniture(state.view)}
    </div>
  );
}
