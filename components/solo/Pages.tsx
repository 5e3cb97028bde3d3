import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Workspace } from '@/components/shell/Workspace';
import type { PaletteName } from '@/geo/view/view';
import { askedBy } from '@/geo/view/url';
import { routeOf, type Route } from './address';
import type { Opened } from './opened';

// Run when they are first shown: a file is mostly opened at its map.
const Present = lazy(async () => ({ default: (await import('@/components/show/Present')).Present }));
const Console = lazy(async () => ({ default: (await import('@/components/show/console/Console')).Console }));

const PALETTES: readonly PaletteName[] = ['paper', 'night', 'print'];

/** Where the address stands when a page begins, and the page's name whenever that changes. */
function usePage(): string {
  const [page, setPage] = useState(() => routeOf(window.location.hash).page);
  useEffect(() => {
    const heard = () => setPage(routeOf(window.location.hash).page);
    const kinds = ['hashchange', 'popstate'] as const;
    for (const kind of kinds) window.addEventListener(kind, heard);
    return () => { for (const kind of kinds) window.removeEventListener(kind, heard); };
  }, []);
  return page;
}

type Props = { opened: Opened };
const queryNow = (): Route['query'] => routeOf(window.location.hash).query;
const basemapOf = ({ about }: Opened) => ({ version: about.version, style: null });

function MapPage({ opened }: Props) {
  const { about, page, whole, briefing, opening } = opened;
  const [{ first, missing }] = useState(() => askedBy(queryNow(), briefing, opening, whole));
  const basemap = useMemo(() => basemapOf(opened), [opened]);
  return <Workspace id={about.id} page={page} first={first} missing={missing} basemap={basemap}>{null}</Workspace>;
}

function ShowPage({ opened, page }: Props & { page: 'present' | 'console' }) {
  const [opening] = useState(() => {
    const query = queryNow();
    return { scene: query.get('scene'), palette: PALETTES.find((name) => name === query.get('palette')) ?? null, nowMs: Date.now() };
  });
  const common = { id: opened.about.id, page: opened.page, basemap: useMemo(() => basemapOf(opened), [opened]), opening };
  return (
    <Suspense>
      {page === 'console' ? <Console {...common}>{null}</Console> : <Present {...common} autoplay={null}>{null}</Present>}
    </Suspense>
  );
}

/** The pages of the file, by the name that stands behind `#/`. */
export function Pages({ opened }: Props) {
  const page = usePage();
  const { title } = opened.briefing;
  useEffect(() => { document.title = title; }, [title]);
  return page === 'present' || page === 'console' ? <ShowPage key={page} opened={opened} page={page} /> : <MapPage opened={opened} />;
}
