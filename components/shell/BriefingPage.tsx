import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FirstPictures } from '@/components/map/first/FirstPictures';
import { tilesVersion } from '@/geo/basemap/tiles';
import { paramsOf, type PageQuery } from '@/geo/http/query';
import { briefings } from '@/geo/store';
import { opened, picturesOf } from '@/geo/store/opened';
import { Unreadable } from './Unreadable';
import { Workspace } from './Workspace';

/** One briefing, in the View that the address says. */
export async function BriefingPage({ id, query }: { id: string; query: PageQuery }) {
  const reading = await briefings().read(id);
  if (!reading) notFound();
  if (!reading.good) return <Unreadable id={id} issues={reading.state === 'broken' ? reading.issues : []} />;
  const { page, briefing, first, missing } = opened(reading.good, paramsOf(query));
  const pictures = await picturesOf(reading.good, briefing, first);
  const basemap = { version: tilesVersion(), style: process.env.BASEMAP_STYLE ?? null };
  return (
    <Workspace id={id} page={page} first={first} missing={missing} basemap={basemap}>
      <FirstPictures pictures={pictures} />
    </Workspace>
  );
}

export async function briefingMetadata(id: string): Promise<Metadata> {
  const good = (await briefings().read(id))?.good;
  return good ? { title: good.document.briefing.title, description: good.document.briefing.bottomLine } : {};
}
