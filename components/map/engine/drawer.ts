/** A map out of sight, for pictures: print, slides, picture files. As `controller.ts`, loaded only in the browser. */
import { Map as GlMap, type StyleSpecification } from 'maplibre-gl';
import type { Padding, Size } from '@/geo/projection/projector';
import { unpainted } from '@/geo/style/unpainted';
import { MIN_ZOOM, type Camera } from '@/geo/view/view';
import { giveImages } from './images';
import { COARSE, paint } from './unseen';
import { whenAwake } from './workers';

export type GroundOptions = {
  style: StyleSpecification;
  camera: Camera;
  padding: Padding;
  /** CSS pixels. */
  size: Size;
  /** Device pixels for a CSS pixel. */
  ratio: number;
  /** Colour beside the globe. */
  page: string;
  signal?: AbortSignal | undefined;
};

/** A map out of sight that draws one view after another. */
export type GroundDrawer = {
  /** The view's pixels. One at a time. */
  draw(options: GroundOptions): Promise<HTMLCanvasElement>;
  close(): void;
};

/** The longest side that this device's WebGL draws, in device pixels. */
function longestSide(gl: WebGL2RenderingContext): number {
  const [width, height] = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
  return Math.min(gl.getParameter(gl.MAX_TEXTURE_SIZE) as number, gl.getParameter(gl.MAX_RENDERBUFFER_SIZE) as number, width!, height!);
}

/** Resolves when nothing is left to load or draw. */
function settled(map: GlMap, signal: AbortSignal | undefined): Promise<void> {
  const ended = new AbortController();
  return new Promise<void>((resolve, reject) => {
    const subscriptions = [
      map.on('idle', () => resolve()),
      map.on('error', ({ error }) => reject(new Error(`The map could not be drawn: ${error.message}`))),
      map.on('webglcontextlost', () => reject(new Error('The map could not be drawn: the graphics device gave up.'))),
    ];
    ended.signal.addEventListener('abort', () => subscriptions.forEach((subscription) => subscription.unsubscribe()));
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true, signal: ended.signal });
    map.triggerRepaint();
  }).finally(() => ended.abort());
}

/**
 * One sharp frame, copied before the browser may clear it: into memory, where pictures are written, for each copy that stays on
 * the graphics device costs as much again where that is none.
 */
function sharpFrame(map: GlMap, { size, ratio, page }: GroundOptions): HTMLCanvasElement {
  const drawn = map.getCanvas();
  const gl = drawn.getContext('webgl2');
  const limit = gl ? longestSide(gl) : 0;
  const asked = Math.ceil(Math.max(size.width, size.height) * ratio);
  if (asked > limit) throw new Error(`This device draws maps of at most ${limit} pixels a side, and this one needs ${asked}: choose a smaller size.`);
  const copy = document.createElement('canvas');
  copy.width = Math.round(size.width * ratio);
  copy.height = Math.round(size.height * ratio);
  const pen = copy.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error(`This browser has no room for a picture of ${copy.width} × ${copy.height} pixels: choose a smaller size.`);
  pen.fillStyle = page;
  pen.fillRect(0, 0, copy.width, copy.height);
  map.setPixelRatio(ratio);
  map.redraw();
  pen.drawImage(drawn, 0, 0, copy.width, copy.height);
  map.setPixelRatio(COARSE);
  return copy;
}

/**
 * Draws views out of sight, all on one map, so that tiles and letters are loaded once. While one loads, nothing of it is painted:
 * its corners alone cost a graphics card that is none as long as its tiles take to load. Close it: it holds a WebGL context.
 */
export function openGround(): GroundDrawer {
  const box = document.createElement('div');
  box.inert = true;
  Object.assign(box.style, { position: 'fixed', left: '-99999px', top: '0', visibility: 'hidden' });
  let map: GlMap | null = null;
  let awake = (act: () => void): void => act();
  const begun = ({ style, camera, padding }: GroundOptions): GlMap => {
    document.body.append(box);
    const made = new GlMap({
      container: box, style: unpainted(style), ...camera, pixelRatio: COARSE, maxCanvasSize: [Infinity, Infinity], interactive: false, fadeDuration: 0,
      attributionControl: false, maplibreLogo: false,
      maxPitch: 60, maxZoom: 22, minZoom: MIN_ZOOM, renderWorldCopies: false, localIdeographFontFamily: false, trackResize: false,
    });
    awake = whenAwake(made);
    // Whoever waits for a drawing hears of the first failure; what fails after it, until the map is gone, is not another.
    made.on('error', () => undefined);
    // Not before the globe is there: on the flat map before it, MapLibre would push the camera back from the world's edge.
    void made.once('style.load', () => made.jumpTo({ ...camera, padding }));
    giveImages(made);
    return made;
  };
  return {
    async draw(options) {
      const { style, camera, padding, size, signal } = options;
      signal?.throwIfAborted();
      Object.assign(box.style, { width: `${size.width}px`, height: `${size.height}px` });
      if (map) {
        map.resize();
        map.setStyle(unpainted(style), { diff: true, validate: false });
        map.jumpTo({ ...camera, padding });
      } else map = begun(options);
      await settled(map, signal);
      paint(map, style);
      return sharpFrame(map, options);
    },
    close() {
      const closed = map;
      map = null;
      box.remove();
      if (closed) awake(() => closed.remove());
    },
  };
}
