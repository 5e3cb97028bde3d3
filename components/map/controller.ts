/**
 * The one imperative object about the map. Pure code computes what should show; this applies it.
 * Loaded only in the browser, by dynamic import, since MapLibre weighs more than the rest of the page.
 */
import { Map as GlMap, setWorkerUrl, type MapMouseEvent, type SourceSpecification, type StyleSpecification } from 'maplibre-gl';
import type { Camera } from '@/geo/view/view';
import type { Padding, Point, Size } from '@/geo/projection/projector';
import { OBSTACLES } from '@/geo/style/dossier';
import { giveImages } from './images';
import { workerUrl } from './workerUrl';

setWorkerUrl(workerUrl());

export type ControllerEvents = {
  /** On every frame in which the camera or the size changed. */
  onMove(byHand: boolean): void;
  /** The camera came to rest; `byHand` where a person moved it. */
  onRest(camera: Camera, byHand: boolean): void;
  /** Nothing is left to load or move. */
  onIdle(): void;
  onBusy(): void;
  onClick(point: Point, at: [lng: number, lat: number], touch: boolean): void;
  onPointer(point: Point | null, at: [lng: number, lat: number] | null): void;
  onError(message: string): void;
};

export type Controller = {
  camera(): Camera;
  padding(): Padding;
  size(): Size;
  /** Flies, or jumps where a person asked for less motion. 'tour' flies at the pace of a talk, so that a room can follow. */
  go(camera: Camera, padding: Padding, motion: GoMotion): void;
  /** Does what differs from the style before, which may be nothing. */
  setStyle(style: StyleSpecification): void;
  /** Ids of the features of these layers under a point, topmost first. */
  featuresAt(point: Point, layers: string[], slack: number): string[];
  /** The zoom at which the cluster under a point opens, with its place; null where there is none. */
  clusterAt(point: Point, layers: string[]): Promise<{ at: [number, number]; zoom: number } | null>;
  setCursor(cursor: '' | 'pointer' | 'crosshair'): void;
  zoomBy(delta: number): void;
  northUp(): void;
  setData(source: string, data: GeoJSON.GeoJSON): void;
  canvas(): HTMLCanvasElement;
  destroy(): void;
};

const withObstacles = (style: StyleSpecification, obstacles: SourceSpecification | undefined): StyleSpecification =>
  (obstacles ? { ...style, sources: { ...style.sources, [OBSTACLES]: obstacles } } : style);

const sizeOf = ({ clientWidth: width, clientHeight: height }: HTMLElement): Size => ({ width, height });

export type GoMotion = 'fly' | 'tour' | 'ease' | 'jump';

const FLIGHT_MS = 1600;

/** A tour's flight: long enough to show the way, never long enough to wait for. */
const TOUR_MS = { shortest: 900, longest: 2_800, perDegree: 16, perZoom: 260 };

const degreesBetween = ([lng1, lat1]: Camera['center'], [lng2, lat2]: Camera['center']): number => {
  const turn = Math.abs(((lng2 - lng1 + 540) % 360) - 180);
  return Math.hypot(turn * Math.cos(((lat1 + lat2) / 2) * (Math.PI / 180)), lat2 - lat1);
};

const tourMs = (from: Camera, to: Camera): number => Math.min(TOUR_MS.longest,
  TOUR_MS.shortest + TOUR_MS.perDegree * degreesBetween(from.center, to.center) + TOUR_MS.perZoom * Math.abs(to.zoom - from.zoom));

type Moved = { originalEvent?: unknown; byHand?: boolean };

/** A person moved the map, on it or by a button; not a flight that was asked for, nor a window that was resized. */
const isByHand = ({ originalEvent, byHand }: Moved): boolean => originalEvent !== undefined || byHand === true;
const BY_HAND = { byHand: true };

export function createController(
  container: HTMLElement,
  options: { style: StyleSpecification; obstacles: GeoJSON.GeoJSON; camera: Camera; padding: Padding; label: string },
  events: ControllerEvents,
): Controller {
  const map = new GlMap({
    container,
    // The obstacles are in place from the start, so that the first labels are the final ones.
    style: withObstacles(options.style, { type: 'geojson', data: options.obstacles }),
    ...options.camera,
    attributionControl: false,
    maplibreLogo: false,
    fadeDuration: 120,
    maxPitch: 60,
    maxZoom: 18,
    minZoom: 0,
    renderWorldCopies: false,
    localIdeographFontFamily: false,
    locale: { 'Map.Title': options.label },
  });
  map.setPadding(options.padding);
  giveImages(map);
  const cameraNow = (): Camera => {
    const { lng, lat } = map.getCenter();
    return { center: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
  };
  const awake = whenAwake(map);
  let given = options.style;
  // Kept, for to ask the page is to have it laid out, in the middle of a frame.
  let size = sizeOf(container);
  let gone = false;
  const whileHere = <E>(tell: (event: E) => void) => (event: E): void => { if (!gone) tell(event); };
  map.on('move', whileHere((event: Moved) => events.onMove(isByHand(event))));
  map.on('resize', whileHere(() => {
    size = sizeOf(container);
    events.onMove(false);
  }));
  map.on('movestart', whileHere(events.onBusy));
  map.on('dataloading', whileHere(events.onBusy));
  map.on('moveend', whileHere((event: Moved) => events.onRest(cameraNow(), isByHand(event))));
  map.on('idle', whileHere(events.onIdle));
  map.on('error', whileHere(({ error }: { error: { message: string } }) => events.onError(error.message)));
  map.on('click', whileHere((event: MapMouseEvent) => {
    const touch = (event.originalEvent as PointerEvent).pointerType === 'touch';
    events.onClick(event.point, [event.lngLat.lng, event.lngLat.lat], touch);
  }));
  map.on('mousemove', whileHere(({ point, lngLat }: MapMouseEvent) => events.onPointer(point, [lngLat.lng, lngLat.lat])));
  map.on('mouseout', whileHere(() => events.onPointer(null, null)));

  const present = (layers: string[]) => layers.filter((id) => map.getLayer(id));
  return {
    camera: cameraNow,
    padding: () => {
      const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
      return { top, right, bottom, left };
    },
    size: () => size,
    go(camera, padding, motion) {
      const still = motion === 'jump' || matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (still) map.jumpTo({ ...camera, padding });
      else if (motion === 'ease') map.easeTo({ ...camera, padding, duration: 500 });
      else if (motion === 'tour') map.flyTo({ ...camera, padding, duration: tourMs(cameraNow(), camera) });
      else map.flyTo({ ...camera, padding, maxDuration: FLIGHT_MS, speed: 1.6 });
    },
    setStyle: (style) => awake(() => {
      const stands = style.layers === given.layers && style.sources === given.sources;
      given = style;
      // Each style comes from the one that the map began with, so it is not checked again.
      // The obstacles follow the overlay, not the style: a new style must not wipe them.
      if (!stands) map.setStyle(style, { diff: true, validate: false, transformStyle: (before, next) => withObstacles(next, before?.sources[OBSTACLES]) });
      for (const [name, { default: value }] of Object.entries(style.state ?? {})) map.setGlobalStateProperty(name, value);
    }),
    featuresAt({ x, y }, layers, slack) {
      const found = map.queryRenderedFeatures([[x - slack, y - slack], [x + slack, y + slack]], { layers: present(layers) });
      return [...new Set(found.flatMap(({ properties }) => (typeof properties.id === 'string' ? [properties.id] : [])))];
    },
    async clusterAt({ x, y }, layers) {
      const [feature] = map.queryRenderedFeatures([x, y], { layers: present(layers) });
      const cluster: unknown = feature?.properties.cluster_id;
      if (!feature || typeof cluster !== 'number' || feature.geometry.type !== 'Point') return null;
      const source = map.getSource(feature.source) as { getClusterExpansionZoom?(id: number): Promise<number> } | undefined;
      const zoom = await source?.getClusterExpansionZoom?.(cluster);
      const [lng, lat] = feature.geometry.coordinates;
      return zoom === undefined ? null : { at: [lng!, lat!], zoom };
    },
    setCursor(cursor) {
      map.getCanvas().style.cursor = cursor;
    },
    zoomBy: (delta) => void map.easeTo({ zoom: map.getZoom() + delta, duration: 250 }, BY_HAND),
    northUp: () => void map.easeTo({ bearing: 0, pitch: 0, duration: 300 }, BY_HAND),
    setData(source, data) {
      const found = map.getSource(source) as { setData?(data: GeoJSON.GeoJSON): void } | undefined;
      found?.setData?.(data);
    },
    canvas: () => map.getCanvas(),
    destroy() {
      gone = true;
      awake(() => map.remove());
    },
  };
}

/**
 * Runs things once the map's workers answer: at once, or in turn when they do. MapLibre 6.17 fails where a style is replaced,
 * or the map removed, while a source still waits for its worker.
 */
function whenAwake(map: GlMap): (act: () => void) => void {
  const waiting: (() => void)[] = [];
  let awake = false;
  const subscription = map.on('sourcedata', ({ sourceId }) => {
    if (sourceId !== OBSTACLES || !map.isSourceLoaded(OBSTACLES)) return;
    awake = true;
    subscription.unsubscribe();
    // Not within the event: MapLibre is still telling others of it.
    setTimeout(() => { while (waiting.length > 0) waiting.shift()!(); });
  });
  return (act) => {
    if (awake && waiting.length === 0) act();
    else waiting.push(act);
  };
}

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
