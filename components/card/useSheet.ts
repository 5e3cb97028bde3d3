'use client';

import { useRef, useState, type PointerEvent, type RefObject } from 'react';

/** Further than this, in pixels, a press on the grip is a drag and not a click. */
const SLOP = 6;

export type Sheet = {
  ref: RefObject<HTMLDivElement | null>;
  tall: boolean;
  /** Handlers of the grip. */
  grip: {
    onClick(): void;
    onPointerDown(event: PointerEvent<HTMLElement>): void;
    onPointerMove(event: PointerEvent<HTMLElement>): void;
    onPointerUp(): void;
    onPointerCancel(): void;
  };
};

/** A sheet of two heights: a click on its grip changes between them, a drag draws it up or down. */
export function useSheet(): Sheet {
  const ref = useRef<HTMLDivElement>(null);
  const [tall, setTall] = useState(false);
  const press = useRef<{ y: number; height: number; moved: number } | null>(null);
  const dragged = useRef(false);

  const release = () => {
    const { current: sheet } = ref;
    const moved = press.current?.moved ?? 0;
    press.current = null;
    if (sheet) [sheet.style.height, sheet.style.maxHeight] = ['', ''];
    dragged.current = Math.abs(moved) > SLOP;
    if (dragged.current) setTall(moved > 0);
  };
  return {
    ref, tall,
    grip: {
      onClick: () => {
        if (!dragged.current) setTall(!tall);
        dragged.current = false;
      },
      onPointerDown: (event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        press.current = { y: event.clientY, height: ref.current?.offsetHeight ?? 0, moved: 0 };
        dragged.current = false;
      },
      onPointerMove: (event) => {
        const { current: start } = press;
        if (!start || !ref.current) return;
        start.moved = start.y - event.clientY;
        if (Math.abs(start.moved) <= SLOP) return;
        ref.current.style.height = `${start.height + start.moved}px`;
        ref.current.style.maxHeight = 'none';
      },
      onPointerUp: release,
      onPointerCancel: release,
    },
  };
}
