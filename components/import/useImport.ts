'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { assertNever } from '@/geo/document/messages';
import type { Mapping } from '@/geo/formats';
import type { Note, TableColumns } from '@/geo/formats/types';
import type { Preview } from '@/geo/import/preview';
import { UNREACHED, type Ask, type Tell } from './protocol';

export type Read = { preview: Preview; notes: Note[] };

export type Importing = {
  /** What is being done; null: it waits for the person. */
  busy: string | null;
  /** It was sent to be stored: who left now would never hear whether it was. */
  saving: boolean;
  read: Read | null;
  /** Why the file cannot be read. */
  refusal: Note[] | null;
  table: TableColumns | null;
  /** Why it was not saved. */
  trouble: { message: string; issues: Note[]; conflict: boolean } | null;
  /** What was added to the briefing, and whether it was taken back. */
  added: { places: number; links: number; undone: boolean } | null;
};

const START: Importing = { busy: 'Opening the file', saving: false, read: null, refusal: null, table: null, trouble: null, added: null };
const CONFLICT = 'Somebody else saved this briefing at the same moment. Nothing was added and nothing is lost: try again, and it is added to their version.';

/** What the page knows once it has asked the worker for something. */
export const asking = (before: Importing, { ask }: Ask): Importing =>
  ({ ...before, busy: before.busy ?? 'Working', saving: ask !== 'read', trouble: null });

/** What the page knows after the worker has said something. */
export function after(before: Importing, told: Tell): Importing {
  switch (told.tell) {
    case 'step': return { ...before, busy: told.what, trouble: null };
    case 'read': return { ...before, busy: null, saving: false, read: { preview: told.preview, notes: told.notes }, refusal: null, table: told.table, trouble: null };
    case 'refused': return { ...before, busy: null, saving: false, read: null, refusal: told.issues, table: told.table ?? before.table, trouble: null };
    case 'conflict': return { ...before, busy: null, saving: false, trouble: { message: CONFLICT, issues: [], conflict: true } };
    case 'failed': return { ...before, busy: null, saving: false, trouble: { message: told.message, issues: told.issues, conflict: false } };
    // The page leaves: until then it stays busy.
    case 'created': return { ...before, saving: false };
    case 'added': return { ...before, busy: null, saving: false, added: { places: told.places, links: told.links, undone: false } };
    case 'undone': return { ...before, busy: null, saving: false, added: before.added && { ...before.added, undone: true } };
    default: return assertNever(told);
  }
}

const TOO_MUCH = 'The file was too much for this browser. Split it, or close other pages.';

/** Why a worker ended: one that could not be loaded says nothing, one that broke has a message (HTML, 10.2.4). */
export const ended = ({ message }: { message?: string }): Tell => ({ tell: 'failed', message: message === undefined ? UNREACHED : TOO_MUCH, issues: [] });

type Done = { onCreated(id: string): void; onAdded(): void };

/** One file being imported. The worker ends with the dialog, or with the notice that follows it: to close is to cancel, and nobody may while it is saving. */
export function useImport(file: File, { onCreated, onAdded }: Done) {
  const [state, setState] = useState(START);
  const worker = useRef<Worker | null>(null);
  const done = useRef({ onCreated, onAdded });
  useEffect(() => {
    done.current = { onCreated, onAdded };
  });

  const ask = useCallback((asked: Ask) => {
    setState((before) => asking(before, asked));
    worker.current?.postMessage(asked);
  }, []);

  useEffect(() => {
    const mine = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.current = mine;
    mine.onmessage = ({ data }: MessageEvent<Tell>) => {
      setState((before) => after(before, data));
      if (data.tell === 'created') done.current.onCreated(data.id);
      if (data.tell === 'added') done.current.onAdded();
    };
    // What it had read has gone with it.
    mine.onerror = (event) => setState((before) => ({ ...after(before, ended(event)), read: null, table: null }));
    ask({ ask: 'read', file, mapping: {} });
    return () => mine.terminate();
  }, [file, ask]);

  return {
    state,
    remap: useCallback((mapping: Mapping) => ask({ ask: 'read', file, mapping }), [ask, file]),
    create: useCallback((title: string) => ask({ ask: 'create', title }), [ask]),
    add: useCallback((id: string) => ask({ ask: 'add', id }), [ask]),
    undo: useCallback(() => ask({ ask: 'undo' }), [ask]),
  };
}
