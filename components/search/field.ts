'use client';

import { useEffect, useRef } from 'react';
import { useReturnFocus } from '@/components/ui/useReturnFocus';

/** What was typed before the panel was there. */
let early = '';

export const typedEarly = (): string => early;
export const keepTyped = (text: string): void => {
  early = text;
};

/** Puts the focus into the field, after what it holds, and back to where it was when the field goes. */
export function useFieldFocus() {
  const field = useRef<HTMLInputElement>(null);
  useReturnFocus();
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  return field;
}
