/** Work for the graphics device that is better done before it is needed. */
import type { Map as GlMap } from 'maplibre-gl';
import { OBSTACLES } from '@/geo/style/names';

/** How long a map rests before it is thought to be calm. */
const CALM_MS = 400;

/** Draws the obstacles' image of nothing in one frame. */
function drawNothing(map: GlMap): void {
  if (!map.getLayer(OBSTACLES)) return;
  const drawn = (opacity: 0 | 1) => map.setPaintProperty(OBSTACLES, 'icon-opacity', opacity, { validate: false });
  drawn(1);
  void map.once('render', () => drawn(0));
}

/**
 * Has MapLibre build its shader of icons once the map has rested a while. It would else build it in the middle of the first
 * flight to where places have dots, and wait there for all that the graphics device still has to draw: 600 ms in one frame,
 * without a graphics card; at a calm time 30 to 400, as long as that device takes for a frame. Returns how to call it off.
 */
export function buildIconsAhead(map: GlMap): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const off = () => {
    clearTimeout(timer);
    subscriptions.forEach((subscription) => subscription.unsubscribe());
  };
  const subscriptions = [
    map.on('movestart', () => clearTimeout(timer)),
    map.on('idle', () => {
      clearTimeout(timer);
      timer = setTimeout(() => { off(); drawNothing(map); }, CALM_MS);
    }),
  ];
  return off;
}
