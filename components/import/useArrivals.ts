'use client';

import { useEffect, useState } from 'react';
import { isTyping } from '@/components/ui/isTyping';
import { useLatest } from '@/components/ui/useLatest';

/** What came: the first is imported. The list is read at once: after the event it is empty. */
const arrived = (transfer: DataTransfer | null): File[] => [...(transfer?.files ?? [])];

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Files that are dropped or pasted anywhere on the page. @returns whether one hangs over it now */
export function useArrivals(onFiles: (files: File[]) => void, on: boolean): boolean {
  const [over, setOver] = useState(false);
  const latest = useLatest({ onFiles, on });
  useEffect(() => {
    const ended = new AbortController();
    const take = (files: File[]) => { if (files.length > 0 && latest.current.on) latest.current.onFiles(files); };
    const listen = <K extends 'dragover' | 'dragleave' | 'drop' | 'paste'>(name: K, hear: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(name, hear, { signal: ended.signal });
    listen('dragover', (event) => {
      if (!carriesFiles(event)) return;
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      setOver(latest.current.on);
    });
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    listen('drop', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      take(arrived(event.dataTransfer));
    });
    listen('paste', (event) => {
      if (isTyping(event.target)) return;
      const [files, text] = [arrived(event.clipboardData), event.clipboardData?.getData('text/plain') ?? ''];
      void import('@/geo/import/pasted').then(({ filesIn }) => take(filesIn(files, text)));
    });
    return () => ended.abort();
  }, [latest]);
  return over;
}
