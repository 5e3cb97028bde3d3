/** From a View to a camera for a map of this size. */
import type { Geometry, Position } from 'geojson';
import type { Briefing, BriefingFeature, Place } from '../document/briefing';
import { boxOf, frame, holds, offPoles } from '../projection/frame';
import { outermostOf } from '../projection/outermost';
import { added, NO_PADDING, vectorsOf, type Padding, type Size } from '../projection/projector';
import { viewOf } from './open';
import { MAX_ZOOM, MIN_ZOOM, type Camera, type View } from './view';

/** Zoom at which a place of this precision is shown by itself. */
const CLOSE: Record<Place['precision'], number> = { site: 9, settlement: 6, district: 7, region: 6, country: 3.4 };

/** Zoom at which places of this precision, at most, are shown beside each other: closer, more is shown than is known of them. */
const TOGETHER: Record<Place['precision'], number> = { site: 14, settlement: 10, district: 9, region: 7, country: 4 };

/** And an outline or a course, which shows its own size. */
const OUTLINE = 11;

const flat = (coordinates: unknown): Position[] =>
  Array.isArray(coordinates)
    ? typeof coordinates[0] === 'number' ? [coordinates as Position] : coordinates.flatMap(flat)
    : [];

const positionsOf = (geometry: Geometry): Position[] =>
  (geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(positionsOf) : flat(geometry.coordinates));

function outline(feature: BriefingFeature): Position[] {
  if (feature.kind === 'link') return feature.course;
  if (feature.footprint) return positionsOf(feature.footprint);
  return feature.at ? [feature.at] : [];
}

/** Whether there is anything of a feature to look at: a place without a position, and a link between such, is in the list alone. */
export const isPlaced = (feature: BriefingFeature): boolean => (feature.kind === 'link' ? feature.course.length > 0 : feature.at !== null);

/** An outline of more positions is framed by its outermost: to fit a camera looks at each of them a hundred times. */
const MANY = 2_000;
const extremes = new WeakMap<BriefingFeature, Position[]>();

/** The positions that hold a feature in a frame. */
function extremesOf(feature: BriefingFeature): Position[] {
  const known = extremes.get(feature);
  if (known) return known;
  const all = outline(feature);
  const few = all.length > MANY ? outermostOf(all) : all;
  extremes.set(feature, few);
  return few;
}

/** Room that labels need round the outermost marks, by the map's size. */
const labelRoom = ({ width, height }: Size): Padding => ({
  top: Math.min(44, height * 0.08), bottom: Math.min(44, height * 0.08),
  left: Math.min(150, width * 0.15), right: Math.min(170, width * 0.17),
});

/** Size of marks and words: 1 on a laptop, up to 2 on a wall. */
export const scaleOf = ({ width, height }: Size): number =>
  Math.max(1, Math.min(2, Math.sqrt(Math.min(width / 972, height / 562))));

/** The zoom at which a map this high or wide holds the globe with room for its labels; a smaller one goes as much lower. */
const WHOLE = { zoom: 0.4, side: 560 };

/** The lowest zoom at which a map of this size has anything to say. */
export const leastZoom = ({ width, height }: Size): number =>
  Math.max(MIN_ZOOM, WHOLE.zoom + Math.min(0, Math.log2(Math.max(1, Math.min(width, height)) / WHOLE.side)));

/** How far out a person may zoom, and a small map must. */
export const lowestZoom = (size: Size): number => Math.min(0, leastZoom(size));

/** A camera as a map of this size takes it, and so every picture that the map follows: within its zooms, its centre off the poles. */
const held = (camera: Camera, size: Size): Camera =>
  ({ ...camera, center: offPoles(camera.center), zoom: Math.max(lowestZoom(size), Math.min(MAX_ZOOM, camera.zoom)) });

/** What stands for all of a rank in a frame: its places here, and the outermost of those that big layers have elsewhere. */
const framedBy = ({ places, layers }: Briefing, rank: Place['rank']): { features: BriefingFeature[]; beyond: Position[] } => ({
  features: places.filter((place) => place.rank === rank && isPlaced(place)),
  beyond: layers.flatMap(({ outermost }) => (outermost?.rank === rank ? outermost.positions : [])),
});

function framed(briefing: Briefing, fit: readonly string[]): { features: BriefingFeature[]; beyond: Position[] } {
  const named = fit.flatMap((id) => briefing.byId.get(id) ?? []).filter(isPlaced);
  if (named.length > 0) return { features: named, beyond: [] };
  const main = framedBy(briefing, 'main');
  return main.features.length + main.beyond.length > 0 ? main : framedBy(briefing, 'supporting');
}

/** The View's own camera, or the one that frames what it fits: the main places where it names none that has a position, else the supporting ones. */
export function cameraOf(briefing: Briefing, view: View, size: Size, padding: Padding = NO_PADDING): Camera {
  if (view.camera) return held(view.camera, size);
  const { features, beyond } = framed(briefing, view.fit);
  return frame(vectorsOf([...features.flatMap(extremesOf), ...beyond]), size, {
    padding: added(labelRoom(size), padding), center: view.center, maxZoom: closest(features, beyond), minZoom: leastZoom(size),
  });
}

const homes = new WeakMap<Briefing, Map<string, number>>();

/** The zoom at which a map of this size frames the whole story: no place of it need be shown from further off. */
export function homeZoom(briefing: Briefing, size: Size): number {
  const known = homes.get(briefing) ?? new Map<string, number>();
  homes.set(briefing, known);
  const key = `${size.width} ${size.height}`;
  const zoom = known.get(key) ?? cameraOf(briefing, viewOf({}), size).zoom;
  known.set(key, zoom);
  return zoom;
}

/**
 * The camera that shows one feature well.
 * @param feature see `isPlaced`
 * @param near a zoom from which one need not go further off, where the feature has room at it
 */
export function cameraFor(feature: BriefingFeature, size: Size, padding: Padding, near = 0): Camera {
  return frame(vectorsOf(extremesOf(feature)), size, { padding: added(labelRoom(size), padding), maxZoom: Math.max(near, closest([feature])), minZoom: leastZoom(size) });
}

/** The zoom of a map in which a feature is in sight, from which one need not go further off to see it; 0 where it is not. */
export function zoomInSight(feature: BriefingFeature, camera: Camera, size: Size, padding: Padding): number {
  return holds(boxOf(vectorsOf(extremesOf(feature)), camera, size, padding), size, NO_PADDING) ? camera.zoom : 0;
}

const isOne = (positions: readonly Position[]): boolean => positions.every((at) => at[0] === positions[0]![0] && at[1] === positions[0]![1]);

/** @param beyond positions of places of which nothing else is known */
function closest(features: readonly BriefingFeature[], beyond: readonly Position[] = []): number {
  const isAlone = isOne([...features.flatMap(extremesOf), ...beyond]);
  const zooms = isAlone ? CLOSE : TOGETHER;
  const outlined = isAlone ? CLOSE.settlement : OUTLINE;
  return features.reduce((zoom, feature) => (
    Math.max(zoom, feature.kind === 'place' && !feature.footprint ? zooms[feature.precision] : outlined)
  ), beyond.length > 0 ? zooms.settlement : 3);
}

/** The camera of a View: its own, the selected feature's, or the opening frame. */
export function cameraAt(briefing: Briefing, view: View, size: Size, padding: Padding): Camera {
  const feature = view.select === null ? undefined : briefing.byId.get(view.select);
  return !view.camera && feature && isPlaced(feature) && view.fit.length === 0
    ? cameraFor(feature, size, padding, homeZoom(briefing, size))
    : cameraOf(briefing, view, size, padding);
}
