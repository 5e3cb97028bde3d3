import type { Report } from '../issue';

export const GEOMETRY_TYPES = [
  'Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection',
] as const;

/** What one run over a document's geometries carries along. */
export type Check = {
  report: Report;
  warnings: Report;
  /**
   * Plain GeoJSON: a line or area that leaves the globe is noted in `offMap` and its place is listed without it.
   * Points are refused everywhere: their position is all they are.
   */
  lenient: boolean;
  /** Geometries of features (the outermost ones) that cannot be drawn. */
  offMap: Set<object>;
  /** Positions met so far. */
  positions: number;
};
