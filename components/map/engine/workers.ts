/** MapLibre's workers: where their script is, and when they answer. */
import { setWorkerUrl, type Map as GlMap } from 'maplibre-gl';
import { OBSTACLES } from '@/geo/style/names';
import { workerUrl } from './workerUrl';

setWorkerUrl(workerUrl());

/** MapLibre's words for it. */
const LOST = /^Worker failed to load/;

/**
 * Runs things once the map's workers answer: at once, or in turn when they do. MapLibre 6.17 fails where a style is replaced,
 * or the map removed, while a source still waits for its worker.
 * @param never told where they never will: their script could not be loaded
 */
export function whenAwake(map: GlMap, never: (error: Error) => void = () => undefined): (act: () => void) => void {
  const waiting: (() => void)[] = [];
  let awake = false;
  const lost = map.on('error', ({ error }) => {
    if (!LOST.test(error.message)) return;
    lost.unsubscribe();
    never(new Error('a part of it could not be loaded'));
  });
  const subscription = map.on('sourcedata', ({ sourceId }) => {
    if (sourceId !== OBSTACLES || !map.isSourceLoaded(OBSTACLES)) return;
    awake = true;
    lost.unsubscribe();
    subscription.unsubscribe();
    // Not within the event: MapLibre is still telling others of it.
    setTimeout(() => { while (waiting.length > 0) waiting.shift()!(); });
  });
  return (act) => {
    if (awake && waiting.length === 0) act();
    else waiting.push(act);
  };
}
