'use client';

import { useEffect } from 'react';
import { useLatest } from './useLatest';

/** It goes to the page's body when what had it is gone. */
const isFocusLost = (): boolean => document.activeElement === document.body || document.activeElement === null;

/** The timeline's bars and handles are SVG. What is gone or hidden takes no focus. */
function giveFocus(element: Element | null): void {
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus();
}

/**
 * Gives the focus back to what had it when something opened, once that closes and takes the focus along. What moves the focus into
 * what opened comes after this.
 * @param open leave it out in a component that is there only while it is open
 * @param otherwise where that cannot take it, or nothing had it
 */
export function useReturnFocus(open = true, otherwise?: () => void): void {
  const latest = useLatest(otherwise);
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    const elsewhere = () => latest.current?.();
    return () => {
      if (isFocusLost()) giveFocus(before);
      if (isFocusLost()) elsewhere();
    };
  }, [open, latest]);
}
