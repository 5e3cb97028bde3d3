'use client';

import { useEffect } from 'react';
import { isTyping } from '@/components/ui/isTyping';
import { useLatest } from '@/components/ui/useLatest';

/**
 * Single keys, as the craft's conventions have them. Off while one types, with Ctrl, Alt or Meta held,
 * and altogether where the person has turned them off (WCAG 2.1.4); Escape always works.
 */
export function useShortcuts(keys: Record<string, () => void>, on: boolean): void {
  const latest = useLatest({ keys, on });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // Escape is also how one takes back what an input method has not set down yet.
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const escape = event.key === 'Escape';
      if (!escape && (isTyping(event.target) || !latest.current.on)) return;
      const act = latest.current.keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [latest]);
}
