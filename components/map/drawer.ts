/** A map out of sight, for pictures: print, slides, picture files. As `controller.ts`, loaded only in the browser. */
import { Map as GlMap, type StyleSpecification } from 'maplibre-gl';
import type { Padding, Size } from '@/geo/projection/projector';
import type { Camera } from '@/geo/view/view';
import { giveImages } from './images';
import { whenAwake } from './workers';

export type GroundOptions = {
  style: StyleSpecification;
  camera: Camera;
  padding: Padding;
  /** CSS pixels. */
  size: Size;
  /** Device pixels for a CSS pixel. */
  ratio: number;
  signal?: AbortSignal | undefined;
};

/** A map out of sight that draws one view after another. */
export type GroundDrawer = {
  /** The view's pixels, transparent beside the globe. One at a time. */
  draw(options: GroundOptions): Promise<HTMLCanvasElement>;
  close(): void;
};

/** While a hidden map loads, its frames are this coarse: without a graphics card a frame costs what its pixels cost. */
const COARSE = 0.125;

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

/** One sharp frame, copied before the browser may clear it. */
function sharpFrame(map: GlMap, size: Size, ratio: number): HTMLCanvasElement {
  const drawn = map.getCanvas();
  const gl = drawn.getContext('webgl2');
  const limit = gl ? longestSide(gl) : 0;
  const asked = Math.ceil(Math.max(size.width, size.height) * ratio);
  if (asked > limit) throw new Error(`This device draws maps of at most ${limit} pixels a side, and this one needs ${asked}: choose a smaller size.`);
  map.setPixelRatio(ratio);
  map.redraw();
  const copy = document.createElement('canvas');
  copy.width = drawn.width;
  copy.height = drawn.height;
  copy.getContext('2d')!.drawImage(drawn, 0, 0);
  map.setPixelRatio(COARSE);
  return copy;
}

/** Draws views out of sight, all on one map, so that tiles and letters are loaded once. Close it: it holds a WebGL context. */
export function openGround(): GroundDrawer {
  const box = document.createElement('div');
  box.inert = true;
  Object.assign(box.style, { position: 'fixed', left: '-99999px', top: '0', visibility: 'hidden' });
  let map: GlMap | null = null;
  let awake = (act: () => void): void => act();
  const begun = ({ style, camera, padding }: GroundOptions): GlMap => {
    document.body.append(box);
    const made = new GlMap({
      container: box, style, ...camera, pixelRatio: COARSE, maxCanvasSize: [Infinity, Infinity], interactive: false, fadeDuration: 0,
      canvasContextAttributes: { preserveDrawingBuffer: true }, attributionControl: false, maplibreLogo: false,
      maxPitch: 60, maxZoom: 22, minZoom: 0, renderWorldCopies: false, localIdeographFontFamily: false, trackResize: false,
    });
    awake = whenAwake(made);
    // Whoever waits for a drawing hears of the first failure; what fails after it, until the map is gone, is not another.
    made.on('error', () => undefined);
    made.setPadding(padding);
    giveImages(made);
    return made;
  };
  return {
    async draw(options) {
      const { style, camera, padding, size, ratio, signal } = options;
      signal?.throwIfAborted();
      Object.assign(box.style, { width: `${size.width}px`, height: `${size.height}px` });
      if (map) {
        map.resize();
        map.setStyle(style, { diff: true, validate: false });
        map.jumpTo({ ...camera, padding });
      } else map = begun(options);
      await settled(map, signal);
      return sharpFrame(map, size, ratio);
    },
    close() {
      const closed = map;
      map = null;
      box.remove();
      if (closed) awake(() => closed.remove());
    },
  };
}
