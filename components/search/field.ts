'use client';

import { useEffect, useRef } from 'react';

/** What was typed before the panel was there. */
let early = '';

export const typedEarly = (): string => early;
export const keepTyped = (text: string): void => {
  early = text;
};

/** Puts the focus into the field, after what it holds, and back to where it was if closing leaves it nowhere. */
export function useFieldFocus() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return field;
}
