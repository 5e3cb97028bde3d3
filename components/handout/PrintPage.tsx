import { notFound } from 'next/navigation';
import { tilesVersion } from '@/geo/basemap/tiles';
import type { HandoutOptions } from '@/geo/handout/pages';
import { briefings } from '@/geo/store';
import { opened } from '@/geo/store/opened';
import { Unreadable } from '@/components/shell/Unreadable';
import { Handout } from './Handout';

/** The handout of a stored briefing, ready to print. */
export async function PrintPage({ id, options }: { id: string; options: HandoutOptions }) {
  const reading = await briefings().read(id);
  if (!reading) notFound();
  if (!reading.good) return <Unreadable id={id} issues={reading.state === 'broken' ? reading.issues : []} />;
  const { page } = opened(reading.good, new URLSearchParams());
  return <Handout id={id} page={page} options={options} basemap={{ version: tilesVersion(), style: process.env.BASEMAP_STYLE ?? null }} />;
}
