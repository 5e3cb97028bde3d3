'use client';

import { useEffect, useState } from 'react';
import { useLatest } from '@/components/ui/useLatest';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="file"]), textarea, select'));

/** Longer than a file may be. */
const LONGEST_TEXT = 64 * 1024 * 1024;

/** The clipboard is read at once: after the event it is empty. */
async function pastedFile({ clipboardData }: ClipboardEvent): Promise<File | null> {
  const file = clipboardData?.files[0];
  const text = clipboardData?.getData('text/plain') ?? '';
  if (file) return /^image\//.test(file.type) ? null : file;
  if (text.length >= LONGEST_TEXT) return null;
  const { looksLikeFile } = await import('@/geo/import/pasted');
  return looksLikeFile(text) ? new File([text], '') : null;
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Files that are dropped or pasted anywhere on the page. @returns whether one hangs over it now */
export function useArrivals(onFile: (file: File) => void, on: boolean): boolean {
  const [over, setOver] = useState(false);
  const latest = useLatest({ onFile, on });
  useEffect(() => {
    const ended = new AbortController();
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
      const file = event.dataTransfer?.files[0];
      if (file && latest.current.on) latest.current.onFile(file);
    });
    listen('paste', (event) => {
      if (isTyping(event.target)) return;
      void pastedFile(event).then((file) => { if (file && latest.current.on) latest.current.onFile(file); });
    });
    return () => ended.abort();
  }, [latest]);
  return over;
}
