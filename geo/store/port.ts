/** What a store of briefings can do, wherever it keeps them. */
import type { BriefingDocument } from '../document/briefing';
import type { Issue } from '../document/issue';

/** A document as it was read, with what the page needs of it already made. */
export type Stored = {
  id: string;
  /** Of the bytes, quoted as in RFC 9110. */
  etag: string;
  text: string;
  document: BriefingDocument;
  warnings: Issue[];
};

/** What stands under an id now. `good` is the newest version that could be read, where there was one. */
export type Reading =
  | { state: 'good'; good: Stored }
  | { state: 'broken'; etag: string; issues: Issue[]; good: Stored | null };

export type BriefingStore = {
  /** Ids in alphabetical order, broken ones included. */
  ids(): Promise<string[]>;
  /** Null where there is no such briefing. */
  read(id: string): Promise<Reading | null>;
};

/** The form of an id, so that it can never be a path. */
export const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
