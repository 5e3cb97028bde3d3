/**
 * Camera → screen: the same globe, and the same flattening, that MapLibre draws, as a pure function,
 * so that the first picture, print and the live overlay agree with the canvas to a fraction of a pixel.
 *
 * Source of the formulas: a sphere of radius worldSize / 2π / cos(centre latitude), see `shrinkAt`, seen by a pinhole camera
 * (MapLibre style spec, `projection: globe`), blended with Web Mercator between FLATTENS_FROM and FLATTENS_TO.
 */
import type { Position } from 'geojson';
import type { Camera } from '../view/view';

export type Size = { width: number; height: number };
export type Padding = { top: number; right: number; bottom: number; left: number };
export type Point = { x: number; y: number };
/** A point on the unit sphere: x to 90° E, y to the north pole, z to 0° N 0° E. */
export type Vector = readonly [x: number, y: number, z: number];

export const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/** The paddings of both. */
export const added = (a: Padding, b: Padding): Padding =>
  ({ top: a.top + b.top, right: a.right + b.right, bottom: a.bottom + b.bottom, left: a.left + b.left });

/** Zooms between which MapLibre's `globe` projection turns into Mercator. */
export const FLATTENS_FROM = 10;
export const FLATTENS_TO = 12;
/** MapLibre's default vertical field of view, in degrees. */
const FIELD_OF_VIEW = 36.87;
const TILE = 512;
const RADIANS = Math.PI / 180;

export const vectorOf = (lng: number, lat: number): Vector => {
  const c = Math.cos(lat * RADIANS);
  return [Math.sin(lng * RADIANS) * c, Math.sin(lat * RADIANS), Math.cos(lng * RADIANS) * c];
};

export const vectorsOf = (positions: readonly Position[]): Vector[] => positions.map(([lng, lat]) => vectorOf(lng!, lat!));

export const lngLatOf = ([x, y, z]: Vector): [lng: number, lat: number] => [
  Math.atan2(x, z) / RADIANS,
  Math.asin(Math.max(-1, Math.min(1, y))) / RADIANS,
];

/** 1 on the globe, 0 on the flat map. */
export const globeness = (zoom: number): number =>
  Math.max(0, Math.min(1, (FLATTENS_TO - zoom) / (FLATTENS_TO - FLATTENS_FROM)));

/** Where Web Mercator's square ends, in degrees: past it MapLibre's globe keeps its size, and its centre is seldom let. */
export const MERCATOR_END = 85.051129;

/**
 * The cosine of a centre's latitude, by which the globe is larger than the world of its zoom, so that both maps have one scale in
 * the middle; beyond Mercator's end that of the end.
 */
export const shrinkAt = (lat: number): number => Math.cos(Math.min(Math.abs(lat), MERCATOR_END) * RADIANS);

export type Projector = {
  camera: Camera;
  size: Size;
  /** Where the camera's centre falls on the screen. */
  centre: Point;
  /** The globe's disc on the screen while it is a globe seen from straight above; null otherwise. */
  disc: { x: number; y: number; r: number } | null;
  /** Distance from the camera to the globe's centre in globe radii (for d3-geo's satellite formula). */
  eye: number;
  /** Screen pixels of a globe radius at the centre of the view. */
  radius: number;
  /** Screen position in CSS pixels; `seen` is false behind the horizon or behind the camera. */
  project(vector: Vector): Point & { seen: boolean };
  /** The reverse; null off the globe. */
  unproject(point: Point): [lng: number, lat: number] | null;
};

const mercatorX = (lng: number): number => lng / 360 + 0.5;
const mercatorY = (lat: number): number => {
  const s = Math.sin(Math.max(-MERCATOR_END, Math.min(MERCATOR_END, lat)) * RADIANS);
  return 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI);
};

/** Turns a vector by the camera's bearing (about z) and pitch (about x). */
const turner = ({ bearing, pitch }: Camera) => {
  const [sb, cb] = [Math.sin(bearing * RADIANS), Math.cos(bearing * RADIANS)];
  const [sp, cp] = [Math.sin(-pitch * RADIANS), Math.cos(-pitch * RADIANS)];
  return {
    forth(x: number, y: number, z: number): [number, number, number] {
      const [tx, ty] = [x * cb - y * sb, x * sb + y * cb];
      return [tx, ty * cp - z * sp, ty * sp + z * cp];
    },
    back(x: number, y: number, z: number): [number, number, number] {
      const [ty, tz] = [y * cp + z * sp, z * cp - y * sp];
      return [x * cb + ty * sb, ty * cb - x * sb, tz];
    },
  };
};

/**
 * @param camera degrees and MapLibre zoom
 * @param size of the map in CSS pixels
 * @param padding parts of the map that something covers, in CSS pixels
 */
export function projector(camera: Camera, size: Size, padding: Padding = NO_PADDING): Projector {
  const [lng0, lat0] = camera.center;
  const world = TILE * 2 ** camera.zoom;
  const radius = world / (2 * Math.PI) / shrinkAt(lat0);
  // A map that is not shown has no height, but is looked at from somewhere all the same.
  const distance = Math.max(1, size.height) / 2 / Math.tan((FIELD_OF_VIEW / 2) * RADIANS);
  const round = globeness(camera.zoom);
  const centre = {
    x: (size.width + padding.left - padding.right) / 2,
    y: (size.height + padding.top - padding.bottom) / 2,
  };
  const turn = turner(camera);
  const [sl, cl] = [Math.sin(lng0 * RADIANS), Math.cos(lng0 * RADIANS)];
  const [sf, cf] = [Math.sin(lat0 * RADIANS), Math.cos(lat0 * RADIANS)];
  const middle = turn.forth(0, 0, -radius);
  const globe: [number, number, number] = [middle[0], middle[1], middle[2] - distance];
  const [mx0, my0] = [mercatorX(lng0), mercatorY(lat0)];

  const onGlobe = ([x, y, z]: Vector): [number, number, number] => {
    const [rx, rz] = [x * cl - z * sl, x * sl + z * cl];
    return turn.forth(rx * radius, (y * cf - rz * sf) * radius, (y * sf + rz * cf) * radius);
  };
  const onPlane = (vector: Vector): [number, number, number] => {
    const [lng, lat] = lngLatOf(vector);
    let dx = mercatorX(lng) - mx0;
    dx -= Math.round(dx);
    return turn.forth(dx * world, (my0 - mercatorY(lat)) * world, 0);
  };

  return {
    camera,
    size,
    centre,
    disc: round === 1 && camera.pitch === 0 ? { ...centre, r: discRadius(radius, distance) } : null,
    eye: 1 + distance / radius,
    radius,
    project(vector) {
      let x = 0;
      let y = 0;
      let depth = 0;
      let seen = true;
      if (round > 0) {
        const p = onGlobe(vector);
        seen = -(p[0] * globe[0] + p[1] * globe[1] + p[2] * globe[2]) >= radius * radius;
        x = (p[0] + globe[0]) * round;
        y = (p[1] + globe[1]) * round;
        depth = -(p[2] + globe[2]) * round;
      }
      if (round < 1) {
        const p = onPlane(vector);
        x += p[0] * (1 - round);
        y += p[1] * (1 - round);
        depth += (distance - p[2]) * (1 - round);
      }
      const scale = distance / depth;
      return { x: centre.x + x * scale, y: centre.y - y * scale, seen: seen && depth > 0 };
    },
    unproject(point) {
      const ray = [(point.x - centre.x) / distance, (centre.y - point.y) / distance, -1] as const;
      if (round < 1) return meetPlane(ray, turn.back, distance, world, mx0, my0);
      // Where the ray from the camera (the origin) meets the sphere about `globe`.
      const a = ray[0] ** 2 + ray[1] ** 2 + 1;
      const b = ray[0] * globe[0] + ray[1] * globe[1] - globe[2];
      const c = globe[0] ** 2 + globe[1] ** 2 + globe[2] ** 2 - radius * radius;
      const root = b * b - a * c;
      if (root < 0) return null;
      const t = (b - Math.sqrt(root)) / a;
      const [px, py, pz] = turn.back(ray[0] * t - globe[0], ray[1] * t - globe[1], -t - globe[2]);
      const [y, rz] = [(py * cf + pz * sf) / radius, (pz * cf - py * sf) / radius];
      return lngLatOf([(px / radius) * cl + rz * sl, y, rz * cl - (px / radius) * sl]);
    },
  };
}

/** Radius on the screen of a sphere's outline, seen from `distance` above its surface. */
const discRadius = (radius: number, distance: number): number =>
  (distance * radius) / Math.sqrt((distance + radius) ** 2 - radius * radius);

function meetPlane(
  ray: readonly [number, number, number],
  back: (x: number, y: number, z: number) => [number, number, number],
  distance: number,
  world: number,
  mx0: number,
  my0: number,
): [number, number] | null {
  const eye = back(0, 0, distance);
  const way = back(...ray);
  if (way[2] >= 0) return null;
  const t = -eye[2] / way[2];
  const x = mx0 + (eye[0] + way[0] * t) / world;
  const y = my0 - (eye[1] + way[1] * t) / world;
  const lng = (x - Math.floor(x)) * 360 - 180;
  return [lng, Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS];
}
