/** What the registry's readers and writers take and give. */
import type { Briefing, BriefingDocument } from '../document/briefing';
import type { Mapping } from './table/mapping';
import type { Unzip } from './zip/port';

/** One thing that a reader changed, skipped or refused. */
export type Note = {
  code: string;
  /** Where in the file: a JSON Pointer in JSON, else "line 12"; '' is the whole file. */
  path: string;
  message: string;
  /** From 1; absent where the note is about the whole file. */
  line?: number;
};

/** A table's columns, and which of them were read as what: for a dialog that lets people choose. */
export type TableColumns = {
  columns: string[];
  mapping: Mapping;
  /** Those that make up the date together, where none has it whole. */
  dates?: string[];
};

export type Reading =
  | { briefing: BriefingDocument; notes: Note[]; table?: TableColumns }
  | { briefing: null; issues: Note[]; table?: TableColumns };

export type ReadOptions = {
  /** Name of the file, for the title of what has none of its own. */
  name?: string;
  /** Columns of a table, by their headings; what is absent is guessed, '' is in none. */
  mapping?: Mapping;
  /** How archives are opened; where absent, archives are refused. */
  unzip?: Unzip;
};

export type WriteSource = { briefing: Briefing; document: BriefingDocument; /** The document as it is stored. */ text: string };

export type WriteOptions = {
  /** Of tables: one row for each claim and each feature without any, or one for each place. */
  rows?: 'claims' | 'places';
};

/** Bytes in, result out: no reader keeps or fetches anything, so each may run in a worker. */
export type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<Reading>;
export type Writer = (source: WriteSource, options: WriteOptions) => Promise<Uint8Array | string>;

export type Format = {
  id: string;
  /** As a menu says it. */
  label: string;
  /** Without the dot, the usual one first. */
  extensions: readonly [string, ...string[]];
  mediaType: string;
  read?: Reader;
  write?: Writer;
};
