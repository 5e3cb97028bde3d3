/** What a store of briefings can do, wherever it keeps them. */
import type { BriefingDocument } from '../document/briefing';
import type { Issue } from '../document/issue';
import type { Accepted } from './accept';

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

/** What became of a change. `conflict`: somebody saved in between, and `etag` is what stands there now. */
export type Replaced = { state: 'saved'; etag: string } | { state: 'conflict'; etag: string } | { state: 'missing' };

export type BriefingStore = {
  /** Ids in alphabetical order, broken ones included. */
  ids(): Promise<string[]>;
  /** Null where there is no such briefing. */
  read(id: string): Promise<Reading | null>;
  /** Stores a new briefing under an id made from its title. */
  create(accepted: Accepted): Promise<{ id: string; etag: string }>;
  /** Replaces the version `ifMatch`, which is kept as a revision; nothing is changed where another stands there. */
  replace(id: string, accepted: Accepted, ifMatch: string): Promise<Replaced>;
};

/** The form of an id, so that it can never be a path. */
export const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
