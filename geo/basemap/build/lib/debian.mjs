/** Fetches the Debian packages with the raw data and unpacks them into the cache; nothing is installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';

/** Versions as in Debian 12; later ones hold the same data. */
const PACKAGES = ['gmt-gshhg-low', 'gmt-gshhg-high', 'gmt-gshhg-full', 'libgeonames-common', 'libmagics++-data', 'marble-qt-data'];

/** @returns the paths of the data inside the cache */
export function unpackDebian(cache) {
  const root = `${cache}/root`;
  if (!existsSync(root)) {
    mkdirSync(`${cache}/deb`, { recursive: true });
    execFileSync('apt-get', ['download', ...PACKAGES], { cwd: `${cache}/deb`, stdio: 'inherit' });
    mkdirSync(root);
    for (const file of readdirSync(`${cache}/deb`)) execFileSync('dpkg-deb', ['-x', `${cache}/deb/${file}`, root]);
  }
  const share = `${root}/usr/share`;
  return {
    shores: (resolution) => `${share}/gmt-gshhg/binned_GSHHS_${resolution}.nc`,
    rivers: (resolution) => `${share}/gmt-gshhg/binned_river_${resolution}.nc`,
    locale: `${share}/locale`,
    borderLines: `${share}/magics/10m/ne_10m_admin_0_boundary_lines_land`,
    riverNames: `${share}/magics/10m/ne_10m_rivers_lake_centerlines`,
    heights: `${share}/marble/data/maps/earth/srtm/3`,
  };
}
