/** What the page and its worker say to each other. */
import type { Mapping } from '@/geo/formats';
import type { Note, TableColumns } from '@/geo/formats/types';
import type { Preview } from '@/geo/import/preview';

export type Ask =
  | { ask: 'read'; file: File; mapping: Mapping }
  | { ask: 'create'; title: string }
  | { ask: 'add'; id: string }
  | { ask: 'undo' };

export type Tell =
  | { tell: 'step'; what: string }
  | { tell: 'read'; preview: Preview; notes: Note[]; table: TableColumns | null }
  | { tell: 'refused'; issues: Note[]; table: TableColumns | null }
  | { tell: 'created'; id: string }
  | { tell: 'added'; places: number; links: number }
  | { tell: 'undone' }
  | { tell: 'conflict' }
  | { tell: 'failed'; message: string; issues: Note[] };

/** Of the preview's map, in CSS pixels. */
export const MAP_SIZE = { width: 300, height: 190 };

/** The answer to what was sent to be stored is missing, and perhaps only that. */
export const UNANSWERED = 'The server did not answer. Look whether it was saved before you try again.';

export const UNREACHED = 'The server does not answer. Nothing was saved; try again when it does.';
