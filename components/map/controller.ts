/**
 * The one imperative object about the map. Pure code computes what should show; this applies it.
 * Loaded only in the browser, by dynamic import, since MapLibre weighs more than the rest of the page.
 */
import { Map as GlMap, setWorkerUrl, type MapMouseEvent, type StyleSpecification } from 'maplibre-gl';
import type { Camera } from '@/geo/view/view';
import type { Padding, Point } from '@/geo/projection/projector';
import { CLEAR_IMAGE, OBSTACLES } from '@/geo/style/dossier';

setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).toString());

export type ControllerEvents = {
  /** On every frame in which the camera or the size changed. */
  onMove(): void;
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
  size(): { width: number; height: number };
  /** Flies, or jumps where a person asked for less motion. */
  go(camera: Camera, padding: Padding, motion: 'fly' | 'ease' | 'jump'): void;
  setStyle(style: StyleSpecification): void;
  setState(name: string, value: unknown): void;
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

const FLIGHT_MS = 1600;

export function createController(
  container: HTMLElement,
  options: { style: StyleSpecification; camera: Camera; padding: Padding; label: string },
  events: ControllerEvents,
): Controller {
  const map = new GlMap({
    container,
    style: options.style,
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
  // One transparent pixel, which obstacles stretch to their size.
  map.setMissingStyleImageResolver((id) => {
    if (id === CLEAR_IMAGE && !map.hasImage(id)) map.addImage(id, { width: 1, height: 1, data: new Uint8Array(4) });
  });
  let going = false;
  const cameraNow = (): Camera => {
    const { lng, lat } = map.getCenter();
    return { center: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
  };
  map.on('move', events.onMove);
  map.on('resize', events.onMove);
  map.on('movestart', events.onBusy);
  map.on('dataloading', events.onBusy);
  map.on('moveend', () => {
    events.onRest(cameraNow(), !going);
    going = false;
  });
  map.on('idle', events.onIdle);
  map.on('error', ({ error }) => events.onError(error.message));
  map.on('click', (event: MapMouseEvent) => {
    const touch = (event.originalEvent as PointerEvent).pointerType === 'touch';
    events.onClick(event.point, [event.lngLat.lng, event.lngLat.lat], touch);
  });
  map.on('mousemove', ({ point, lngLat }) => events.onPointer(point, [lngLat.lng, lngLat.lat]));
  map.on('mouseout', () => events.onPointer(null, null));

  const present = (layers: string[]) => layers.filter((id) => map.getLayer(id));
  return {
    camera: cameraNow,
    padding: () => {
      const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
      return { top, right, bottom, left };
    },
    size: () => ({ width: map.getContainer().clientWidth, height: map.getContainer().clientHeight }),
    go(camera, padding, motion) {
      going = true;
      const still = motion === 'jump' || matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (still) map.jumpTo({ ...camera, padding });
      else if (motion === 'ease') map.easeTo({ ...camera, padding, duration: 500 });
      else map.flyTo({ ...camera, padding, maxDuration: FLIGHT_MS, speed: 1.6 });
    },
    setStyle: (style) => void map.setStyle(style, {
      diff: true,
      // The obstacles follow the overlay, not the style: a new style must not wipe them.
      transformStyle: (before, next) => {
        const kept = before?.sources[OBSTACLES];
        return kept ? { ...next, sources: { ...next.sources, [OBSTACLES]: kept } } : next;
      },
    }),
    setState: (name, value) => void map.setGlobalStateProperty(name, value),
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
    zoomBy: (delta) => void map.easeTo({ zoom: map.getZoom() + delta, duration: 250 }),
    northUp: () => void map.easeTo({ bearing: 0, pitch: 0, duration: 300 }),
    setData(source, data) {
      const found = map.getSource(source) as { setData?(data: GeoJSON.GeoJSON): void } | undefined;
      found?.setData?.(data);
    },
    canvas: () => map.getCanvas(),
    destroy: () => map.remove(),
  };
}
