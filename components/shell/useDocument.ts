'use client';

import { useMemo } from 'react';
import useSWR from 'swr';
import { briefingOf, type Briefing, type BriefingDocument } from '@/geo/document/briefing';

/** What the server says is wrong with a document. */
export type Issue = { code: string; path: string; message: string };

/** What the page reads of a briefing: the document without its big layers, and the version it is. */
export type PageDocument = { etag: string; document: BriefingDocument; dense: Record<string, number> };

/** A document that the server could not read, with what is wrong in it. */
export class DocumentError extends Error {
  constructor(readonly issues: Issue[]) {
    super(issues[0]?.message ?? 'The briefing could not be read.');
  }
}

/** How often the page asks whether the document changed; an unchanged one costs a 304. */
const LOOK_EVERY_MS = 1000;

const held = new Map<string, PageDocument>();

async function read(url: string): Promise<PageDocument> {
  const before = held.get(url);
  const answer = await fetch(url, { cache: 'no-store', headers: before ? { 'if-none-match': before.etag } : {} });
  if (answer.status === 304 && before) return before;
  const body: unknown = await answer.json();
  if (!answer.ok) throw new DocumentError((body as { issues?: Issue[] }).issues ?? []);
  const page = { ...(body as Omit<PageDocument, 'etag'>), etag: answer.headers.get('etag') ?? '' };
  held.set(url, page);
  return page;
}

export type Documented = {
  briefing: Briefing;
  /** Why the newest version on disk is not shown; null while it is. */
  issues: Issue[] | null;
  /** The server cannot be reached: what is shown stays. */
  offline: boolean;
};

/** The briefing, kept in step with the server; while the newest version is broken, the last good one. */
export function useDocument(id: string, first: PageDocument): Documented {
  const url = `/api/briefings/${id}/page`;
  if (!held.has(url)) held.set(url, first);
  const { data, error } = useSWR<PageDocument, Error>(url, read, {
    fallbackData: first, refreshInterval: LOOK_EVERY_MS, revalidateOnMount: false, dedupingInterval: 500,
    keepPreviousData: true, shouldRetryOnError: false, compare: (a, b) => a?.etag === b?.etag,
  });
  const page = data ?? first;
  const briefing = useMemo(() => briefingOf(page.document, new Map(Object.entries(page.dense))), [page]);
  return {
    briefing,
    issues: error instanceof DocumentError ? error.issues : null,
    offline: error !== undefined && !(error instanceof DocumentError),
  };
}
