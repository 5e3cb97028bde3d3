import { preload } from 'react-dom';
import { FirstPictures } from '@/components/map/first/FirstPictures';
import { Unreadable } from '@/components/shell/Unreadable';
import type { PageQuery } from '@/geo/http/query';
import { showScenes } from '@/geo/show/script';
import { Console } from './console/Console';
import { consolePictures } from './stage/pictures';
import { paletteOf, readFor, wordOf } from './showPage';

/** The presenter's console of a briefing's show. */
export async function ConsolePage({ id, query }: { id: string; query: PageQuery }) {
  const read = await readFor(id);
  if (!read.good) return <Unreadable id={id} issues={read.issues} />;
  // Its small maps are drawn as soon as scripts run: the land is there by then.
  preload('/ground', { as: 'fetch', crossOrigin: 'anonymous' });
  const scenes = showScenes(read.briefing);
  const named = scenes.find((one) => one.id === wordOf(query, 'scene'));
  return (
    <Console id={id} page={read.page} basemap={read.basemap} opening={{ scene: named?.id ?? null, palette: paletteOf(query), nowMs: Date.now() }}>
      <FirstPictures pictures={await consolePictures(read, (named ?? scenes[0]!).view)} />
    </Console>
  );
}
