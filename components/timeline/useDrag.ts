'use client';

import { useMemo, useRef, type MouseEvent, type PointerEvent } from 'react';
import { useLatest } from '@/components/ui/useLatest';
import { dayAt, type Axis } from '@/geo/time/axis';
import { between, moved, withEnd, type Handle, type Span } from '@/geo/time/span';

type Drag = { pointer: number; kind: Handle | 'move' | 'new'; x: number; day: number; span: Span; /** The window that was set; null where none was. */ before: Span | null; begun: boolean };

type DragHandlers = {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
  onDoubleClick(event: MouseEvent<HTMLElement>): void;
};

/** Pixels that tell a drag from a click. */
const SLACK = 4;

const isBar = (target: EventTarget): boolean => target instanceof Element && target.closest('[data-event]') !== null;

const handleAt = (target: EventTarget): Handle | null => {
  const name = target instanceof Element ? target.closest('[data-handle]')?.getAttribute('data-handle') : null;
  return name === 'from' || name === 'to' ? name : null;
};

function dragged(drag: Drag, day: number, axis: Axis): Span {
  switch (drag.kind) {
    case 'from':
    case 'to':
      return withEnd(drag.span, drag.kind, day, axis);
    case 'move':
      return moved(drag.span, day - drag.day, axis);
    case 'new':
      return between(drag.day, day);
  }
}

/**
 * Drags on the plot: a handle moves its end, the window's middle moves it, an empty place draws a new one; a double
 * click clears. Bars keep their clicks, and a drag may begin on one.
 */
export function useDrag(now: { axis: Axis | null; span: Span | null; isSet: boolean; scale: number; put(span: Span | null): void }): DragHandlers {
  const latest = useLatest(now);
  const drag = useRef<Drag | null>(null);
  return useMemo(() => {
    const xOn = (event: PointerEvent<HTMLElement>): number =>
      (event.clientX - event.currentTarget.getBoundingClientRect().left) / latest.current.scale;
    const end = (): void => {
      drag.current = null;
    };
    const ends = (event: PointerEvent<HTMLElement>): void => {
      if (drag.current?.pointer === event.pointerId) end();
    };
    return {
      onPointerDown(event) {
        const { axis, span, isSet } = latest.current;
        if (!axis || !span || event.button !== 0) return;
        const x = xOn(event);
        const day = dayAt(axis, x);
        const inside = isSet && day >= span[0] && day <= span[1];
        const kind = handleAt(event.target) ?? (inside ? 'move' : 'new');
        drag.current = { pointer: event.pointerId, kind, x, day, span, before: isSet ? span : null, begun: false };
      },
      onPointerMove(event) {
        const { axis, put } = latest.current;
        const of = drag.current;
        if (!of || !axis || of.pointer !== event.pointerId) return;
        if (event.buttons === 0) return end();
        const x = xOn(event);
        if (!of.begun) {
          if (Math.abs(x - of.x) < SLACK) return;
          // Captured only now: a press without a drag stays a click on the bar beneath it.
          of.begun = true;
          event.currentTarget.setPointerCapture(event.pointerId);
        }
        put(dragged(of, dayAt(axis, x), axis));
      },
      onPointerUp: ends,
      onPointerCancel(event) {
        const of = drag.current;
        ends(event);
        // The browser took the finger for scrolling: what it drew on its way is no window that anybody wanted.
        if (of?.begun && of.pointer === event.pointerId) latest.current.put(of.before);
      },
      onDoubleClick(event) {
        if (!isBar(event.target)) latest.current.put(null);
      },
    };
  }, [latest]);
}
