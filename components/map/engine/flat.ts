/**
 * The map's controller where there is no WebGL: it keeps a camera, hears the person, and says what is where. What one sees is SVG
 * (`FlatGround`, and the overlay as ever). It goes without flights: each frame of one would be the whole ground drawn anew.
 */
import { holds } from '@/geo/geometry/areas';
import type { Area } from '@/geo/picture/ground/areas';
import type { DenseLayer } from '@/geo/picture/ground/dense';
import { clusterUnder, denseMarks, dotsUnder, type DenseMarks } from '@/geo/picture/ground/denseMarks';
import { distanceTo } from '@/geo/picture/hit';
import { outlinesOf } from '@/geo/picture/labels/obstacles';
import { gripped } from '@/geo/projection/grip';
import { projector, type Padding, type Point } from '@/geo/projection/projector';
import { isDense } from '@/geo/style/names';
import { lowestZoom } from '@/geo/view/camera';
import { MAX_ZOOM, type Camera } from '@/geo/view/view';
import type { Controller, ControllerEvents } from './controller';

type FlatOptions = {
  camera: Camera;
  padding: Padding;
  label: string;
  /** Footprints and big layers that are drawn, the topmost last. */
  areas(): Area[];
  dense(): readonly DenseLayer[];
};

/** Degrees; Web Mercator ends near it, and so do the tiles of a map with WebGL. */
const MAX_LATITUDE = 85;
/** A finger trembles: less than this many pixels is a click. */
const DRAGGED = 4;
/** Pixels of a wheel for one zoom. */
const WHEEL = 240;
/** A wheel has come to rest after as long. */
const WHEEL_REST_MS = 160;
/** Pixels that an arrow key pans. */
const STEP = 100;
const PANS: Record<string, Point> = { ArrowLeft: { x: -STEP, y: 0 }, ArrowRight: { x: STEP, y: 0 }, ArrowUp: { x: 0, y: -STEP }, ArrowDown: { x: 0, y: STEP } };
const ZOOMS: Record<string, number> = { '+': 1, '=': 1, '-': -1 };

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
const turnOf = (lng: number): number => ((lng + 540) % 360 + 360) % 360 - 180;
const gap = ([a, b]: Point[]): number => Math.hypot(a!.x - b!.x, a!.y - b!.y);
const middle = (points: readonly Point[]): Point =>
  ({ x: points.reduce((sum, { x }) => sum + x, 0) / points.length, y: points.reduce((sum, { y }) => sum + y, 0) / points.length });

/** What a person should know of a map without WebGL. */
export function whyFlat(error: unknown): string {
  const why = error instanceof Error && error.name === 'GPUInitializationError'
    ? 'This browser has no WebGL' : `The map could not start (${error instanceof Error ? error.message : String(error)})`;
  return `${why}: the ground is drawn plainly, without relief and names, and the map jumps where it would fly.`;
}

export function createFlat(container: HTMLElement, options: FlatOptions, events: ControllerEvents): Controller {
  // The ground is paths, which know no tilt.
  const upright = (tilted: Camera): Camera => ({ ...tilted, pitch: 0 });
  let { padding } = options;
  let camera = upright(options.camera);
  const pane = document.createElement('div');
  pane.tabIndex = 0;
  pane.setAttribute('role', 'region');
  pane.setAttribute('aria-label', options.label);
  pane.style.cssText = 'position:absolute;inset:0;touch-action:none;outline-offset:-3px';
  container.append(pane);

  const sizeNow = () => ({ width: container.clientWidth, height: container.clientHeight });
  const lensOf = (from: Camera) => projector(from, sizeNow(), padding);
  const groundAt = (point: Point): [number, number] | null => lensOf(camera).unproject(point);
  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = pane.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  let frame = 0;
  const soon = (tell: () => void) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(tell);
  };
  const rest = (byHand: boolean) => {
    events.onRest(camera, byHand);
    soon(events.onIdle);
  };
  const lowest = () => lowestZoom(sizeNow());
  const move = (to: Camera, byHand: boolean) => {
    camera = { ...upright(to), zoom: within(to.zoom, lowest(), MAX_ZOOM), center: [turnOf(to.center[0]), within(to.center[1], -MAX_LATITUDE, MAX_LATITUDE)] };
    events.onBusy();
    events.onMove(byHand);
  };
  const moved = (from: Camera, start: Point, to: Point, closer = 0): Camera =>
    gripped(from, start, to, closer, { size: sizeNow(), padding, least: lowest(), most: MAX_ZOOM });
  const zoomedAt = (point: Point, by: number): Camera => moved(camera, point, point, by);

  const fingers = new Map<number, Point>();
  let grip: { camera: Camera; points: Point[]; moved: boolean } | null = null;
  const take = () => {
    grip = fingers.size > 0 ? { camera, points: [...fingers.values()], moved: grip?.moved ?? false } : null;
  };
  const drag = () => {
    const points = [...fingers.values()].slice(0, 2);
    if (!grip || points.length === 0) return;
    const held = grip.points.slice(0, points.length);
    const [from, to] = [middle(held), middle(points)];
    if (!grip.moved && points.length === 1 && Math.hypot(to.x - from.x, to.y - from.y) < DRAGGED) return;
    grip.moved = true;
    const closer = points.length === 2 ? Math.log2(Math.max(1, gap(points)) / Math.max(1, gap(held))) : 0;
    move(moved(grip.camera, from, to, closer), true);
  };
  let wheel: ReturnType<typeof setTimeout> | undefined;
  const heard = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(name: K, hear: (event: HTMLElementEventMap[K]) => void, passive = true) =>
    pane.addEventListener(name, hear, { signal: heard.signal, passive });
  on('pointerdown', (event) => {
    if (event.button !== 0) return;
    pane.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, pointOf(event));
    take();
  });
  on('pointermove', (event) => {
    const point = pointOf(event);
    if (!fingers.has(event.pointerId)) return events.onPointer(point, groundAt(point));
    fingers.set(event.pointerId, point);
    soon(drag);
  });
  const lift = (event: PointerEvent) => {
    if (!fingers.has(event.pointerId)) return;
    const dragged = grip?.moved ?? false;
    if (dragged) drag();
    fingers.delete(event.pointerId);
    take();
    if (fingers.size > 0) return;
    if (dragged) rest(true);
    else if (event.type === 'pointerup') {
      const point = pointOf(event);
      const at = groundAt(point);
      if (at) events.onClick(point, at, event.pointerType === 'touch');
    }
  };
  on('pointerup', lift);
  on('pointercancel', lift);
  on('pointerleave', () => events.onPointer(null, null));
  on('dblclick', (event) => {
    move(zoomedAt(pointOf(event), 1), true);
    rest(true);
  });
  on('wheel', (event) => {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 40 : event.deltaY;
    move(zoomedAt(pointOf(event), -pixels / WHEEL), true);
    clearTimeout(wheel);
    wheel = setTimeout(() => rest(true), WHEEL_REST_MS);
  }, false);
  on('keydown', (event) => {
    const pan = PANS[event.key];
    const zoom = ZOOMS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey || (!pan && !zoom)) return;
    event.preventDefault();
    event.stopPropagation();
    const { centre } = lensOf(camera);
    move(pan ? moved(camera, { x: centre.x + pan.x, y: centre.y + pan.y }, centre) : { ...camera, zoom: camera.zoom + zoom! }, true);
    rest(true);
  }, false);

  /** Kept while nothing moves: the pointer asks at each of its steps. */
  let marked: { dense: readonly DenseLayer[]; camera: Camera; marks: DenseMarks[] } | null = null;
  const marksNow = (): DenseMarks[] => {
    const dense = options.dense();
    if (marked?.dense !== dense || marked.camera !== camera) marked = { dense, camera, marks: dense.map((layer) => denseMarks(layer, lensOf(camera))) };
    return marked.marks;
  };

  const watch = new ResizeObserver(() => {
    marked = null;
    events.onMove(false);
  });
  watch.observe(container);
  soon(events.onIdle);

  const go = (to: Camera, byHand: boolean) => {
    move(to, byHand);
    rest(byHand);
  };
  return {
    camera: () => camera,
    padding: () => padding,
    size: sizeNow,
    go(to, cover, _motion, byHand = false) {
      padding = cover;
      marked = null;
      go(to, byHand);
    },
    // Nothing is painted by the style here; the overlay and the ground are drawn from the View.
    setStyle: () => undefined,
    featuresAt(point, layers, slack) {
      if (layers.some(isDense)) return new Map(dotsUnder(marksNow(), point, slack).map(({ id, name }) => [id, name]));
      const at = groundAt(point);
      const lens = lensOf(camera);
      const isOn = (area: Area): boolean =>
        slack > 0 && area.shape === 'line' && outlinesOf([area], lens).some((line) => distanceTo(line, point) <= slack);
      const ids = at ? options.areas().filter((area) => holds(area.geometry, at) || isOn(area)).map(({ id }) => id) : [];
      return new Map([...new Set(ids)].reverse().map((id) => [id, null]));
    },
    clusterAt: (point) => Promise.resolve(clusterUnder(options.dense(), marksNow(), point)),
    setCursor(cursor) {
      pane.style.cursor = cursor;
    },
    zoomBy: (delta) => go({ ...camera, zoom: camera.zoom + delta }, true),
    northUp: () => go({ ...camera, bearing: 0 }, true),
    setData: () => soon(events.onIdle),
    canvas: () => pane,
    destroy() {
      cancelAnimationFrame(frame);
      clearTimeout(wheel);
      watch.disconnect();
      heard.abort();
      pane.remove();
    },
  };
}
