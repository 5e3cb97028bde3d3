'use client';

import { useEffect, useState } from 'react';
import { useLatest } from '@/components/ui/useLatest';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="file"]), textarea, select'));

/** Longer than a file may be. */
const LONGEST_TEXT = 64 * 1024 * 1024;

/** What came: the first is imported. The list is read at once: after the event it is empty. */
const arrived = (transfer: DataTransfer | null): File[] => [...(transfer?.files ?? [])];

async function pastedFiles({ clipboardData }: ClipboardEvent): Promise<File[]> {
  const files = arrived(clipboardData);
  const text = clipboardData?.getData('text/plain') ?? '';
  if (files[0]) return /^image\//.test(files[0].type) ? [] : files;
  if (text.length >= LONGEST_TEXT) return [];
  const { looksLikeFile } = await import('@/geo/import/pasted');
  return looksLikeFile(text) ? [new File([text], '')] : [];
}

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
      void pastedFiles(event).then(take);
    });
    return () => ended.abort();
  }, [latest]);
  return over;
}
