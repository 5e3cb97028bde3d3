'use client';

import { useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react';

/** Further than this, in pixels, a press on the grip is a drag and not a click. */
const SLOP = 6;

export type Sheet = {
  ref: RefObject<HTMLDivElement | null>;
  tall: boolean;
  /** Handlers of the grip. */
  grip: {
    onClick(event: MouseEvent<HTMLElement>): void;
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
  const press = useRef<{ y: number; height: number; moved: number; drags: boolean } | null>(null);
  const dragged = useRef(false);

  const release = (): number => {
    const { moved = 0, drags = false } = press.current ?? {};
    press.current = null;
    dragged.current = drags;
    if (ref.current) [ref.current.style.height, ref.current.style.maxHeight] = ['', ''];
    return moved;
  };
  return {
    ref, tall,
    grip: {
      onClick: ({ detail }) => {
        // No press of a pointer comes before a key's click: what was dragged before it does not concern it.
        if (!dragged.current || detail === 0) setTall(!tall);
        dragged.current = false;
      },
      onPointerDown: (event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        press.current = { y: event.clientY, height: ref.current?.offsetHeight ?? 0, moved: 0, drags: false };
        dragged.current = false;
      },
      onPointerMove: (event) => {
        const { current: start } = press;
        if (!start || !ref.current) return;
        start.moved = start.y - event.clientY;
        // Once begun it is a drag, also where it comes back to where it began.
        start.drags ||= Math.abs(start.moved) > SLOP;
        if (!start.drags) return;
        ref.current.style.height = `${start.height + start.moved}px`;
        ref.current.style.maxHeight = 'none';
      },
      onPointerUp: () => {
        const moved = release();
        if (Math.abs(moved) > SLOP) setTall(moved > 0);
      },
      // The browser took the finger for something else: the sheet is as it was.
      onPointerCancel: () => void release(),
    },
  };
}
