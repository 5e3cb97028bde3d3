import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FirstPictures } from '@/components/map/FirstPictures';
import { tilesVersion } from '@/geo/basemap/tiles';
import { paramsOf, type PageQuery } from '@/geo/http/query';
import { briefings } from '@/geo/store';
import { opened, picturesOf } from '@/geo/store/opened';
import { missingPlace } from '@/geo/view/url';
import { Unreadable } from './Unreadable';
import { Workspace } from './Workspace';

/** One briefing, in the View that the address says. */
export async function BriefingPage({ id, query }: { id: string; query: PageQuery }) {
  const reading = await briefings().read(id);
  if (!reading) notFound();
  if (!reading.good) return <Unreadable id={id} issues={reading.state === 'broken' ? reading.issues : []} />;
  const params = paramsOf(query);
  const { page, briefing, opening, first } = opened(reading.good, params);
  const missing = missingPlace(params, reading.good.document);
  // The page cannot know of a big layer that it has no such place, and would wait for its card.
  const view = missing ? { ...first, select: null } : first;
  const pictures = await picturesOf(reading.good, briefing, view);
  const basemap = { version: tilesVersion(), style: process.env.BASEMAP_STYLE ?? null };
  return (
    <Workspace id={id} page={page} opening={opening} first={view} missing={missing} basemap={basemap}>
      <FirstPictures pictures={pictures} />
    </Workspace>
  );
}

export async function briefingMetadata(id: string): Promise<Metadata> {
  const good = (await briefings().read(id))?.good;
  return good ? { title: good.document.briefing.title, description: good.document.briefing.bottomLine } : {};
}
