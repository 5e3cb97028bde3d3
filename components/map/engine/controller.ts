/**
 * The one imperative object about the map on the screen. Pure code computes what should show; this applies it.
 * Loaded only in the browser, by dynamic import, since MapLibre weighs more than the rest of the page.
 */
import { Map as GlMap, type AJAXError, type MapMouseEvent, type SourceSpecification, type StyleSpecification } from 'maplibre-gl';
import { MAX_ZOOM, type Camera } from '@/geo/view/view';
import type { Padding, Point, Size } from '@/geo/projection/projector';
import { OBSTACLES } from '@/geo/style/names';
import { unpainted } from '@/geo/style/unpainted';
import { lowestZoom } from '@/geo/view/camera';
import { giveImages } from './images';
import { onRatio } from './ratio';
import { buildIconsAhead } from './shaders';
import { COARSE, paint } from './unseen';
import { whenAwake } from './workers';

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
  /** It never will have anything to show: another map has to take its place. */
  onDead(error: Error): void;
};

export type Controller = {
  camera(): Camera;
  padding(): Padding;
  size(): Size;
  /**
   * Flies, at a pace if one is given, or jumps where a person asked for less motion.
   * @param byHand a person asked the map itself to go there, as by a click on a cluster
   */
  go(camera: Camera, padding: Padding, motion: GoMotion, byHand?: boolean): void;
  /** Does what differs from the style before, which may be nothing. */
  setStyle(style: StyleSpecification): void;
  /** Ids of the features of these layers under a point, topmost first, each with its name where the tiles say it. */
  featuresAt(point: Point, layers: string[], slack: number): Map<string, string | null>;
  /** The zoom at which the cluster under a point opens, with its place; null where there is none. */
  clusterAt(point: Point, layers: string[]): Promise<{ at: [number, number]; zoom: number } | null>;
  setCursor(cursor: '' | 'pointer' | 'crosshair'): void;
  zoomBy(delta: number): void;
  northUp(): void;
  setData(source: string, data: GeoJSON.GeoJSON): void;
  /** What of the map takes the keyboard. */
  canvas(): HTMLElement;
  destroy(): void;
};

const withObstacles = (style: StyleSpecification, obstacles: SourceSpecification | undefined): StyleSpecification =>
  (obstacles ? { ...style, sources: { ...style.sources, [OBSTACLES]: obstacles } } : style);

const sizeOf = ({ clientWidth: width, clientHeight: height }: HTMLElement): Size => ({ width, height });

/** No ratio of its own: MapLibre then asks the device at each change of size; its types do not say so. */
const DEVICE_RATIO = undefined as unknown as number;

/** How long a flight takes, in milliseconds. */
export type Pace = (from: Camera, to: Camera) => number;
export type GoMotion = 'fly' | 'ease' | 'jump' | Pace;

const FLIGHT_MS = 1600;

/** Browsers give a device back within a second or two, if they do. */
const PATIENCE_MS = 5_000;
const DEVICE_GONE = 'The graphics device has stopped. Reload the page.';

/** MapLibre's own words for a request that failed are an address of a tile. */
const inWords = ({ message, status, url }: { message: string } & Partial<Pick<AJAXError, 'status' | 'url'>>): string => (url === undefined
  ? message
  : `Parts of the map could not be loaded (${status || 'no answer'}). Move it to try again.`);

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
    style: withObstacles(unpainted(options.style), { type: 'geojson', data: options.obstacles }),
    ...options.camera,
    pixelRatio: COARSE,
    attributionControl: false,
    maplibreLogo: false,
    fadeDuration: 120,
    maxPitch: 60,
    maxZoom: MAX_ZOOM,
    minZoom: lowestZoom(sizeOf(container)),
    renderWorldCopies: false,
    localIdeographFontFamily: false,
    locale: { 'Map.Title': options.label },
  });
  giveImages(map);
  /** Where to stand once the globe is there: on the flat map before it, MapLibre would push any camera back from the world's edge. */
  let start: { camera: Camera; padding: Padding } | null = { camera: options.camera, padding: options.padding };
  const cameraNow = (): Camera => {
    if (start) return start.camera;
    const { lng, lat } = map.getCenter();
    return { center: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
  };
  let given = options.style;
  // Kept, for to ask the page is to have it laid out, in the middle of a frame.
  let size = sizeOf(container);
  let telling = true;
  /** What moves the map, a journey or the swing of a hand, gives way to a journey: it has not come to rest. */
  let leaving = false;
  /** Where a button's zoom is on its way to: pressed again before, it goes on from there. */
  let aim: number | null = null;
  const whileHere = <E>(tell: (event: E) => void) => (event: E): void => { if (telling) tell(event); };
  const awake = whenAwake(map, whileHere(events.onDead));
  /** Does to the map what nobody need hear of; a map that is gone says nothing after it either. */
  const quietly = (act: () => void): void => {
    const told = telling;
    telling = false;
    act();
    telling = told;
  };
  map.on('move', whileHere((event: Moved) => events.onMove(isByHand(event))));
  map.on('resize', whileHere(() => {
    size = sizeOf(container);
    map.setMinZoom(lowestZoom(size));
    events.onMove(false);
  }));
  const offRatio = onRatio(() => map.resize());
  map.on('movestart', whileHere(events.onBusy));
  map.on('dataloading', whileHere(events.onBusy));
  map.on('moveend', whileHere((event: Moved) => {
    aim = null;
    if (!leaving) events.onRest(cameraNow(), isByHand(event));
  }));
  void map.once('style.load', () => {
    if (!start) return;
    const { camera, padding } = start;
    start = null;
    quietly(() => map.jumpTo({ ...camera, padding }));
  });
  // Nobody sees the map before it first rests.
  let unseen = true;
  let callOff = () => {};
  map.on('idle', whileHere(() => {
    if (!unseen) return events.onIdle();
    unseen = false;
    paint(map, given);
    quietly(() => map.setPixelRatio(DEVICE_RATIO));
    callOff = buildIconsAhead(map);
  }));
  /** The graphics device has gone, as after a sleep, and MapLibre's style with it, until the browser gives another. */
  let lost = false;
  let patience: ReturnType<typeof setTimeout> | undefined;
  map.on('webglcontextlost', whileHere(() => {
    lost = true;
    events.onBusy();
    patience = setTimeout(() => events.onError(DEVICE_GONE), PATIENCE_MS);
  }));
  map.on('webglcontextrestored', whileHere(() => {
    clearTimeout(patience);
    void map.once('style.load', whileHere(() => {
      lost = false;
      awake(() => {
        wear(given, false);
        // Journeys went on meanwhile: what its words keep clear of is still where it was when the device went.
        if (telling) events.onRest(cameraNow(), false);
      });
    }));
  }));
  map.on('error', whileHere(({ error }: { error: Parameters<typeof inWords>[0] }) => events.onError(inWords(error))));
  map.on('click', whileHere((event: MapMouseEvent) => {
    const touch = (event.originalEvent as PointerEvent).pointerType === 'touch';
    events.onClick(event.point, [event.lngLat.lng, event.lngLat.lat], touch);
  }));
  map.on('mousemove', whileHere(({ point, lngLat }: MapMouseEvent) => events.onPointer(point, [lngLat.lng, lngLat.lat])));
  map.on('mouseout', whileHere(() => events.onPointer(null, null)));

  /** @param stands whether all but its state is as it was */
  const wear = (style: StyleSpecification, stands: boolean): void => {
    // Each style comes from the one that the map began with, so it is not checked again.
    // The obstacles follow the overlay, not the style: a new style must not wipe them.
    if (!stands) map.setStyle(style, { diff: true, validate: false, transformStyle: (before, next) => withObstacles(next, before?.sources[OBSTACLES]) });
    for (const [name, { default: value }] of Object.entries(style.state ?? {})) map.setGlobalStateProperty(name, value);
  };

  const found = (box: Parameters<GlMap['queryRenderedFeatures']>[0], layers: string[]) =>
    (lost ? [] : map.queryRenderedFeatures(box, { layers: layers.filter((id) => map.getLayer(id)) }));
  return {
    camera: cameraNow,
    padding: () => {
      if (start) return start.padding;
      const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
      return { top, right, bottom, left };
    },
    size: () => size,
    go(camera, padding, motion, byHand = false) {
      if (start) {
        start = { camera, padding };
        return;
      }
      leaving = true;
      map.stop();
      leaving = false;
      const still = motion === 'jump' || matchMedia('(prefers-reduced-motion: reduce)').matches;
      const by = { byHand };
      if (still) map.jumpTo({ ...camera, padding }, by);
      else if (motion === 'ease') map.easeTo({ ...camera, padding, duration: 500 }, by);
      else if (motion !== 'fly') map.flyTo({ ...camera, padding, duration: motion(cameraNow(), camera) }, by);
      else map.flyTo({ ...camera, padding, maxDuration: FLIGHT_MS, speed: 1.6 }, by);
    },
    setStyle: (style) => awake(() => {
      const stands = style.layers === given.layers && style.sources === given.sources;
      given = style;
      if (!lost) wear(style, stands);
    }),
    featuresAt({ x, y }, layers, slack) {
      const under = found([[x - slack, y - slack], [x + slack, y + slack]], layers);
      return new Map(under.flatMap(({ properties: { id, name } }): [string, string | null][] => (typeof id === 'string' ? [[id, typeof name === 'string' ? name : null]] : [])));
    },
    async clusterAt({ x, y }, layers) {
      const [feature] = found([x, y], layers);
      const cluster: unknown = feature?.properties.cluster_id;
      if (!feature || typeof cluster !== 'number' || feature.geometry.type !== 'Point') return null;
      const source = map.getSource(feature.source) as { getClusterExpansionZoom?(id: number): Promise<number> } | undefined;
      // A source that is replaced meanwhile, as where a window of time is set, answers with an error.
      const zoom = await source?.getClusterExpansionZoom?.(cluster).catch(() => undefined);
      const [lng, lat] = feature.geometry.coordinates;
      return zoom === undefined ? null : { at: [lng!, lat!], zoom };
    },
    setCursor(cursor) {
      map.getCanvas().style.cursor = cursor;
    },
    zoomBy(delta) {
      const zoom = (aim ?? map.getZoom()) + delta;
      map.easeTo({ zoom, duration: 250 }, BY_HAND);
      aim = map.isMoving() ? zoom : null;
    },
    northUp: () => void map.easeTo({ bearing: 0, pitch: 0, duration: 300 }, BY_HAND),
    setData(source, data) {
      const held = lost ? undefined : map.getSource(source) as { setData?(data: GeoJSON.GeoJSON): void } | undefined;
      held?.setData?.(data);
    },
    canvas: () => map.getCanvas(),
    destroy() {
      telling = false;
      clearTimeout(patience);
      offRatio();
      callOff();
      awake(() => map.remove());
    },
  };
}
