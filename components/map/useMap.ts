'use client';

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { StyleSpecification } from 'maplibre-gl';
import { useLatest } from '@/components/ui/useLatest';
import { areasOf } from '@/geo/picture/ground/areas';
import type { DenseLayer } from '@/geo/picture/ground/dense';
import { draw, type DrawOptions } from '@/geo/picture/draw';
import { obstacleData, obstaclesOf, outlinesOf } from '@/geo/picture/labels/obstacles';
import type { Picture } from '@/geo/picture/picture';
import { projector, type Padding, type Projector, type Size } from '@/geo/projection/projector';
import type { Briefing } from '@/geo/document/briefing';
import type { Camera } from '@/geo/view/view';
import { OBSTACLES } from '@/geo/style/names';
import type { Controller, ControllerEvents, GoMotion } from './engine/controller';
import { afterPaint } from '@/components/ui/afterPaint';
import { firstPaint } from './first/firstPaint';
import { sized } from './first/sized';

export type MapWish = {
  briefing: Briefing;
  style: StyleSpecification | null;
  padding: Padding;
  drawing: Omit<DrawOptions, 'previous'>;
};

export type MapState = {
  /** What the overlay draws; null until WebGL has taken over from the first picture. */
  picture: Picture | null;
  view: Projector | null;
  status: 'loading' | 'live';
  /** There is no WebGL: the ground is SVG, too. */
  flat: boolean;
};

type Events = Pick<ControllerEvents, 'onRest' | 'onClick' | 'onPointer'> & {
  /** The camera on its way, where a person moves it. */
  onDrag?: ((camera: Camera) => void) | undefined;
  onFail(message: string): void;
};

/** Where to go; worked out when the map goes, where it takes working out. */
type Where = Camera | (() => Camera);
type Journey = [where: Where, padding: Padding, motion: GoMotion];

/** Asked for as soon as this module runs, so that MapLibre arrives while the page wakes up. */
const controllerModule = typeof window === 'undefined' ? null : import('./engine/controller');
// Who waits for it hears of a failure; nobody need wait.
controllerModule?.catch(() => undefined);

const obstaclesIn = ({ briefing, drawing: { shown, select } }: MapWish, picture: Picture, view: Projector) =>
  obstacleData(obstaclesOf(picture, outlinesOf(areasOf(briefing, shown, select), view)), view);

/**
 * Starts the map once, keeps it in step with what is wished, and redraws the overlay on each of its frames.
 * @param flatDense the points of big layers that are drawn where there is no WebGL
 */
export function useMap(wish: MapWish, startAt: (size: Size) => Camera, flatDense: RefObject<readonly DenseLayer[]>, events: Events) {
  const holder = useRef<HTMLDivElement>(null);
  const frameRef = useRef<HTMLDivElement>(null);
  const controller = useRef<Controller | null>(null);
  const latest = useLatest({ wish, events, startAt });
  const shown = useRef<Picture | null>(null);
  const [state, setState] = useState<MapState>({ picture: null, view: null, status: 'loading', flat: false });

  const live = useRef(false);
  /** What the picture was drawn from. */
  const drawn = useRef<Pick<MapWish, 'briefing' | 'drawing'> | null>(null);
  const next = useRef<{ go: Journey | null; cancel(): void } | null>(null);

  /** A journey is asked for: where the map swings to until it sets out is nobody's wish any more. */
  const isCalled = useCallback(() => next.current !== null && next.current.go !== null, []);

  const mark = useCallback((value: 'busy' | 'idle') => frameRef.current?.setAttribute('data-map', value), []);

  const show = useCallback(() => {
    const map = controller.current;
    if (!map) return;
    const { briefing, drawing } = latest.current.wish;
    const view = projector(map.camera(), map.size(), map.padding());
    const picture = draw(briefing, view, { ...drawing, previous: shown.current });
    shown.current = picture;
    drawn.current = { briefing, drawing };
    setState(({ flat }) => ({ picture, view, status: 'live', flat }));
  }, [latest]);

  const clearLabels = useCallback(() => {
    const map = controller.current;
    const picture = shown.current;
    if (!map || !picture) return;
    map.setData(OBSTACLES, obstaclesIn(latest.current.wish, picture, projector(map.camera(), map.size(), map.padding())));
  }, [latest]);

  /** The page answers first, and is painted; then the map takes up, in one step, all that was wished of it meanwhile. */
  const catchUp = useCallback((go: Journey | null = null) => {
    if (!controller.current) return;
    if (next.current) {
      next.current.go = go ?? next.current.go;
      return;
    }
    mark('busy');
    const step = () => {
      const journey = next.current?.go;
      next.current = null;
      const map = controller.current;
      if (!map) return;
      const { style, briefing, drawing } = latest.current.wish;
      if (style) map.setStyle(style);
      if (journey) {
        const [where, cover, motion] = journey;
        map.go(typeof where === 'function' ? where() : where, cover, motion);
      }
      if (live.current && (drawn.current?.drawing !== drawing || drawn.current.briefing !== briefing)) flushSync(show);
      // The map draws a frame after this in any case, and says then that it is idle.
      clearLabels();
    };
    next.current = { go, cancel: afterPaint(step) };
  }, [mark, show, clearLabels, latest]);

  const begins = wish.style !== null;
  useEffect(() => {
    if (!begins) return;
    let cancelled = false;
    const start = async () => {
      await Promise.all([controllerModule!.catch(() => undefined), firstPaint().then(() => holder.current && sized(holder.current))]);
      const box = holder.current?.getBoundingClientRect();
      const { style, padding, briefing, drawing } = latest.current.wish;
      if (cancelled || !holder.current || !box || !style) return;
      const size = { width: box.width, height: box.height };
      const camera = latest.current.startAt(size);
      const view = projector(camera, size, padding);
      const picture = draw(briefing, view, drawing);
      shown.current = picture;
      const told: ControllerEvents = {
        // The overlay must change in the same frame as the canvas, or words would swim over the ground.
        onMove: (byHand) => {
          if (byHand && !isCalled() && controller.current) latest.current.events.onDrag?.(controller.current.camera());
          if (live.current) flushSync(show);
        },
        onBusy: () => mark('busy'),
        onIdle: () => {
          if (!live.current) {
            live.current = true;
            show();
          }
          if (!next.current) mark('idle');
        },
        onRest: (rest, byHand) => {
          clearLabels();
          if (!isCalled()) latest.current.events.onRest(rest, byHand);
        },
        onClick: (...hit) => latest.current.events.onClick(...hit),
        onPointer: (...hover) => latest.current.events.onPointer(...hover),
        onError: (message) => latest.current.events.onFail(message),
        onDead: (error) => void plainly(error).catch(failed),
      };
      const label = 'Map';
      const plainly = async (error: unknown) => {
        const { createFlat, whyFlat } = await import('./engine/flat');
        if (cancelled || !holder.current) return;
        controller.current?.destroy();
        holder.current.replaceChildren();
        setState((before) => ({ ...before, flat: true }));
        controller.current = createFlat(holder.current, {
          // Where one looks by now: it took a while to come.
          camera: latest.current.startAt(size), padding: latest.current.wish.padding, label,
          areas: () => {
            const { briefing: of, drawing: { shown: ids, select } } = latest.current.wish;
            return areasOf(of, ids, select);
          },
          dense: () => flatDense.current,
        }, told);
        told.onError(whyFlat(error));
      };
      try {
        const { createController } = await controllerModule!;
        if (!cancelled) controller.current = createController(holder.current, { style, obstacles: obstaclesIn(latest.current.wish, picture, view), camera, padding, label }, told);
      } catch (error) {
        await plainly(error);
      }
    };
    const failed = (error: unknown) => {
      if (cancelled) return;
      mark('idle');
      latest.current.events.onFail(`The map could not start (${error instanceof Error ? error.message : String(error)}). The list and the cards work without it.`);
    };
    start().catch(failed);
    return () => {
      cancelled = true;
      live.current = false;
      next.current?.cancel();
      next.current = null;
      controller.current?.destroy();
      controller.current = null;
    };
  }, [begins, mark, show, clearLabels, isCalled, latest, flatDense]);

  const { style, drawing, briefing } = wish;
  useEffect(() => catchUp(), [style, drawing, briefing, catchUp]);
  const go = useCallback((...journey: Journey) => catchUp(journey), [catchUp]);

  return { holder, frameRef, controller, state, shown, go };
}
