import { FirstPictures } from '@/components/map/first/FirstPictures';
import { Unreadable } from '@/components/shell/Unreadable';
import type { PageQuery } from '@/geo/http/query';
import { showScenes } from '@/geo/show/script';
import { Follower } from './Follower';
import { overOf } from './stage/layout';
import { scenePictures } from './stage/pictures';
import { Present } from './Present';
import { isOn, paletteOf, readFor, wordOf } from './showPage';

/**
 * The show. `scene`: open there; `palette`; `autoplay=1` and `loop=1`: a kiosk; `join=<code>`: a screen that follows a show of
 * the network; `follow=1`: one that follows this machine's.
 */
export async function PresentPage({ id, query }: { id: string; query: PageQuery }) {
  const read = await readFor(id);
  if (!read.good) return <Unreadable id={id} issues={read.issues} />;
  const { page, briefing, basemap } = read;
  const scenes = showScenes(briefing);
  const named = scenes.findIndex((scene) => scene.id === wordOf(query, 'scene'));
  const index = Math.max(0, named);
  const pictures = <FirstPictures pictures={await scenePictures(read, scenes[index]!.view, overOf(index, scenes.length))} />;
  const join = wordOf(query, 'join');
  if (join !== null || isOn(query, 'follow')) return <Follower id={id} page={page} basemap={basemap} code={join}>{pictures}</Follower>;
  return (
    <Present
      id={id} page={page} basemap={basemap}
      opening={{ scene: named < 0 ? null : scenes[named]!.id, palette: paletteOf(query), nowMs: Date.now() }}
      autoplay={isOn(query, 'autoplay') ? { loop: isOn(query, 'loop') } : null}
    >
      {pictures}
    </Present>
  );
}
