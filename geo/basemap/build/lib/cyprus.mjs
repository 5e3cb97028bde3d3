/** The line through Cyprus, which the countries' data leave out: from Natural Earth's boundary lines. */
import { readDbf, readPolylines } from './shapefile.mjs';

/** @param {string} path of ne_10m_admin_0_boundary_lines_land without its ending */
export function bufferZoneOfCyprus(path) {
  const rows = readDbf(`${path}.dbf`);
  return readPolylines(`${path}.shp`).flatMap((parts, i) =>
    rows[i].adm0_left === 'Cyprus No Mans Area' && rows[i].adm0_right === 'Northern Cyprus' ? parts : []);
}
