/** Members that any GeoJSON object may have: `bbox`, and `crs` of the older GeoJSON of 2008. */
import { isRecord } from '../record';
import type { Json } from '../record';
import type { Report } from '../issue';
import { at } from '../path';
import type { Path } from '../path';

export function checkBbox({ bbox }: Json, path: Path, report: Report): void {
  if (bbox === undefined) return;
  const good = Array.isArray(bbox) && (bbox.length === 4 || bbox.length === 6) && bbox.every(Number.isFinite);
  if (!good) report.add({ code: 'bbox' }, at(path, 'bbox'));
}

/** Names of WGS84 with longitude first, as GDAL, QGIS and others wrote them. */
const WGS84 = /^(urn:ogc:def:crs:)?(OGC:[\d.]*:?CRS84h?|EPSG:[\d.]*:?(4326|4979))$|\/(CRS84h?|4326|4979)$|^CRS84h?$/i;

function crsName(crs: unknown): string {
  const properties = isRecord(crs) ? crs.properties : null;
  const name = isRecord(properties) ? (properties.name ?? properties.href) : null;
  return typeof name === 'string' ? name : 'an unnamed coordinate system';
}

/** Another coordinate system is refused: its positions, read as degrees, would be somewhere else. */
export function checkCrs({ crs }: Json, path: Path, report: Report): void {
  if (crs === undefined || crs === null) return;
  const name = crsName(crs);
  if (!WGS84.test(name)) report.add({ code: 'crs', name }, at(path, 'crs'));
}
