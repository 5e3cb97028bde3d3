'use client';

import { useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** `wide`: all layers; `strip`: one row, of the selected feature's layer while a card is open, else of all, as in a low window; `phone`: a pane of its own. */
export type Form = 'wide' | 'strip' | 'phone';

/** In the timeline's own units, `scale` CSS pixels each. On a phone the height is what the bands have before they scroll. */
export type Size = { form: Form; width: number; height: number; scale: number };

const PHONE = '(max-width: 719px)';
/** Heights of the plates, which the units are measured against. */
const HEIGHT: Record<Form, number> = { wide: 158, strip: 82, phone: 0 };
const PLATE_WIDTH = 972;
const LARGEST = 3;
/** Of a phone's window: the share that bands may take, and what head, map, controls, axis and tabs want beside them, in pixels. */
const PHONE_SHARE = 0.44;
const PHONE_REST = 446;
const PHONE_LEAST = 88;

const bandsRoom = (window: number): number => Math.max(PHONE_LEAST, Math.min(window * PHONE_SHARE, window - PHONE_REST));

function measured(element: HTMLElement, small: boolean): Size | null {
  const { clientWidth, clientHeight } = element;
  if (clientWidth === 0) return null;
  if (matchMedia(PHONE).matches) return { form: 'phone', width: clientWidth, height: bandsRoom(window.innerHeight), scale: 1 };
  const form = small ? 'strip' : 'wide';
  const scale = Math.min(LARGEST, Math.max(1, clientHeight / HEIGHT[form]));
  return { form, width: clientWidth / scale, height: clientHeight / scale, scale };
}

const same = (a: Size, b: Size): boolean =>
  a.form === b.form && Math.abs(a.width - b.width) < 0.5 && Math.abs(a.height - b.height) < 0.5;

/**
 * The room that the timeline has; the plate's until it is measured, so that the server's drawing fits most screens. It is heard of
 * when the page has been laid out, and drawn for in the same frame: to ask before would have the page laid out in the middle of
 * whatever changed it.
 */
export function useSize(box: RefObject<HTMLElement | null>, small: boolean): Size {
  const form = small ? 'strip' : 'wide';
  const [size, setSize] = useState<Size>({ form, width: PLATE_WIDTH, height: HEIGHT[form], scale: 1 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => {
      const next = measured(element, small);
      if (!next) return;
      element.style.setProperty('--scale', String(next.scale));
      element.style.setProperty('--bands', `${next.height}px`);
      flushSync(() => setSize((before) => (same(before, next) ? before : next)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, small]);
  return size;
}
