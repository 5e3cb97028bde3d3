/** The source that is this server. */
import type { BriefingFeature } from '@/geo/document/briefing';
import type { Result } from '@/geo/search/result';
import { DocumentError, type Issue, type PageDocument, type Source } from './source';

const GONE = 404;
const BROKEN = 422;

/** An unchanged document costs a 304. */
const LOOK_EVERY_MS = 1000;

const ofBriefing = (id: string): string => `/api/briefings/${id}`;

async function page(id: string, before: PageDocument | undefined): Promise<PageDocument> {
  const answer = await fetch(`${ofBriefing(id)}/page`, { cache: 'no-store', headers: before ? { 'if-none-match': before.etag } : {} });
  if (answer.status === 304 && before) {
    // Chromium calls a request whose answer nobody reads an aborted one, once a second.
    await answer.arrayBuffer();
    return before;
  }
  const body: unknown = await answer.json();
  if (answer.status === GONE) throw new DocumentError([]);
  if (answer.status === BROKEN) throw new DocumentError((body as { issues: Issue[] }).issues);
  if (!answer.ok) throw new Error((body as { error: string }).error);
  return { ...(body as Omit<PageDocument, 'etag'>), etag: answer.headers.get('etag') ?? '' };
}

async function feature(id: string, wanted: string): Promise<BriefingFeature | null> {
  const answer = await fetch(`${ofBriefing(id)}/features/${encodeURIComponent(wanted)}`);
  if (answer.status === GONE) return null;
  // Nothing to remember as an answer: the file may be broken only now.
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as BriefingFeature;
}

async function search(id: string, words: string): Promise<Result[]> {
  const answer = await fetch(`/api/search?b=${encodeURIComponent(id)}&q=${encodeURIComponent(words)}`);
  if (!answer.ok) throw new Error(String(answer.status));
  return ((await answer.json()) as { results: Result[] }).results;
}

/** What else the show's address says, such as a code to join, stays; the palette is the room's from here on. */
function sceneUrl(_page: 'present' | 'console', scene: string): string {
  const url = new URL(window.location.href);
  url.searchParams.set('scene', scene);
  url.searchParams.delete('palette');
  return url.href;
}

const layerUrl: Source['layerUrl'] = (id, layer, version) =>
  `${window.location.origin}${ofBriefing(id)}/layers/${layer}?v=${encodeURIComponent(version)}`;

export const served: Source = {
  served: true,
  note: null,
  page,
  lookEveryMs: LOOK_EVERY_MS,
  feature,
  search,
  searchHint: 'Type a name in any language, or coordinates.',
  ground: async () => (await fetch('/ground')).json() as Promise<unknown>,
  origin: () => window.location.origin,
  layerUrl,
  points: (...of) => import('./points').then(({ pointsAt }) => pointsAt(layerUrl(...of))),
  pageUrl: (id, page) => `/b/${id}${page === 'map' ? '' : `/${page}`}`,
  sceneUrl,
  query: () => new URLSearchParams(window.location.search),
  address: (query) => `${window.location.pathname}${query ? `?${query}` : ''}`,
};
