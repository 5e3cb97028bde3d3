/**
 * The ground as SVG paths: land, borders and graticule for the first picture, for machines without WebGL and for print.
 * d3-geo clips at the horizon; its satellite formula with the camera's height is the globe that `projector` draws.
 */
import { geoGraticule, geoMercator, geoPath, geoProjection, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import type { Position } from 'geojson';
import { globeness, type Projector } from '../projection/projector';
import { PathText } from './pathText';

/** What decodeGround gives (geo/basemap/ground.ts). */
export type Ground = {
  land: Position[][];
  /** Great lakes, drawn over the land in the sea's colour. */
  lakes: Position[][];
  borders: Position[][];
  disputed: Position[][];
};

export type GroundPaths = { land: string; lakes: string; borders: string; disputed: string; graticule: string };

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
    .scale(radius * Math.cos(lat / DEGREES)).rotate([-lng, 0]).center([0, lat]).angle(camera.bearing)
    .translate([centre.x, centre.y]).clipExtent(extent).precision(0.6);
}

const areas = (rings: Position[][]) => ({ type: 'MultiPolygon' as const, coordinates: rings.map((ring) => [ring]) });

/** Meridians and parallels every 15 degrees: enough to tell a globe. */
const GRATICULE = geoGraticule().step([15, 15])();

/** `near` for pictures that stand for a moment, or small: each point is bytes of the page and time to its first paint. */
export const COARSE = 2;

/**
 * Paths in screen pixels, to half a pixel: small enough to stand in the HTML.
 * @param near pixels: points nearer to one another are left out
 */
export function groundPaths(ground: Ground, view: Projector, near = 0): GroundPaths {
  const projection = projectionOf(view);
  const textOf = (shape: GeoPermissibleObjects): string => {
    const text = new PathText(near);
    geoPath(projection, text)(shape);
    return text.toString();
  };
  return {
    land: textOf(areas(ground.land)),
    lakes: textOf(areas(ground.lakes)),
    borders: textOf({ type: 'MultiLineString', coordinates: ground.borders }),
    disputed: textOf({ type: 'MultiLineString', coordinates: ground.disputed }),
    graticule: textOf(GRATICULE),
  };
}
