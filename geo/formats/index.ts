/**
 * The formats in which a briefing comes and goes; menus derive from this list. Readers and writers load when they are
 * first used, so the list itself weighs little.
 */
import { EXTENSIONS } from './extensions';
import type { Format, Reader, Writer } from './types';

export type { Format, Note, ReadOptions, WriteOptions, WriteSource } from './types';
export type { Mapping } from './table/mapping';

const read = (load: () => Promise<Reader>): Reader => async (bytes, options) => (await load())(bytes, options);
const write = (load: () => Promise<Writer>): Writer => async (source, options) => (await load())(source, options);

export const FORMATS = [
  {
    id: 'geojson', label: 'GeoJSON', extensions: EXTENSIONS.geojson, mediaType: 'application/geo+json',
    read: read(async () => (await import('./geojson/read')).readGeoJson),
    write: write(async () => (await import('./geojson/write')).writeGeoJson),
  },
  {
    id: 'topojson', label: 'TopoJSON', extensions: EXTENSIONS.topojson, mediaType: 'application/json',
    read: read(async () => (await import('./topojson/read')).readTopoJson),
  },
  {
    id: 'kml', label: 'KML', extensions: EXTENSIONS.kml, mediaType: 'application/vnd.google-earth.kml+xml',
    read: read(async () => (await import('./kml/read')).readKml),
    write: write(async () => (await import('./kml/write')).writeKml),
  },
  {
    id: 'kmz', label: 'KMZ', extensions: EXTENSIONS.kmz, mediaType: 'application/vnd.google-earth.kmz',
    read: read(async () => (await import('./kml/kmz')).readKmz),
    write: write(async () => (await import('./kml/kmz')).writeKmz),
  },
  {
    id: 'csv', label: 'CSV table', extensions: EXTENSIONS.csv, mediaType: 'text/csv; charset=utf-8; header=present',
    read: read(async () => (await import('./table/read')).readTable),
    write: write(async () => (await import('./table/write')).writeCsv),
  },
  {
    id: 'tsv', label: 'TSV table', extensions: EXTENSIONS.tsv, mediaType: 'text/tab-separated-values; charset=utf-8',
    read: read(async () => (await import('./table/read')).readTable),
  },
  {
    id: 'gpx', label: 'GPX', extensions: EXTENSIONS.gpx, mediaType: 'application/gpx+xml',
    read: read(async () => (await import('./gpx/read')).readGpx),
    write: write(async () => (await import('./gpx/write')).writeGpx),
  },
  {
    id: 'tcx', label: 'TCX', extensions: EXTENSIONS.tcx, mediaType: 'application/vnd.garmin.tcx+xml',
    read: read(async () => (await import('./gpx/tcx')).readTcx),
  },
  {
    id: 'md', label: 'Markdown', extensions: ['md'], mediaType: 'text/markdown; charset=utf-8',
    write: write(async () => (await import('./markdown/write')).writeMarkdown),
  },
] as const satisfies readonly Format[];

const all: readonly Format[] = FORMATS;

export const formatById = (id: string): Format | null => all.find((format) => format.id === id) ?? null;

/** The format that a file's name says; null where it says none that is read. */
export function formatOfName(name: string): Format | null {
  const extension = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase();
  return extension === undefined ? null : (all.find((format) => format.read && format.extensions.includes(extension)) ?? null);
}

export const readable: readonly Format[] = all.filter((format) => format.read);
export const writable: readonly Format[] = all.filter((format) => format.write);
