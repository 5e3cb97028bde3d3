/**
 * The ground as SVG paths: land, borders and graticule for the first picture, for machines without WebGL and for print.
 * d3-geo clips at the horizon; its satellite formula with the camera's height is the globe that `projector` draws.
 */
import { geoArea, geoGraticule, geoMercator, geoPath, geoProjection, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import type { Geometry, Position } from 'geojson';
import { globeness, shrinkAt, type Projector } from '../../projection/projector';
import type { Briefing } from '../../document/briefing';
import type { View } from '../../view/view';
import { areaPaint, areasOf, dotRadius, type Area, type AreaPaint } from './areas';
import type { DenseLayer, PointsOf } from './dense';
import { denseMarks, denseOf, dotsPath, type DenseMarks } from './denseMarks';
import { PathText } from '../pathText';
import type { Ink } from '../picture';

/** What decodeGround gives (geo/basemap/ground.ts). */
export type Ground = {
  land: Position[][];
  /** Great lakes, drawn over the land in the sea's colour. */
  lakes: Position[][];
  borders: Position[][];
  disputed: Position[][];
};

/** A footprint on the ground; dots are closed paths, filled whole. */
export type AreaPath = AreaPaint & { path: string; ink: Ink; closed: boolean };

/** A big layer's points on the ground: its single ones as a path to stroke with round ends, and its clusters. */
export type DensePath = Omit<DenseMarks, 'dots'> & { dots: string };

export type GroundPaths = { land: string; lakes: string; borders: string; disputed: string; graticule: string; areas: AreaPath[]; dense: DensePath[] };

/** What of the dossier lies on the ground itself, as WebGL has it. */
export type OnGround = { areas: readonly Area[]; dense: readonly DenseLayer[] };

/**
 * @param shown ids of the features that the view shows
 * @param pointsOf points of big layers, where they are at hand
 * @param scale of these points: 1 on a screen
 */
export const onGround = (briefing: Briefing, view: Pick<View, 'hide' | 'window' | 'select'>, shown: ReadonlySet<string>, pointsOf: PointsOf = () => null, scale = 1): OnGround =>
  ({ areas: areasOf(briefing, shown, view.select), dense: denseOf(briefing, view, pointsOf, scale) });

const DEGREES = 180 / Math.PI;

const satellite = (eye: number) => (lambda: number, phi: number): [number, number] => {
  const k = (eye - 1) / (eye - Math.cos(lambda) * Math.cos(phi));
  return [k * Math.cos(phi) * Math.sin(lambda), k * Math.sin(phi)];
};

function projectionOf(view: Projector): GeoProjection {
  const { camera, centre, size, radius, eye } = view;
  const [lng, lat] = camera.center;
  const extent: [[number, number], [number, number]] = [[-2, -2], [size.width + 2, size.height + 2]];
  if (globeness(camera.zoom) > 0) {
    return geoProjection(satellite(eye))
      .rotate([-lng, -lat]).angle(camera.bearing).scale(radius).translate([centre.x, centre.y])
      .clipAngle(Math.acos(1 / eye) * DEGREES - 1e-3).clipExtent(extent).precision(0.6);
  }
  return geoMercator()
    .scale(radius * shrinkAt(lat)).rotate([-lng, 0]).center([0, lat]).angle(camera.bearing)
    .translate([centre.x, centre.y]).clipExtent(extent).precision(0.6);
}

const CORNERS = 8;

/** A footprint's points, where they are in sight, as little discs: closed outlines, which are filled and edged as an area is. */
function discsPath(geometry: Geometry, projection: GeoProjection, radius: number): string {
  const positions = geometry.type === 'Point' ? [geometry.coordinates] : geometry.type === 'MultiPoint' ? geometry.coordinates : [];
  const text = new PathText();
  const draw = geoPath(projection, { ...NO_PATH, arc: (x, y) => {
    for (let i = 0; i < CORNERS; i += 1) {
      const angle = (i / CORNERS) * 2 * Math.PI;
      const [px, py] = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
      if (i === 0) text.moveTo(px, py);
      else text.lineTo(px, py);
    }
    text.closePath();
  } });
  for (const [lng, lat] of positions) draw({ type: 'Point', coordinates: [lng!, lat!] });
  return text.toString();
}

const polygons = (rings: Position[][]) => ({ type: 'MultiPolygon' as const, coordinates: rings.map((ring) => [ring]) });

/**
 * d3-geo takes a ring that runs the other way round for all the world but what it encloses, and paints a hole that runs as the edge
 * does; documents turn theirs as they like.
 */
function turned(geometry: Geometry): GeoPermissibleObjects {
  if (geometry.type === 'MultiPolygon') return { ...geometry, coordinates: geometry.coordinates.map(wound) };
  return geometry.type === 'Polygon' ? { ...geometry, coordinates: wound(geometry.coordinates) } : geometry;
}

/** True for a ring that runs clockwise, as d3-geo has what is inside it. */
const isClockwise = (ring: Position[]): boolean => geoArea({ type: 'Polygon', coordinates: [ring] }) <= 2 * Math.PI;

/** The edge clockwise, its holes against it. */
const wound = (rings: Position[][]): Position[][] =>
  rings.map((ring, i) => (isClockwise(ring) === (i === 0) ? ring : [...ring].reverse()));

const nothing = (): void => undefined;
/** Of what d3-geo draws with, the arc is all that matters of a point. */
const NO_PATH = { beginPath: nothing, moveTo: nothing, lineTo: nothing, closePath: nothing, arc: nothing };

/** Meridians and parallels every 15 degrees: enough to tell a globe. */
const GRATICULE = geoGraticule().step([15, 15])();

/** `near` for pictures that stand for a moment, or small: each point is bytes of the page and time to its first paint. */
export const COARSE = 2;

/**
 * Paths in screen pixels, to half a pixel: small enough to stand in the HTML.
 * @param on footprints and points of big layers to draw on the land
 * @param near pixels: points nearer to one another are left out
 */
export function groundPaths(ground: Ground, view: Projector, on: OnGround, near = 0): GroundPaths {
  const projection = projectionOf(view);
  const textOf = (shape: GeoPermissibleObjects): string => {
    const text = new PathText(near);
    geoPath(projection, text)(shape);
    return text.toString();
  };
  return {
    land: textOf(polygons(ground.land)),
    lakes: textOf(polygons(ground.lakes)),
    borders: textOf({ type: 'MultiLineString', coordinates: ground.borders }),
    disputed: textOf({ type: 'MultiLineString', coordinates: ground.disputed }),
    graticule: textOf(GRATICULE),
    areas: on.areas.flatMap((area) => {
      const path = area.shape === 'dots' ? discsPath(area.geometry, projection, dotRadius(area.selected)) : textOf(turned(area.geometry));
      return path ? [{ ...areaPaint(area), path, ink: area.ink, closed: area.shape !== 'line' }] : [];
    }),
    dense: on.dense.map((layer) => {
      const { dots, ...marks } = denseMarks(layer, view);
      return { ...marks, dots: dotsPath(dots, near) };
    }),
  };
}
