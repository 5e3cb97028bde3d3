/** What both pages of a show read on the server. Server only. */
import { notFound } from 'next/navigation';
import { tilesVersion } from '@/geo/basemap/tiles';
import type { Issue } from '@/geo/document/issue';
import { paramsOf, type PageQuery } from '@/geo/http/query';
import { briefings } from '@/geo/store';
import { opened, type Opened } from '@/geo/store/opened';
import { pageOf } from '@/geo/store/page';
import type { PointsOf } from '@/geo/picture/ground/dense';
import type { Basemap } from '@/components/shell/useMapStyle';
import type { PaletteName } from '@/geo/view/view';

const PALETTES: readonly PaletteName[] = ['paper', 'night', 'print'];

export const wordOf = (query: PageQuery, name: string): string | null => paramsOf(query).get(name);

export const paletteOf = (query: PageQuery): PaletteName | null => PALETTES.find((name) => name === wordOf(query, 'palette')) ?? null;

export const isOn = (query: PageQuery, name: string): boolean => !['', '0', 'false', null].includes(wordOf(query, name));

type Read = { good: true; page: Opened['page']; briefing: Opened['briefing']; pointsOf: PointsOf; basemap: Basemap } | { good: false; issues: Issue[] };

/** The briefing, or what is wrong with it; the 404 page where there is none. */
export async function readFor(id: string): Promise<Read> {
  const reading = await briefings().read(id);
  if (!reading) notFound();
  if (!reading.good) return { good: false, issues: reading.state === 'broken' ? reading.issues : [] };
  const { page, briefing } = opened(reading.good, new URLSearchParams());
  return { good: true, page, briefing, pointsOf: pageOf(reading.good).pointsOf, basemap: { version: tilesVersion(), style: process.env.BASEMAP_STYLE ?? null } };
}
