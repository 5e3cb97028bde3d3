import { notFound } from 'next/navigation';
import { FirstPictures } from '@/components/map/first/FirstPictures';
import { Unreadable } from '@/components/shell/Unreadable';
import { tilesVersion } from '@/geo/basemap/tiles';
import { paramsOf, type PageQuery } from '@/geo/http/query';
import { briefings } from '@/geo/store';
import { opened, picturesOf } from '@/geo/store/opened';
import { EmbedMap } from './EmbedMap';

/** One briefing for another site's iframe, in the View that the address says. */
export async function EmbedPage({ id, query }: { id: string; query: PageQuery }) {
  const reading = await briefings().read(id);
  if (!reading) notFound();
  if (!reading.good) return <Unreadable id={id} issues={reading.state === 'broken' ? reading.issues : []} />;
  const { page, briefing, first } = opened(reading.good, paramsOf(query));
  const pictures = await picturesOf(reading.good, briefing, first, 'embed');
  const basemap = { version: tilesVersion(), style: process.env.BASEMAP_STYLE ?? null };
  return (
    <EmbedMap id={id} page={page} first={first} basemap={basemap}>
      <FirstPictures pictures={pictures} />
    </EmbedMap>
  );
}
