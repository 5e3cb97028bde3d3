'use client';

import { useRef, type PointerEvent, type RefObject } from 'react';
import type { MapHandle } from '@/components/map/MapView';
import { projector, type Padding, type Point, type Projector } from '@/geo/projection/projector';
import type { Command } from '@/geo/show/command';
import type { Ground, Stroke, Tool } from '@/geo/show/state';
import { strokeAt } from './ink';
import { windowName } from '../windows/windowName';
import styles from './marks.module.css';

type Props = {
  tool: Exclude<Tool, 'none'>;
  ink: readonly Stroke[];
  map: RefObject<MapHandle | null>;
  padding: Padding;
  dispatch(command: Command): void;
};

/** CSS pixels between two points of the pen: a hand's trembling is no course, and a stroke has room for so many points. */
const STEP = 3;

const isStep = (from: Point, to: Point): boolean => Math.hypot(to.x - from.x, to.y - from.y) >= STEP;

/** What the hand does with a tool: it lies over the map and takes the pointer from it. */
export function Hand({ tool, ink, map, padding, dispatch }: Props) {
  const stroke = useRef<{ id: string; end: Point; pointer: number } | null>(null);

  const under = (event: PointerEvent): { lens: Projector; point: Point; at: Ground | null } | null => {
    const camera = map.current?.camera();
    if (!camera || !map.current) return null;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const point = { x: event.clientX - left, y: event.clientY - top };
    const lens = projector(camera, map.current.size(), padding);
    return { lens, point, at: lens.unproject(point) };
  };
  const erase = (event: PointerEvent) => {
    const found = under(event);
    const id = found && strokeAt(ink, found.point, found.lens);
    if (id) dispatch({ kind: 'ink.erase', id });
  };
  const down = (event: PointerEvent) => {
    // A second finger neither takes a stroke over nor begins another.
    if (event.button !== 0 || stroke.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (tool === 'erase') return erase(event);
    const found = under(event);
    if (!found?.at) return;
    if (tool === 'laser') return dispatch({ kind: 'laser', at: found.at });
    stroke.current = { id: windowName(), end: found.point, pointer: event.pointerId };
    dispatch({ kind: 'ink.add', id: stroke.current.id, shape: tool, color: 'attention', at: found.at });
  };
  const move = (event: PointerEvent) => {
    if (tool === 'laser') return dispatch({ kind: 'laser', at: under(event)?.at ?? null });
    if (tool === 'erase') return event.buttons === 1 ? erase(event) : undefined;
    const { current: drawn } = stroke;
    const found = drawn?.pointer === event.pointerId && under(event);
    if (!drawn || !found || !found.at || !isStep(drawn.end, found.point)) return;
    drawn.end = found.point;
    dispatch({ kind: 'ink.extend', id: drawn.id, points: [found.at] });
  };
  const up = ({ pointerId }: PointerEvent) => { if (stroke.current?.pointer === pointerId) stroke.current = null; };
  return (
    <div
      className={styles.hand} data-tool={tool} data-testid="hand" aria-hidden="true"
      onPointerDown={down} onPointerMove={move} onPointerUp={up} onPointerCancel={up}
      onPointerLeave={() => { if (tool === 'laser') dispatch({ kind: 'laser', at: null }); }}
    />
  );
}
