import { preload } from 'react-dom';
import { Unreadable } from '@/components/shell/Unreadable';
import { showScenes } from '@/geo/show/script';
import { Console } from './console/Console';
import { paletteOf, readFor, type Query } from './showPage';

/** The presenter's console of a briefing's show. */
export async function ConsolePage({ id, query }: { id: string; query: Query }) {
  const read = await readFor(id);
  if (!read.good) return <Unreadable id={id} issues={read.issues} />;
  // Its small maps are drawn as soon as scripts run: the land is there by then.
  preload('/ground', { as: 'fetch', crossOrigin: 'anonymous' });
  const scene = showScenes(read.briefing).find((one) => one.id === query.scene)?.id ?? null;
  return <Console id={id} page={read.page} basemap={read.basemap} opening={{ scene, palette: paletteOf(query), nowMs: Date.now() }} />;
}
